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

package dev.muster.aot;

import java.util.List;

import dev.muster.aot.gate.GateFinding;
import dev.muster.manifest.LeftOut;

/**
 * Says of controllers that are left out without anybody having said so what to do. One
 * that is abstract, excluded by a filter, or off by a condition is left out on purpose.
 */
final class UnregisteredControllers {

	private UnregisteredControllers() {
	}

	static List<GateFinding> find(List<LeftOut> leftOut) {
		return leftOut.stream().filter(UnregisteredControllers::isFault).map(UnregisteredControllers::finding).toList();
	}

	private static boolean isFault(LeftOut leftOut) {
		return switch (leftOut.reason()) {
			case ABSTRACT, CONDITION, EXCLUDED -> false;
			case INNER_CLASS, OUTSIDE_THE_PACKAGES -> true;
		};
	}

	private static GateFinding finding(LeftOut leftOut) {
		boolean inner = leftOut.reason() == LeftOut.Reason.INNER_CLASS;
		return new GateFinding(leftOut.type(),
				"The controller '%s' serves nothing: %s".formatted(leftOut.type(), leftOut.detail()), leftOut.type(),
				inner ? "make it static or a class of its own"
						: "move the class, name its package in @ComponentScan, or import the class; take the annotation"
								+ " away if it is no controller");
	}

}
