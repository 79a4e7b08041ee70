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

/**
 * Why a type needs hints.
 */
enum Reason {

	/** A handler declares it. */
	DECLARED("declared by a handler"),

	/** A property, component or type argument of another one has it. */
	PROPERTY("property of a payload"),

	/** It is permitted or named as a subtype. */
	SUBTYPE("permitted or named as a subtype"),

	/** It extends a declared type, and nothing proves that it is not meant. */
	IMPLEMENTATION("extends a declared type"),

	/** The code of a handler makes it. */
	MADE("made in code"),

	/** The code of a handler names it to a framework. */
	NAMED("named in code"),

	/** The request's parameters are bound to it. */
	MODEL_ATTRIBUTE("model attribute"),

	/** Text is converted to it. */
	CONVERSION("converted from text"),

	/** It validates a payload. */
	VALIDATOR("validator of a payload"),

	/** JAXB binds it to XML, or asks it how. */
	XML("bound to XML"),

	/** The author of the application has named it. */
	CONFIGURED("named by the author");

	private final String text;

	Reason(String text) {
		this.text = text;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
