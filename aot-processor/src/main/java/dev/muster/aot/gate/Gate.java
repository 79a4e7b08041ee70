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

package dev.muster.aot.gate;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A kind of fault that the build looks for while an application is processed ahead of
 * time.
 */
public enum Gate {

	/**
	 * A class that is annotated as a controller, and that nothing registers as a bean:
	 * its routes answer 404 in every form, and no log line says so.
	 */
	UNREGISTERED_CONTROLLERS(GateMode.FAIL, "Not every class that is annotated as a controller is registered:"),

	/**
	 * Two handlers for one request: Spring MVC stops the start, answers with an error, or
	 * takes the first without a word, depending on how they are written.
	 */
	DUPLICATE_ROUTES(GateMode.FAIL, "Not every route has one handler:"),

	/**
	 * Something on the way to a bean that cannot be kept open until start-up: the
	 * application would behave as its build did.
	 */
	CLOSED_CONDITIONS(GateMode.FAIL, "Not everything can be kept open until start-up:"),

	/**
	 * A payload of which nobody can say of which types it is. It may well work, so the
	 * build only says so.
	 */
	UNPROVED_PAYLOADS(GateMode.WARN, "Not every payload is proved to be the same in a native executable:");

	/**
	 * What the names of all properties of the gates begin with.
	 */
	static final String PREFIX = "muster.gates.";

	private final GateMode defaultMode;

	private final String heading;

	Gate(GateMode defaultMode, String heading) {
		this.defaultMode = defaultMode;
		this.heading = heading;
	}

	/**
	 * Return the gate as settings and messages name it.
	 * @return the name in lower case, its words joined with hyphens
	 */
	public String identifier() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Return the property that says what happens when the gate finds something.
	 * @return the name of the property
	 */
	public String property() {
		return PREFIX + identifier();
	}

	GateMode defaultMode() {
		return this.defaultMode;
	}

	String heading() {
		return this.heading;
	}

	static @Nullable Gate find(@Nullable String identifier) {
		return Arrays.stream(values()).filter((gate) -> gate.identifier().equals(identifier)).findFirst().orElse(null);
	}

	static String identifiers() {
		return Arrays.stream(values()).map(Gate::identifier).collect(Collectors.joining(", "));
	}

}
