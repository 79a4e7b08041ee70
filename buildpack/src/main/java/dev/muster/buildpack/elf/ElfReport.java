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

package dev.muster.buildpack.elf;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The facts of one file and the rules it breaks.
 *
 * @param path the file
 * @param facts its facts, or {@code null} when it could not be parsed
 * @param violations the broken rules
 * @param notApplicable the rules that do not apply to this file, each with the reason
 * @param allowedBy the entry of the allow list that accepts these, or {@code null}
 */
public record ElfReport(String path, @Nullable ElfFile facts, List<ElfViolation> violations,
		Map<String, String> notApplicable, @Nullable String allowedBy) {

	public boolean passes() {
		return this.violations.isEmpty() || this.allowedBy != null;
	}

}
