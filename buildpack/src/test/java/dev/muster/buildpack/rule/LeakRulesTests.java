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

package dev.muster.buildpack.rule;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LeakRulesTests {

	private static final String RULE = """
			[[rules]]
			id = 'a'
			title = 'a thing'
			reason = 'it is'
			reference = 'https://example.com'
			action = 'remove it'
			""";

	@Test
	void everyDeliveredRuleSaysWhyAndWhereItComesFrom() {
		assertThat(LeakRules.delivered().rules()).hasSizeGreaterThan(40).allSatisfy((rule) -> {
			assertThat(rule.id()).matches("[a-z0-9-]+");
			assertThat(rule.reason()).isNotBlank();
			assertThat(rule.action()).isNotBlank();
			assertThat(rule.reference()).startsWith("https://");
			assertThat(rule.literals()).allSatisfy((literal) -> assertThat(literal.length()).isGreaterThanOrEqualTo(3));
		});
	}

	@Test
	void refusesUnknownName() {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(RULE + "patern = 'x'\n"))
			.withMessageContaining("patern");
	}

	@Test
	void refusesPatternWithoutLiterals() {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(RULE + "pattern = 'x'\n"))
			.withMessageContaining("Rule 'a' of the leak gate needs a pattern and its literals, or neither");
	}

	@Test
	void refusesRuleWithoutReason() {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(RULE.replace("reason = 'it is'\n", "")))
			.withMessageContaining("Rule 'a' of the leak gate has no");
	}

	@Test
	void refusesTwoRulesOfOneName() {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(RULE + RULE))
			.withMessageContaining("There are two rules 'a'");
	}

	@Test
	void refusesUnknownRule() {
		assertThatIllegalArgumentException().isThrownBy(() -> LeakRules.delivered().get("b"))
			.withMessageContaining("'b'");
	}

	@Test
	void looksForNamesOfTheMachineThatTellSomething() {
		BuildMachine machine = new BuildMachine(List.of("/data/shop", "/workspace", "/app", "/app/", "/"),
				List.of("root", "alice.m"), List.of("localhost", "vm", "mercury", "host-17"));
		assertThat(machine.paths()).containsExactly("/data/shop");
		assertThat(machine.users()).containsExactly("alice.m");
		assertThat(machine.hosts()).containsExactly("host-17");
		LeakRule rule = LeakRules.delivered().with(machine).get("build-machine");
		assertThat(rule.literals()).containsExactly("/data/shop", "alice.m", "host-17");
		assertThat(rule.pattern()).isNotNull();
	}

	private static LeakRules read(String file) {
		return LeakRules.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
	}

}
