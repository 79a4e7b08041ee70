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

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Turns user-level options into the builder's own, by the builder's declarations.
 */
final class ApiOptions {

	private final List<OptionDeclaration> declarations;

	ApiOptions(OptionDeclarations declarations) {
		this.declarations = List.copyOf(Objects.requireNonNull(declarations, "'declarations' must not be null").read());
	}

	SortedSet<String> names() {
		SortedSet<String> names = new TreeSet<>();
		this.declarations.forEach((declaration) -> names.add(declaration.name()));
		return names;
	}

	/**
	 * Apply an option to a request.
	 * @param argument the option as typed
	 * @param following the arguments after it, from which its value may be taken
	 * @param origin where it is from
	 * @param request the request
	 * @return whether there is such an option
	 */
	boolean apply(String argument, ArrayDeque<String> following, Origin origin, ImageRequest request) {
		Optional<OptionDeclaration> found = find(argument);
		if (found.isEmpty()) {
			return false;
		}
		OptionDeclaration option = found.get();
		if (!option.deprecation().isEmpty()) {
			System.err.println("Warning: " + option.name() + ": " + option.deprecation());
		}
		option.apply(value(option, argument, following)).forEach((hosted) -> request.addHosted(hosted, origin.api()));
		return true;
	}

	private Optional<OptionDeclaration> find(String argument) {
		// The longest name wins: --static-nolibc is no --static.
		return this.declarations.stream()
			.filter((declaration) -> declaration.matches(argument))
			.max((one, other) -> Integer.compare(one.name().length(), other.name().length()));
	}

	private @Nullable String value(OptionDeclaration option, String argument, ArrayDeque<String> following) {
		String value = option.valueIn(argument);
		if (value == null && option.takesNextArgument()) {
			return CommandLine.next(option.name(), following);
		}
		return value;
	}

}
