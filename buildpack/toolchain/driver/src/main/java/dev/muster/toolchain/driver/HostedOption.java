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

import org.jspecify.annotations.Nullable;

/**
 * An option in the builder's own notation: {@code -H:[+-]name[@origin][=value]}, or the
 * same with {@code -R:}.
 *
 * @param prefix {@code -H:} or {@code -R:}
 * @param name the name, with the sign of a flag in front
 * @param origin where it is from, when that is said
 * @param value the value, when it has one
 */
record HostedOption(String prefix, String name, @Nullable String origin, @Nullable String value) {

	static final String HOSTED = "-H:";

	static final String RUNTIME = "-R:";

	static boolean matches(String argument) {
		return argument.startsWith(HOSTED) || argument.startsWith(RUNTIME);
	}

	static HostedOption parse(String argument) {
		String prefix = argument.substring(0, HOSTED.length());
		int equals = argument.indexOf('=');
		String value = (equals < 0) ? null : argument.substring(equals + 1);
		String key = argument.substring(prefix.length(), (equals < 0) ? argument.length() : equals);
		int at = key.indexOf('@');
		String name = (at < 0) ? key : key.substring(0, at);
		if (name.isEmpty()) {
			throw new UsageException(
					"'%s' names no option. Write %sName=value, %<s+Name or %<s-Name.".formatted(argument, prefix));
		}
		return new HostedOption(prefix, name, (at < 0) ? null : key.substring(at + 1), value);
	}

	static HostedOption of(String name, String value) {
		return new HostedOption(HOSTED, name, null, value);
	}

	static HostedOption flag(String name, boolean on) {
		return new HostedOption(HOSTED, (on ? "+" : "-") + name, null, null);
	}

	/**
	 * Return this option with an origin, unless it has one or is a run-time option, for
	 * which the builder reads none.
	 * @param origin the origin
	 * @return the option to pass on
	 */
	HostedOption from(Origin origin) {
		if (this.origin != null || this.prefix.equals(RUNTIME)) {
			return this;
		}
		return new HostedOption(this.prefix, this.name, origin.text(), this.value);
	}

	@Override
	public String toString() {
		return this.prefix + this.name + ((this.origin != null) ? "@" + this.origin : "")
				+ ((this.value != null) ? "=" + this.value : "");
	}

}
