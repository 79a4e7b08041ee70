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

package dev.muster.actuate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.core.NativeDetector;

/**
 * What is run: in which form, on what, and what the buildpack has said of the image. The
 * labels of an image cannot be seen from its inside, the hardening report can.
 *
 * @param form {@code native}, {@code aot} (processed ahead of time, on the JVM) or
 * {@code jvm}
 * @param runtime the name and the version of the virtual machine, in an executable of
 * what is compiled into it
 * @param hardening what the hardening report says, or {@code null} if there is none: the
 * application does not run in an image that Muster's buildpack has made
 */
public record ImageDescriptor(String form, String runtime, @Nullable HardeningDescriptor hardening) {

	/**
	 * Where the buildpack leaves the report. The Cloud Native Buildpacks lifecycle puts
	 * the layers of all buildpacks there.
	 */
	static final Path REPORT = Path.of("/layers/muster_native/report/hardening-report.json");

	static ImageDescriptor of(Path report) {
		return new ImageDescriptor(currentForm(),
				System.getProperty("java.vm.name", "") + " " + System.getProperty("java.vm.version", ""),
				Files.isRegularFile(report) ? HardeningReportReader.read(report) : null);
	}

	private static String currentForm() {
		if (NativeDetector.inNativeImage()) {
			return "native";
		}
		return AotDetector.useGeneratedArtifacts() ? "aot" : "jvm";
	}

	/**
	 * What a hardening report says.
	 *
	 * @param compiler the version of the compiler, or who compiled instead
	 * @param fingerprint the SHA-256 of everything that the executable was made from
	 * @param executables the executables of the image
	 * @param leakGate {@code fail} or {@code warn}: what a leak did to the build
	 * @param leaks how many leaks were found
	 * @param problem what keeps the report from being read, or {@code null}; the other
	 * members are then empty
	 */
	public record HardeningDescriptor(@Nullable String compiler, @Nullable String fingerprint,
			List<ExecutableDescriptor> executables, @Nullable String leakGate, int leaks, @Nullable String problem) {
	}

	/**
	 * An executable of the image.
	 *
	 * @param path where it is
	 * @param buildId the build id that its linker has given it, or {@code null} if it has
	 * none
	 * @param violations how many rules of the ELF audit it breaks
	 */
	public record ExecutableDescriptor(String path, @Nullable String buildId, int violations) {
	}

}
