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

package dev.muster.integration.form;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.muster.integration.project.Program;
import dev.muster.integration.project.ProgramResult;
import dev.muster.integration.project.Project;

/**
 * The seccomp profiles of images, each made once by {@code bin/muster policy}.
 */
public final class DerivedProfile {

	private static final Map<String, String> PROFILES = new ConcurrentHashMap<>();

	private DerivedProfile() {
	}

	/**
	 * Return the profile of an image.
	 * @param image the name of the image
	 * @return the profile in JSON
	 */
	public static String of(String image) {
		return PROFILES.computeIfAbsent(image, DerivedProfile::derive);
	}

	private static String derive(String image) {
		ProgramResult result = Program.of(Project.file("bin/muster").toString(), "policy", image, "--seccomp")
			.run(Duration.ofMinutes(3));
		int begin = result.output().indexOf("{\n");
		int end = result.output().lastIndexOf("\n}");
		if (result.exitCode() != 0 || begin < 0 || end < begin) {
			throw new IllegalStateException("There is no seccomp profile of %s:%n%s".formatted(image, result.output()));
		}
		return result.output().substring(begin, end + 2);
	}

}
