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

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Gates}.
 */
@ExtendWith(OutputCaptureExtension.class)
class GatesTests {

	private static final GateFinding FINDING = new GateFinding("com.example.Lost", "The controller serves nothing",
			"com.example.Lost", "move the class");

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void stopsTheBuildInTheFormOfSpringBoot() {
		assertThatExceptionOfType(GateException.class).isThrownBy(() -> check(Gate.UNREGISTERED_CONTROLLERS, FINDING))
			.withMessage(
					"""
							The gate 'unregistered-controllers' stops the build

							Description:

							Not every class that is annotated as a controller is registered:
							The controller serves nothing
							  where: com.example.Lost
							  what to do: move the class

							Action:

							Do what is said under 'what to do'. What is right as it is belongs into the allow list, with the reason:
							    muster.gates.allowed[0].gate=unregistered-controllers
							    muster.gates.allowed[0].subject=com.example.Lost
							    muster.gates.allowed[0].reason=...
							Set 'muster.gates.unregistered-controllers=warn' to go on in spite of everything that this gate finds.
							""");
	}

	@Test
	void isAnalyzedWhereAnApplicationRuns() {
		GateException failure = new GateException(Gate.DUPLICATE_ROUTES, List.of(FINDING));
		FailureAnalysis analysis = new GateFailureAnalyzer().analyze(failure);
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).startsWith("Not every route has one handler:")
			.contains("where: com.example.Lost");
		assertThat(analysis.getAction()).contains("muster.gates.duplicate-routes=warn");
	}

	@Test
	void passesWhenNothingIsFound() {
		check(Gate.UNREGISTERED_CONTROLLERS);
	}

	@Test
	void onlyWarnsOfUnprovedPayloadsUnlessItIsAskedTo(CapturedOutput output) {
		check(Gate.UNPROVED_PAYLOADS, FINDING);
		assertThat(output).contains("WARN").contains("what to do: move the class");
		this.environment.setProperty("muster.gates.unproved-payloads", "fail");
		assertThatExceptionOfType(GateException.class).isThrownBy(() -> check(Gate.UNPROVED_PAYLOADS, FINDING));
	}

	@Test
	void goesOnWhenAskedTo(CapturedOutput output) {
		this.environment.setProperty("muster.gates.duplicate-routes", "WARN ");
		check(Gate.DUPLICATE_ROUTES, FINDING);
		assertThat(output).contains("Not every route has one handler:");
	}

	@Test
	void isSilentWhenSwitchedOff(CapturedOutput output) {
		this.environment.setProperty("muster.gates.duplicate-routes", "off");
		check(Gate.DUPLICATE_ROUTES, FINDING);
		// A plain off in YAML.
		this.environment.setProperty("muster.gates.duplicate-routes", "false");
		check(Gate.DUPLICATE_ROUTES, FINDING);
		assertThat(output).doesNotContain("Not every route has one handler:");
	}

	@Test
	void refusesAnUnknownSetting() {
		this.environment.setProperty("muster.gates.closed-conditions", "maybe");
		assertInvalid("muster.gates.closed-conditions", "It is one of 'fail', 'warn' and 'off'.");
	}

	@Test
	void letsPassWhatIsAllowedAndNothingElse() {
		allow("unregistered-controllers", "com.example.Lost", "Kept for the migration.");
		check(Gate.UNREGISTERED_CONTROLLERS, FINDING);
		GateFinding other = new GateFinding("com.example.Other", "other", "there", "move it");
		assertThatExceptionOfType(GateException.class)
			.isThrownBy(() -> check(Gate.UNREGISTERED_CONTROLLERS, FINDING, other))
			.satisfies((ex) -> assertThat(ex.getFindings()).containsExactly(other));
		assertThatExceptionOfType(GateException.class).isThrownBy(() -> check(Gate.DUPLICATE_ROUTES, FINDING));
	}

	@Test
	void stopsTheBuildForAnEntryThatNothingNeeds() {
		allow("unregistered-controllers", "com.example.Gone", "Kept for the migration.");
		assertThatExceptionOfType(GateException.class).isThrownBy(() -> check(Gate.UNREGISTERED_CONTROLLERS))
			.withMessageContaining("Nothing needs the entry 'com.example.Gone' of the allow list")
			.withMessageContaining("where: muster.gates.allowed[0]");
		check(Gate.DUPLICATE_ROUTES);
	}

	@Test
	void refusesAnEntryWithoutAReason() {
		allow("unregistered-controllers", "com.example.Lost", " ");
		assertInvalid("muster.gates.allowed[0].reason", "Say why it is right as it is.");
	}

	@Test
	void refusesAnEntryOfAnUnknownGate() {
		allow("leak", "com.example.Lost", "Why not.");
		assertInvalid("muster.gates.allowed[0].gate",
				"It is one of unregistered-controllers, duplicate-routes, closed-conditions, unproved-payloads.");
	}

	@Test
	void refusesAnEntryWithAnUnknownMember() {
		allow("duplicate-routes", "GET /todos", "Why not.");
		this.environment.setProperty("muster.gates.allowed[0].expires", "never");
		assertInvalid("muster.gates.allowed[0].expires", "An entry has 'gate', 'subject' and 'reason' only.");
	}

	private void allow(String gate, String subject, String reason) {
		this.environment.withProperty("muster.gates.allowed[0].gate", gate)
			.withProperty("muster.gates.allowed[0].subject", subject)
			.withProperty("muster.gates.allowed[0].reason", reason);
	}

	private void check(Gate gate, GateFinding... findings) {
		Gates.of(this.environment).check(gate, List.of(findings));
	}

	private void assertInvalid(String property, String reason) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> check(Gate.CLOSED_CONDITIONS))
			.satisfies((ex) -> assertThat(ex.getName()).isEqualTo(property))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(reason));
	}

}
