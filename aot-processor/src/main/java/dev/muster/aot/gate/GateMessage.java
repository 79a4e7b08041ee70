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

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The words in which a gate says what it has found.
 */
final class GateMessage {

	private GateMessage() {
	}

	static String description(Gate gate, Collection<GateFinding> findings) {
		return findings.stream()
			.map(GateFinding::toString)
			.collect(Collectors.joining(System.lineSeparator(), gate.heading() + System.lineSeparator(), ""));
	}

	static String action(Gate gate, Collection<GateFinding> findings) {
		String list = AllowedFinding.PROPERTY + "[0]";
		return """
				Do what is said under 'what to do'. What is right as it is belongs into the allow list, with the reason:
				    %1$s.gate=%2$s
				    %1$s.subject=%3$s
				    %1$s.reason=...
				Set '%4$s=warn' to go on in spite of everything that this gate finds.""".formatted(list,
				gate.identifier(), findings.iterator().next().subject(), gate.property());
	}

}
