/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package dev.muster.buildpack.application;

import java.nio.file.Path;

import dev.muster.buildpack.sbom.Materials;
import dev.muster.buildpack.sbom.Product;

/**
 * An application that an earlier buildpack has compiled.
 *
 * @param executable the executable it left
 * @param title the title, or an empty string
 * @param version the version of the application, or an empty string
 */
public record CompiledApplication(Path executable, String title, String version) implements Application {

	@Override
	public Materials materials() {
		String name = this.title.isEmpty() ? String.valueOf(this.executable.getFileName()) : this.title;
		return Materials.unknown(new Product("", name, ""));
	}

}
