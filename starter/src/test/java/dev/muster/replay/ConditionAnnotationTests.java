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

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.AliasFor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.stereotype.Component;

import dev.muster.plan.OpenDecision;
import dev.muster.plan.Plan;
import dev.muster.plan.PlanReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that conditions answer the same whether their annotations come from the plan or
 * from the class.
 */
@CompileWithForkedClassLoader
class ConditionAnnotationTests {

	private static final List<Consumer<ConfigurableEnvironment>> ENVIRONMENTS = List.of(environment(Map.of()),
			environment(Map.of(), "blue"), environment(Map.of(), "green"), environment(Map.of(), "blue", "green"),
			environment(Map.of("one.feature", "true", "other.feature", "on")),
			environment(Map.of("one.feature", "false", "other.feature", "off", "flag", "true")),
			environment(Map.of("one.feature", "true", "flag", "false"), "blue"));

	@Test
	void answersAsOnTheJvm() {
		ProcessedApplication application = ProcessedApplication.of(Annotated.class);
		List<List<String>> all = new ArrayList<>();
		for (Consumer<ConfigurableEnvironment> environment : ENVIRONMENTS) {
			application.startOnTheJvm(environment, (expected) -> application.start(environment, (actual) -> {
				assertThat(names(actual)).isEqualTo(names(expected));
				all.add(names(expected));
			}));
		}
		assertThat(all).as("environments that differ").doesNotHaveDuplicates();
	}

	@Test
	void readsWhatIsDeclaredOnTheClassOrMethodFromThePlan() {
		assertThat(annotated()).contains("Declared", "negated", "several", "prefixed", "flag", "expression",
				"twoConditions");
	}

	@Test
	void readsWhatIsComposedOrRepeatedFromTheClass() {
		assertThat(annotated()).doesNotContain("composed", "repeated", "broken").isNotEmpty();
	}

	private static List<String> names(GenericApplicationContext context) {
		return Stream.of(String.class, Declared.class)
			.flatMap((type) -> Arrays.stream(context.getBeanNamesForType(type)))
			.toList();
	}

	// The simple names of the places whose annotations are in the plan.
	private static List<String> annotated() {
		Plan plan = PlanReader
			.read(PlanReader.load(ProcessedApplication.of(Annotated.class).compiled().getClassLoader()));
		return plan.decisions()
			.stream()
			.filter((decision) -> !decision.annotations().isEmpty())
			.map(OpenDecision::source)
			.map((source) -> (source.methodName() != null) ? source.methodName()
					: source.className().substring(source.className().indexOf('$') + 1))
			.toList();
	}

	private static Consumer<ConfigurableEnvironment> environment(Map<String, Object> properties, String... profiles) {
		return (environment) -> {
			environment.setActiveProfiles(profiles);
			environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
		};
	}

	@Configuration(proxyBeanMethods = false)
	@Import(Declared.class)
	static class Annotated {

		@Bean
		@Profile("!blue")
		String negated() {
			return "negated";
		}

		@Bean
		@Profile("!blue")
		String negatedAsWell() {
			return "negatedAsWell";
		}

		@Bean
		@Profile({ "green", "blue & !green" })
		String several() {
			return "several";
		}

		@Bean
		@ConditionalOnProperty(prefix = "one", name = "feature", havingValue = "true", matchIfMissing = true)
		String prefixed() {
			return "prefixed";
		}

		@Bean
		@ConditionalOnBooleanProperty("flag")
		String flag() {
			return "flag";
		}

		@Bean
		@ConditionalOnExpression("'${other.feature:none}' == 'on'")
		String expression() {
			return "expression";
		}

		@Bean
		@Profile("blue")
		@ConditionalOnProperty("one.feature")
		@ConditionalOnBooleanProperty(name = "flag", havingValue = false)
		String twoConditions() {
			return "twoConditions";
		}

		@Bean
		@ConditionalOnFeature("feature")
		String composed() {
			return "composed";
		}

		@Bean
		@ConditionalOnProperty("one.feature")
		@ConditionalOnProperty(name = "other.feature", havingValue = "off")
		String repeated() {
			return "repeated";
		}

		@Bean
		@ConditionalOnExpression("""
				'${one.feature:none}' == 'none'
				|| '${other.feature:none}' == 'off'""")
		String broken() {
			return "broken";
		}

	}

	@Component
	@Profile("green")
	static class Declared {

	}

	@Retention(RetentionPolicy.RUNTIME)
	@Target({ ElementType.TYPE, ElementType.METHOD })
	@ConditionalOnProperty(prefix = "one")
	@interface ConditionalOnFeature {

		@AliasFor(annotation = ConditionalOnProperty.class, attribute = "name")
		String value();

	}

}
