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

package dev.muster.buildpack.allow;

import java.util.regex.Pattern;

/**
 * A pattern over paths of an image, which need not be paths of this machine: {@code *}
 * stays in a folder, <code>**</code> does not, <code>{a,b}</code> is a choice.
 */
final class Glob {

	private Glob() {
	}

	/**
	 * Say whether every choice of a pattern ends, and none lies in another one.
	 * @param glob the pattern
	 * @return whether it can be matched
	 */
	static boolean isSound(String glob) {
		boolean choice = false;
		for (int index = 0; index < glob.length(); index++) {
			char character = glob.charAt(index);
			if (character == '{' || character == '}') {
				if (choice == (character == '{')) {
					return false;
				}
				choice = !choice;
			}
		}
		return !choice;
	}

	static boolean matches(String glob, String path) {
		StringBuilder regex = new StringBuilder();
		boolean choice = false;
		for (int index = 0; index < glob.length(); index++) {
			char character = glob.charAt(index);
			switch (character) {
				case '*' -> {
					boolean deep = glob.startsWith("**", index);
					regex.append(deep ? ".*" : "[^/]*");
					index += deep ? 1 : 0;
				}
				case '?' -> regex.append("[^/]");
				case '{' -> {
					choice = true;
					regex.append("(?:");
				}
				case '}' -> {
					choice = false;
					regex.append(')');
				}
				case ',' -> regex.append(choice ? "|" : ",");
				default -> regex.append(Pattern.quote(String.valueOf(character)));
			}
		}
		return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(path).matches();
	}

}
