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

package dev.muster.aot.configuration;

/**
 * The problems that there are.
 */
final class Problems {

	private Problems() {
	}

	static ConfigurationProblem unmatched(ConfiguredValue value, Location location) {
		return of(value, location.text(), "matches nothing on the class path of the build",
				"correct it, add what is missing, write optional: in front of it, or set %s=%s"
					.formatted(ConfigurationSettings.ACCEPTED, value.property()));
	}

	static ConfigurationProblem unknown(ConfiguredValue value, Location location) {
		return of(value, location.text(), "only the start knows what it is",
				"name the resources in %s, give the placeholder a value or a default in a configuration file, or set %s=%s"
					.formatted(ConfigurationSettings.RESOURCES, ConfigurationSettings.ACCEPTED, value.property()));
	}

	static ConfigurationProblem everything(ConfiguredValue value, Location location) {
		return of(value, location.text(), "stands for all of the class path, which an executable does not contain",
				"name a folder, or the resources in %s and set %s=%s".formatted(ConfigurationSettings.RESOURCES,
						ConfigurationSettings.ACCEPTED, value.property()));
	}

	static ConfigurationProblem classFiles(ConfiguredValue value, Location location) {
		return of(value, location.text(), "matches class files only, which an executable does not contain",
				"let the application be told of its classes otherwise than by class files, or set %s=%s"
					.formatted(ConfigurationSettings.ACCEPTED, value.property()));
	}

	static ConfigurationProblem secret(ConfiguredValue value, String resource) {
		return of(value, resource,
				"holds a private key, which whoever has the executable would have: it is left out of it",
				"keep it outside of the application, mount it, and name it with file: or give it by a secret; to have it"
						+ " in the executable nevertheless, set %s=%s".formatted(ConfigurationSettings.RESOURCES,
								resource));
	}

	static ConfigurationProblem missingClass(ConfiguredValue value, String type) {
		return of(value, type, "is no class on the class path of the build",
				"correct the name, add the library that has it, or set %s=%s".formatted(ConfigurationSettings.ACCEPTED,
						value.property()));
	}

	private static ConfigurationProblem of(ConfiguredValue value, String location, String reason, String action) {
		return new ConfigurationProblem(value.property(), value.file(), location, reason, action);
	}

}
