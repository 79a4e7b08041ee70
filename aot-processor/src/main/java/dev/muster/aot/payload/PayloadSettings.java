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

package dev.muster.aot.payload;

import java.util.List;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What the author of the application says about payloads.
 *
 * @param types names of types that need hints
 */
record PayloadSettings(List<String> types) {

	static final String TYPES = "muster.payloads.types";

	static PayloadSettings of(Environment environment) {
		return new PayloadSettings(list(Binder.get(environment), TYPES));
	}

	private static List<String> list(Binder binder, String name) {
		return binder.bind(name, Bindable.listOf(String.class)).orElse(List.of());
	}

}
