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

package dev.muster.aot.expression;

import java.util.Map;

/**
 * What an expression can name: the root object, whose members need no target, and the
 * variables.
 *
 * @param root the root object
 * @param variables the variables by name; {@code root} and {@code this} are not among
 * them
 * @param ofBeans whether the root is that of embedded values, where a name stands for a
 * bean and the keys of a map are its properties
 */
record Scope(Reached root, Map<String, Reached> variables, boolean ofBeans) {

	Scope {
		variables = Map.copyOf(variables);
	}

}
