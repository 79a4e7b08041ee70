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

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * The options of one build.
 *
 * @param optimization how much effort goes into the code
 * @param link how the executable is linked
 * @param nativeImageArguments further arguments of native-image
 * @param includedResources globs of further resources of the executable
 * @param excludedResources globs of files of the application that are left out
 * @param labels further labels of the image, by name
 * @param leakGateFails whether a leak fails the build; it is printed either way
 * @param startupCheck whether the finished executable is started once
 */
public record Options(Optimization optimization, LinkForm link, List<String> nativeImageArguments,
		List<String> includedResources, List<String> excludedResources, Map<String, String> labels,
		boolean leakGateFails, boolean startupCheck) {

	/**
	 * Read the options.
	 * @param environment the environment of the build
	 * @return the options, with defaults for what is not set
	 * @throws BuildFailedException if a name or a value is unknown
	 */
	public static Options from(Map<String, String> environment) {
		environment.keySet().stream().filter((name) -> name.startsWith(Option.PREFIX)).sorted().forEach(Options::check);
		String optimization = Option.BP_MUSTER_OPTIMIZATION.value(environment);
		String link = Option.BP_MUSTER_LINK.value(environment);
		return new Options(
				Optimization.of(optimization)
					.orElseThrow(() -> unknownValue(Option.BP_MUSTER_OPTIMIZATION, optimization, "b, 1, 2 or s")),
				LinkForm.of(link)
					.orElseThrow(() -> unknownValue(Option.BP_MUSTER_LINK, link, "dynamic, mostly-static or static")),
				ShellWords.split(Option.BP_MUSTER_NATIVE_IMAGE_ARGUMENTS.value(environment)),
				ShellWords.split(Option.BP_MUSTER_INCLUDE_RESOURCES.value(environment)),
				ShellWords.split(Option.BP_MUSTER_EXCLUDE_RESOURCES.value(environment)),
				labels(ShellWords.split(Option.BP_MUSTER_LABELS.value(environment))),
				choose(Option.BP_MUSTER_LEAK_GATE, environment, "fail", "warn"),
				choose(Option.BP_MUSTER_STARTUP_CHECK, environment, "true", "false"));
	}

	/**
	 * The names of all options.
	 * @return the names of their environment variables
	 */
	public static List<String> names() {
		return Arrays.stream(Option.values()).map(Enum::name).toList();
	}

	/**
	 * What a leak does, in the word of the option.
	 * @return {@code fail} or {@code warn}
	 */
	public String leakGateMode() {
		return this.leakGateFails ? "fail" : "warn";
	}

	private static void check(String name) {
		if (!Option.isKnown(name)) {
			String action = Option.closestTo(name)
				.map((option) -> "did you mean '%s'?".formatted(option))
				.orElseGet(() -> "use one of " + Arrays.toString(Option.values()));
			throw new BuildFailedException("the option '%s' is unknown".formatted(name),
					"the build's environment (<env> of the image in the POM, or --env of pack)", action);
		}
	}

	private static Map<String, String> labels(List<String> words) {
		Map<String, String> labels = new TreeMap<>();
		for (String word : words) {
			int equals = word.indexOf('=');
			// Those of the lifecycle say what an image is made of.
			if (equals < 1 || word.startsWith("io.buildpacks.")) {
				throw unknownValue(Option.BP_MUSTER_LABELS, word,
						"name=value, with a name that does not start with 'io.buildpacks.'");
			}
			labels.put(word.substring(0, equals), word.substring(equals + 1));
		}
		return labels;
	}

	private static boolean choose(Option option, Map<String, String> environment, String yes, String no) {
		String value = option.value(environment);
		if (!value.equals(yes) && !value.equals(no)) {
			throw unknownValue(option, value, yes + " or " + no);
		}
		return value.equals(yes);
	}

	private static BuildFailedException unknownValue(Option option, String value, String allowed) {
		return new BuildFailedException("the value '%s' of the option '%s' is unknown".formatted(value, option),
				"the build's environment (<env> of the image in the POM, or --env of pack)", "use " + allowed);
	}

}
