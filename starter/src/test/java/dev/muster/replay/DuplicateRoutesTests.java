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

package dev.muster.replay;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.muster.aot.gate.GateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for the gate against two handlers of one route, among beans that may not exist.
 */
class DuplicateRoutesTests {

	@Test
	void letsAlternativesPass() {
		assertThat(ProcessedApplication.of(Alternatives.class)).isNotNull();
	}

	@Test
	void letsWhatBacksOffPass() {
		assertThat(ProcessedApplication.of(BackingOff.class)).isNotNull();
	}

	@Test
	void findsAnOpenHandlerBesideOneThatIsSureToExist() {
		assertRefused(Beside.class);
	}

	@Test
	void findsTwoHandlersThatDependOnTheSameDecision() {
		assertRefused(Together.class);
	}

	private static void assertRefused(Class<?> application) {
		assertThatException().isThrownBy(() -> ProcessedApplication.of(application))
			.havingRootCause()
			.isInstanceOf(GateException.class)
			.withMessageContaining("'GET /hello' has two handlers")
			.withMessageContaining("muster.gates.allowed[0].subject=GET /hello");
	}

	@RestController
	static class Hello {

		@GetMapping("/hello")
		String hello() {
			return "hello";
		}

	}

	@RestController
	static class OtherHello {

		@GetMapping("/hello")
		String hello() {
			return "other";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Alternatives {

		@Bean
		@Profile("blue")
		Hello hello() {
			return new Hello();
		}

		@Bean
		@Profile("!blue")
		OtherHello otherHello() {
			return new OtherHello();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(BackingOff.Blue.class)
	static class BackingOff {

		@Configuration(proxyBeanMethods = false)
		@Profile("blue")
		static class Blue {

			@Bean
			Hello hello() {
				return new Hello();
			}

			@Bean
			@ConditionalOnMissingBean(Hello.class)
			OtherHello otherHello() {
				return new OtherHello();
			}

		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Beside {

		@Bean
		Hello hello() {
			return new Hello();
		}

		@Bean
		@Profile("blue")
		OtherHello otherHello() {
			return new OtherHello();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Together.Blue.class)
	static class Together {

		@Configuration(proxyBeanMethods = false)
		@Profile("blue")
		static class Blue {

			@Bean
			Hello hello() {
				return new Hello();
			}

			@Bean
			OtherHello otherHello() {
				return new OtherHello();
			}

		}

	}

}
