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

import java.io.IOException;

import dev.muster.buildpack.sbom.Materials;

/**
 * The application, in one of the two forms in which it can reach this buildpack.
 */
public sealed interface Application permits ExplodedApplication, CompiledApplication {

	/**
	 * The title for the image's label.
	 * @return the title, or an empty string
	 */
	String title();

	/**
	 * The version for the image's label.
	 * @return the version, or an empty string
	 */
	String version();

	/**
	 * What the executable is made of.
	 * @return the materials
	 * @throws IOException if a file cannot be read
	 */
	Materials materials() throws IOException;

}
