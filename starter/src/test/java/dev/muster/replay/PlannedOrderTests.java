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

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

import dev.muster.plan.Plan;
import dev.muster.plan.PlanReader;
import dev.muster.plan.Step;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the order of the plan is the same in every build. Spring Boot registers what
 * {@code @EnableConfigurationProperties} names in the order of a set of classes, which is
 * the order of the names only once in 5,040 builds if there are seven.
 */
class PlannedOrderTests {

	@Test
	void ordersPropertiesByName() {
		Plan plan = PlanReader
			.read(PlanReader.load(ProcessedApplication.of(Application.class).compiled().getClassLoader()));
		assertThat(names(plan, "open.")).hasSize(7).isSorted();
		assertThat(names(plan, "sure.")).hasSize(7).isSorted();
	}

	private static List<String> names(Plan plan, String prefix) {
		List<String> names = new ArrayList<>();
		for (Step step : plan.steps()) {
			switch (step) {
				case Step.RegisterSure sure -> names.add(sure.name());
				case Step.RegisterOpen open -> names.add(open.name());
				case Step.Load load -> {
				}
				case Step.ApplyRegistrar apply -> {
				}
			}
		}
		return names.stream().filter((name) -> name.startsWith(prefix)).toList();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties({ SureA.class, SureB.class, SureC.class, SureD.class, SureE.class, SureF.class,
			SureG.class })
	@Import(Open.class)
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@Profile("open")
	@EnableConfigurationProperties({ OpenA.class, OpenB.class, OpenC.class, OpenD.class, OpenE.class, OpenF.class,
			OpenG.class })
	static class Open {

	}

	@ConfigurationProperties("sure.a")
	static class SureA {

	}

	@ConfigurationProperties("sure.b")
	static class SureB {

	}

	@ConfigurationProperties("sure.c")
	static class SureC {

	}

	@ConfigurationProperties("sure.d")
	static class SureD {

	}

	@ConfigurationProperties("sure.e")
	static class SureE {

	}

	@ConfigurationProperties("sure.f")
	static class SureF {

	}

	@ConfigurationProperties("sure.g")
	static class SureG {

	}

	@ConfigurationProperties("open.a")
	static class OpenA {

	}

	@ConfigurationProperties("open.b")
	static class OpenB {

	}

	@ConfigurationProperties("open.c")
	static class OpenC {

	}

	@ConfigurationProperties("open.d")
	static class OpenD {

	}

	@ConfigurationProperties("open.e")
	static class OpenE {

	}

	@ConfigurationProperties("open.f")
	static class OpenF {

	}

	@ConfigurationProperties("open.g")
	static class OpenG {

	}

}
