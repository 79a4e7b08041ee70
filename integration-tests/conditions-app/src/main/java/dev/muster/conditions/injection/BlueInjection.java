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

package dev.muster.conditions.injection;

import java.util.List;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A conditional bean into which everything is injected: constructor, field, method,
 * values, and what is lazy.
 */
@Component
@Profile("blue")
class BlueInjection {

	private final Dependency byConstructor;

	private final String constructorValue;

	private final LazyDependency lazy;

	@Autowired
	private Dependency byField;

	@Value("${trap.name:nobody}")
	private String fieldValue;

	@Value("#{'${trap.list:a,b}'.split(',')}")
	private List<String> expressionValue;

	private String byMethod = "nothing";

	BlueInjection(Dependency byConstructor, @Value("${trap.number:1}") int constructorValue,
			@Lazy LazyDependency lazy) {
		this.byConstructor = byConstructor;
		this.constructorValue = String.valueOf(constructorValue);
		this.lazy = lazy;
	}

	@Autowired
	void setByMethod(Dependency dependency, @Value("${trap.name:nobody}") String name) {
		this.byMethod = dependency.value() + " for " + name;
	}

	List<String> injected() {
		return List.of("constructor: " + this.byConstructor.value(), "constructor value: " + this.constructorValue,
				"field: " + this.byField.value(), "field value: " + this.fieldValue,
				"expression value: " + this.expressionValue, "method: " + this.byMethod, "lazy: " + this.lazy.value());
	}

}
