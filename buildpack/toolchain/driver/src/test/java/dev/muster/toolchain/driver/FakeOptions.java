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

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A small table of options, modelled on what the image builder declares.
 */
final class FakeOptions implements OptionDeclarations {

	@Override
	public List<OptionDeclaration> read() {
		return List.of(
				new OptionDeclaration("-o", "Name", false, false, List.of(' '), List.of(), List.of(),
						UnaryOperator.identity(), ""),
				flag("--static", "StaticExecutable", false),
				flag("--static-nolibc", "StaticExecutableWithDynamicLibC", false),
				flag("--shared", "SharedLibrary", false), flag("--quiet-mode", "Talk", true),
				value("--no-fallback", "FallbackThreshold", List.of('='), List.of(), List.of("0")),
				value("--libc", "UseLibC", List.of('='), List.of(), List.of()),
				value("-O", "Optimize", List.of('\0'), List.of(), List.of()),
				value("-march", "MicroArchitecture", List.of('='), List.of(), List.of()),
				value("--exact-reachability-metadata", "ThrowMissingRegistrationErrors", List.of('='), List.of(""),
						List.of()),
				new OptionDeclaration("--initialize-at-run-time", "ClassInitialization", false, false, List.of('='),
						List.of(), List.of(), (value) -> value + ":run_time", ""));
	}

	private static OptionDeclaration flag(String name, String target, boolean negated) {
		return new OptionDeclaration(name, target, true, negated, List.of('='), List.of(), List.of(),
				UnaryOperator.identity(), "");
	}

	private static OptionDeclaration value(String name, String target, List<Character> separators,
			List<String> defaults, List<String> fixed) {
		return new OptionDeclaration(name, target, false, false, separators, defaults, fixed, UnaryOperator.identity(),
				"");
	}

}
