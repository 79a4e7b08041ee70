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

package dev.muster.buildpack.option;

import java.util.Map;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * What the lifecycle tells about the run image, which a build does not see.
 *
 * @param distribution the name of its distribution, for example {@code debian}; empty
 * when unknown
 * @param version the version of that distribution, empty when unknown
 * @see <a href= "https://github.com/buildpacks/spec/blob/main/buildpack.md#targets">Cloud
 * Native Buildpacks, Targets</a>
 */
public record Target(String distribution, String version) {

	/**
	 * What Muster's run image without any package has as its label
	 * {@code io.buildpacks.base.distro.name}, after the empty image of Docker.
	 */
	public static final String EMPTY = "scratch";

	/**
	 * Read what the lifecycle tells.
	 * @param environment the environment of the build
	 * @return the target
	 */
	public static Target from(Map<String, String> environment) {
		return new Target(environment.getOrDefault("CNB_TARGET_DISTRO_NAME", ""),
				environment.getOrDefault("CNB_TARGET_DISTRO_VERSION", ""));
	}

	/**
	 * Say whether the run image has no packages at all, so no C library either.
	 * @return whether it is empty
	 */
	public boolean isEmpty() {
		return this.distribution.equals(EMPTY);
	}

	/**
	 * Fail unless an executable can run in the run image.
	 * @param isStatic whether the executable needs nothing
	 * @throws BuildFailedException if it needs a C library and there is none
	 */
	public void check(boolean isStatic) {
		if (isEmpty() && !isStatic) {
			throw new BuildFailedException("the executable would need a C library, and the run image has none",
					"the run image of the build (%s)".formatted(EMPTY),
					"set BP_MUSTER_LINK=static, or use a run image with a C library (muster/run)");
		}
	}

}
