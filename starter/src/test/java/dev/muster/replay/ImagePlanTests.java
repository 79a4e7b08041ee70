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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ConfigurationCondition.ConfigurationPhase;

import dev.muster.plan.Plan;
import dev.muster.plan.PlanChecksum;
import dev.muster.plan.PlanWriter;
import dev.muster.plan.Step;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ImagePlan}.
 */
class ImagePlanTests {

	private static final Plan PLAN = new Plan(List.of(), List.of(), List.of(), List.of(new Step.RegisterSure("text")));

	private static final byte[] TEXT = PlanWriter.write(PLAN).getBytes(StandardCharsets.UTF_8);

	@Test
	void readsThePlanThatFitsTheCode() {
		ImagePlan read = Objects.requireNonNull(ImagePlan.read(loader(TEXT)));
		assertThat(read.planOf(PlanChecksum.of(TEXT))).isEqualTo(PLAN);
		assertThat(read.planOf(PlanChecksum.of(TEXT) + 1)).isNull();
	}

	@Test
	void leavesItToTheStartToSayThatThereIsNoPlan() {
		assertThat(ImagePlan.read(loader(null))).isNull();
	}

	@Test
	void leavesItToTheStartToSayThatThePlanIsDamaged() {
		byte[] damaged = new String(TEXT, StandardCharsets.UTF_8).replace("sure", "pure")
			.getBytes(StandardCharsets.UTF_8);
		assertThat(ImagePlan.read(loader(damaged))).isNull();
	}

	@Test
	void isNotThereOnTheJvm() {
		assertThat(ImagePlan.find(PlanChecksum.of(TEXT))).isNull();
	}

	// Of any other class there is no instance in the heap of an executable.
	@Test
	void isInitializedWhileAnExecutableIsBuilt() throws IOException {
		Properties properties = new Properties();
		try (InputStream stream = ImagePlan.class.getResourceAsStream(
				"/META-INF/native-image/dev.muster/muster-spring-boot-starter/native-image.properties")) {
			properties.load(stream);
		}
		assertThat(properties.getProperty("Args").replace("--initialize-at-build-time=", "").split(","))
			.containsExactlyInAnyOrder(Plan.class.getPackageName(), ImagePlan.class.getName(),
					ConfigurationPhase.class.getName());
	}

	private static ClassLoader loader(byte @Nullable [] plan) {
		return new ClassLoader(null) {

			@Override
			public @Nullable InputStream getResourceAsStream(String name) {
				return (plan != null && name.equals(Plan.LOCATION)) ? new ByteArrayInputStream(plan) : null;
			}

		};
	}

}
