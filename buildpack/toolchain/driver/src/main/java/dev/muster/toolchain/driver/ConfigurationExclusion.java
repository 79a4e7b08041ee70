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

package dev.muster.toolchain.driver;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Leaves out configuration files: {@code --exclude-config <archives> <resources>}, both
 * regular expressions.
 *
 * @param archives matches class path entries
 * @param resources matches files within them
 */
record ConfigurationExclusion(Pattern archives, Pattern resources) {

	static ConfigurationExclusion of(String archives, String resources) {
		try {
			return new ConfigurationExclusion(Pattern.compile(archives), Pattern.compile(resources));
		}
		catch (PatternSyntaxException ex) {
			throw new UsageException("'%s' after --exclude-config is not a regular expression (%s). Correct it."
				.formatted(ex.getPattern(), ex.getDescription()), ex);
		}
	}

	boolean covers(String entry, String resource) {
		return this.archives.matcher(entry).find() && this.resources.matcher(resource).find();
	}

}
