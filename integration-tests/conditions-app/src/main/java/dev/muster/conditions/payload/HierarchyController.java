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

package dev.muster.conditions.payload;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers and takes one of several types that the declared one names.
 */
@RestController
@RequestMapping("/payloads/hierarchy")
@Profile("payloads")
class HierarchyController {

	private final ShapeStore shapes;

	HierarchyController(ShapeStore shapes) {
		this.shapes = shapes;
	}

	@GetMapping("/sealed")
	Shape sealed() {
		return this.shapes.get();
	}

	@GetMapping("/named")
	Animal named() {
		return new Cat("c");
	}

	@PostMapping("/named")
	String named(@RequestBody Animal animal) {
		return "got " + animal;
	}

	/**
	 * Strategy that no class of the application implements by name.
	 */
	interface ShapeStore {

		Shape get();

	}

	sealed interface Shape permits Circle, Square {

	}

	record Circle(int radius) implements Shape {
	}

	record Square(int side) implements Shape {
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Cat.class, name = "cat"),
			@JsonSubTypes.Type(value = Dog.class, name = "dog") })
	interface Animal {

	}

	record Cat(String cries) implements Animal {
	}

	record Dog(String digs) implements Animal {
	}

}
