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

package dev.muster.test.metadata;

/**
 * A group of members that one attribute of an entry opens to reflection.
 */
public enum MemberCategory {

	/**
	 * All constructors of the type.
	 */
	DECLARED_CONSTRUCTORS("allDeclaredConstructors"),

	/**
	 * The public constructors of the type.
	 */
	PUBLIC_CONSTRUCTORS("allPublicConstructors"),

	/**
	 * All methods of the type itself.
	 */
	DECLARED_METHODS("allDeclaredMethods"),

	/**
	 * The public methods of the type and of all that it inherits from.
	 */
	PUBLIC_METHODS("allPublicMethods"),

	/**
	 * All fields of the type itself.
	 */
	DECLARED_FIELDS("allDeclaredFields"),

	/**
	 * The public fields of the type and of all that it inherits from.
	 */
	PUBLIC_FIELDS("allPublicFields");

	private final String attribute;

	MemberCategory(String attribute) {
		this.attribute = attribute;
	}

	String attribute() {
		return this.attribute;
	}

}
