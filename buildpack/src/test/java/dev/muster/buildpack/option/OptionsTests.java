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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.muster.buildpack.failure.BuildFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OptionsTests {

	@Test
	void documentsEveryOptionAndNoOther() throws Exception {
		List<String> documented = Files.readAllLines(Path.of("README.md"))
			.stream()
			.map((line) -> line.split("`", 3))
			.filter((parts) -> parts.length == 3 && parts[0].equals("| ") && parts[1].startsWith(Option.PREFIX))
			.map((parts) -> parts[1])
			.toList();
		assertThat(documented)
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Option.values()).map(Enum::name).toList());
	}

	@Test
	void hasDefaults() {
		Options options = Options.from(Map.of("PATH", "/bin"));
		assertThat(options.optimization().argument()).isEqualTo("-O2");
		assertThat(options.link().arguments()).containsExactly("--static-nolibc",
				"-H:NativeLinkerOption=-Wl,-z,pack-relative-relocs");
		assertThat(options.nativeImageArguments()).isEmpty();
		assertThat(options.includedResources()).isEmpty();
		assertThat(options.excludedResources()).isEmpty();
		assertThat(options.labels()).isEmpty();
		assertThat(options.leakGateFails()).isTrue();
		assertThat(options.startupCheck()).isTrue();
	}

	@Test
	void readsWhatIsSet() {
		Options options = Options.from(Map.of("BP_MUSTER_OPTIMIZATION", "b", "BP_MUSTER_LEAK_GATE", "warn",
				"BP_MUSTER_STARTUP_CHECK", "false", "BP_MUSTER_NATIVE_IMAGE_ARGUMENTS", "-march=native \"-Da=b c\""));
		assertThat(options.optimization().argument()).isEqualTo("-Ob");
		assertThat(options.nativeImageArguments()).containsExactly("-march=native", "-Da=b c");
		assertThat(options.leakGateFails()).isFalse();
		assertThat(options.startupCheck()).isFalse();
	}

	@Test
	void readsFormsOfLinking() {
		assertThat(Options.from(Map.of("BP_MUSTER_LINK", "dynamic")).link().arguments())
			.containsExactly("-H:NativeLinkerOption=-Wl,-z,pack-relative-relocs");
		assertThat(Options.from(Map.of("BP_MUSTER_LINK", "static")).link().arguments()).containsExactly("--static",
				"--libc=musl");
	}

	@Test
	void readsListsAndLabels() {
		Options options = Options
			.from(Map.of("BP_MUSTER_INCLUDE_RESOURCES", "data/**/*.csv 'a b.txt'", "BP_MUSTER_EXCLUDE_RESOURCES",
					"*.sql", "BP_MUSTER_LABELS", "org.opencontainers.image.vendor='The Shop' empty="));
		assertThat(options.includedResources()).containsExactly("data/**/*.csv", "a b.txt");
		assertThat(options.excludedResources()).containsExactly("*.sql");
		assertThat(options.labels()).isEqualTo(Map.of("org.opencontainers.image.vendor", "The Shop", "empty", ""));
	}

	@Test
	void refusesLabelsOfTheLifecycle() {
		for (String label : List.of("io.buildpacks.build.metadata={}", "vendor", "=x")) {
			assertThatExceptionOfType(BuildFailedException.class)
				.isThrownBy(() -> Options.from(Map.of("BP_MUSTER_LABELS", label)))
				.withMessageContaining("the value '%s' of the option 'BP_MUSTER_LABELS' is unknown".formatted(label))
				.withMessageContaining("use name=value");
		}
	}

	@Test
	void suggestsNameWhenOneIsUnknown() {
		assertThatExceptionOfType(BuildFailedException.class)
			.isThrownBy(() -> Options.from(Map.of("BP_MUSTER_OPTIMISATION", "b")))
			.withMessageContaining("'BP_MUSTER_OPTIMISATION' is unknown")
			.withMessageContaining("did you mean 'BP_MUSTER_OPTIMIZATION'?");
	}

	@Test
	void listsNamesWhenNoneIsClose() {
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> Options.from(Map.of("BP_MUSTER_X", "b")))
			.withMessageContaining("use one of")
			.withMessageContaining("BP_MUSTER_LEAK_GATE");
	}

	@Test
	void refusesUnknownValues() {
		assertThatExceptionOfType(BuildFailedException.class)
			.isThrownBy(() -> Options.from(Map.of("BP_MUSTER_OPTIMIZATION", "3")))
			.withMessageContaining("use b, 1, 2 or s");
		assertThatExceptionOfType(BuildFailedException.class)
			.isThrownBy(() -> Options.from(Map.of("BP_MUSTER_LEAK_GATE", "off")))
			.withMessageContaining("use fail or warn");
		assertThatExceptionOfType(BuildFailedException.class)
			.isThrownBy(() -> Options.from(Map.of("BP_MUSTER_LINK", "musl")))
			.withMessageContaining("use dynamic, mostly-static or static");
	}

}
