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

package dev.muster.parity;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

import dev.muster.route.RouteKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ParityMode} and for what is said about a difference.
 */
class ParityModeTests {

	@ParameterizedTest
	@CsvSource({ "fail, FAIL", "WARN, WARN", "off, OFF", "false, OFF" })
	void isWhatThePropertySays(String value, ParityMode mode) {
		assertThat(ParityMode.of(new MockEnvironment().withProperty("muster.parity", value))).isEqualTo(mode);
	}

	@Test
	void isOffOnTheJvm() {
		assertThat(ParityMode.of(new MockEnvironment())).isEqualTo(ParityMode.OFF);
	}

	@Test
	void failsInAnApplicationThatWasProcessedAheadOfTime() {
		System.setProperty("spring.aot.enabled", "true");
		try {
			assertThat(ParityMode.of(new MockEnvironment())).isEqualTo(ParityMode.FAIL);
		}
		finally {
			System.clearProperty("spring.aot.enabled");
		}
	}

	@Test
	void refusesAnotherValue() {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> ParityMode.of(new MockEnvironment().withProperty("muster.parity", "maybe")))
			.withMessageContaining("'fail', 'warn' and 'off'");
	}

	@Test
	void explainsADifference() {
		RouteProblem missing = new RouteProblem("GET /a", "com.example.A#a", "a", "there is no such bean");
		RouteProblem phantom = new RouteProblem("GET /b", "com.example.B#b", null, "code registers it");
		ParityException exception = new ParityException(new ParityReport(
				List.of(new KindParity(RouteKind.ANNOTATED, 3, 0, List.of(missing), List.of(phantom), List.of())),
				EndpointParity.NONE));
		FailureAnalysis analysis = new ParityFailureAnalyzer().analyze(exception);
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription().lines()).containsExactly(
				"The application does not serve the routes that were recorded: 1 missing, 1 phantom, 3 as recorded.",
				"    missing: GET /a (com.example.A#a, bean a): there is no such bean",
				"    phantom: GET /b (com.example.B#b): code registers it");
		assertThat(analysis.getAction()).contains("Build the application again").contains("'muster.parity=warn'");
	}

}
