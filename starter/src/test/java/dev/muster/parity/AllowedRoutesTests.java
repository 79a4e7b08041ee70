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

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link AllowedRoutes} with a library that registers routes by code.
 */
@ExtendWith(OutputCaptureExtension.class)
class AllowedRoutesTests {

	private static final String REASON = "--muster.parity.allowed[0].reason=The library documents it.";

	@Test
	void startsWithARouteThatIsAllowed(CapturedOutput output) {
		try (ConfigurableApplicationContext context = start("--muster.parity.allowed[0].route=* /library/*", REASON)) {
			ParityReport report = context.getBean(ParityCheck.class).compare();
			assertThat(report.isClean()).isTrue();
			assertThat(report.allowed()).extracting(RouteProblem::route).containsExactly("* /library/docs");
			assertThat(output).contains("1 are allowed").doesNotContain("Nothing needs");
		}
	}

	@Test
	void doesNotStartWithoutTheEntry() {
		assertThatException().isThrownBy(() -> start().close())
			.havingRootCause()
			.isInstanceOf(ParityException.class)
			.withMessageContaining("phantom: * /library/docs");
	}

	@Test
	void doesNotStartWithAnEntryOfAnotherRoute(CapturedOutput output) {
		assertThatException()
			.isThrownBy(() -> start("--muster.parity.allowed[0].route=* /library/other", REASON).close())
			.havingRootCause()
			.isInstanceOf(ParityException.class);
	}

	@Test
	void namesAnEntryThatNothingNeeds(CapturedOutput output) {
		try (ConfigurableApplicationContext context = start("--muster.parity.allowed[0].route=* /library/*", REASON,
				"--muster.parity.allowed[1].route=GET /gone", "--muster.parity.allowed[1].reason=It was there.")) {
			assertThat(context.isRunning()).isTrue();
			assertThat(output).containsPattern(
					"WARN .*Nothing needs the entry muster\\.parity\\.allowed\\[1\\] \\(GET /gone\\) of the allowed routes");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "route|/a/*|reason|' '|Say why it is right as it is",
					"reason|why|other|b|An entry has 'route' and 'reason' only",
					"reason|why|route|' '|Name the route as the message gives it",
					"reason|why|route|* /**|It fits every route" })
	void refusesAnEntryThatIsNotComplete(String name, String value, String other, String otherValue, String message) {
		MockEnvironment environment = new MockEnvironment().withProperty(AllowedRoutes.PROPERTY + "[0]." + name, value)
			.withProperty(AllowedRoutes.PROPERTY + "[0]." + other, otherValue);
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> AllowedRoutes.of(environment))
			.withMessageContaining("muster.parity.allowed[0]." + other)
			.withMessageContaining(message);
	}

	private static ConfigurableApplicationContext start(String... arguments) {
		String[] all = new String[arguments.length + 2];
		all[0] = "--server.port=0";
		all[1] = "--muster.parity=fail";
		System.arraycopy(arguments, 0, all, 2, arguments.length);
		return SpringApplication.run(Application.class, all);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		SmartInitializingSingleton library(RequestMappingHandlerMapping requestMappingHandlerMapping) {
			return () -> requestMappingHandlerMapping.registerMapping(RequestMappingInfo.paths("/library/docs").build(),
					new Library(), Objects.requireNonNull(ReflectionUtils.findMethod(Library.class, "docs")));
		}

	}

	static class Library {

		String docs() {
			return "docs";
		}

	}

}
