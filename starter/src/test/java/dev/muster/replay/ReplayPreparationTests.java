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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

import dev.muster.plan.Origin;
import dev.muster.plan.Plan;
import dev.muster.plan.PlanChecksum;
import dev.muster.plan.PlanWriter;
import dev.muster.plan.Source;
import dev.muster.plan.Step;
import dev.muster.plan.UnreadablePlanException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the call with which generated code begins.
 */
class ReplayPreparationTests {

	private static final Plan PLAN = new Plan(List.of(), List.of(), List.of(), List.of(new Step.RegisterOpen("text#2",
			"text", null, Source.ofClass("com.example.Text"), Origin.SCANNED, List.of())));

	@Test
	void refusesABeanFactoryThatCannotDecide() {
		assertThatExceptionOfType(UnreadablePlanException.class)
			.isThrownBy(() -> ReplayPreparation.prepare(new DefaultListableBeanFactory(), 1))
			.withMessageContaining("custom ApplicationContextFactory");
	}

	@Test
	void refusesToStartWithoutAPlan() {
		assertThatExceptionOfType(UnreadablePlanException.class)
			.isThrownBy(() -> ReplayPreparation.prepare(new ReplayBeanFactory(), 1))
			.withMessageContaining("it is not on the class path");
	}

	@Test
	void refusesAPlanThatWasWrittenWithOtherCode() {
		byte[] plan = PlanWriter.write(PLAN).getBytes(StandardCharsets.UTF_8);
		ReplayBeanFactory factory = factory(plan);
		assertThatExceptionOfType(UnreadablePlanException.class)
			.isThrownBy(() -> ReplayPreparation.prepare(factory, PlanChecksum.of(plan) + 1))
			.withMessageContaining("it does not fit the generated code");
	}

	@Test
	void holdsDefinitionsBackUntilTheyAreDecided() {
		byte[] plan = PlanWriter.write(PLAN).getBytes(StandardCharsets.UTF_8);
		ReplayBeanFactory factory = factory(plan);
		ReplayPreparation.prepare(factory, PlanChecksum.of(plan));
		factory.registerBeanDefinition("text#2", new RootBeanDefinition(String.class, () -> "text"));
		assertThat(factory.getBeanDefinitionCount()).isZero();
		assertThat(factory.definitionCount()).isEqualTo(1);
		assertThat(factory.containsBeanDefinition("text#2")).isTrue();
		assertThat(factory.getBeanNamesForType(String.class)).isEmpty();
	}

	private static ReplayBeanFactory factory(byte[] plan) {
		ReplayBeanFactory factory = new ReplayBeanFactory();
		factory.setBeanClassLoader(new ClassLoader(ReplayPreparationTests.class.getClassLoader()) {

			@Override
			public @Nullable URL getResource(String name) {
				return name.equals(Plan.LOCATION) ? null : super.getResource(name);
			}

			@Override
			public @Nullable InputStream getResourceAsStream(String name) {
				return name.equals(Plan.LOCATION) ? new ByteArrayInputStream(plan) : super.getResourceAsStream(name);
			}

		});
		return factory;
	}

}
