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

import org.jspecify.annotations.Nullable;

/**
 * One user-level option as the image builder declares it, {@code --no-fallback} for
 * example.
 *
 * @param name the option as typed
 * @param target the name of the builder option it sets
 * @param flag whether the builder option is on or off
 * @param negated whether giving the option turns the flag off
 * @param separators what may stand between name and value; {@code '\0'} for nothing
 * @param defaults the values it has when given without one
 * @param fixed the values it always has
 * @param transformer makes the builder's value from the one typed
 * @param deprecation what to say to who uses it, or an empty text
 */
record OptionDeclaration(String name, String target, boolean flag, boolean negated, List<Character> separators,
		List<String> defaults, List<String> fixed, UnaryOperator<String> transformer, String deprecation) {

	/**
	 * Return whether the value is the argument after the name.
	 * @return whether it is
	 */
	boolean takesNextArgument() {
		return !this.flag && this.fixed.isEmpty() && this.separators.contains(' ');
	}

	/**
	 * Return whether an argument gives this option, alone or with a value.
	 * @param argument the argument
	 * @return whether it does
	 */
	boolean matches(String argument) {
		if (!argument.startsWith(this.name)) {
			return false;
		}
		return argument.length() == this.name.length() || this.separators.contains('\0')
				|| this.separators.contains(argument.charAt(this.name.length()));
	}

	/**
	 * Return the value within an argument.
	 * @param argument an argument that matches
	 * @return the value, or {@code null} when there is none
	 */
	@Nullable String valueIn(String argument) {
		if (argument.length() == this.name.length()) {
			return null;
		}
		return argument.substring(this.name.length() + (this.separators.contains('\0') ? 0 : 1));
	}

	/**
	 * Return the builder options that giving this option with a value stands for.
	 * @param value the value, or {@code null} when there is none
	 * @return the builder options
	 */
	List<HostedOption> apply(@Nullable String value) {
		if (this.flag) {
			boolean on = value == null || Boolean.parseBoolean(value);
			return List.of(HostedOption.flag(this.target, on != this.negated));
		}
		List<String> values = this.fixed.isEmpty() ? this.defaults : this.fixed;
		if (value != null) {
			values = List.of(value);
		}
		if (values.isEmpty()) {
			throw new UsageException("'%s' needs a value. Write it as %s%s<value>.".formatted(this.name, this.name,
					this.separators.isEmpty() ? " " : String.valueOf(this.separators.getFirst()).replace("\0", "")));
		}
		return values.stream().map(this.transformer).map((text) -> HostedOption.of(this.target, text)).toList();
	}

}
