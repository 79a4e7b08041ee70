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

package dev.muster.aot;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import dev.muster.aot.gate.GateFinding;
import dev.muster.aot.leftout.inside.Inside;
import dev.muster.aot.leftout.outside.OutsideController;
import dev.muster.manifest.LeftOut;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LeftOutControllers}.
 */
class LeftOutControllersTests {

	private static final String INSIDE = Inside.class.getName() + "$";

	@Test
	void saysWhyAControllerIsLeftOut() {
		List<LeftOut> leftOut = find(Inside.PACKAGE);
		assertThat(leftOut).filteredOn((each) -> each.type().startsWith("dev.muster.aot.leftout."))
			.extracting((each) -> each.type() + " " + each.reason().identifier())
			.containsExactlyInAnyOrder(INSIDE + "Abstract abstract", INSIDE + "OnMissing condition",
					INSIDE + "Excluded excluded", INSIDE + "Inner inner-class",
					OutsideController.class.getName() + " outside-the-packages");
		assertThat(leftOut).filteredOn((each) -> each.reason() == LeftOut.Reason.CONDITION)
			.filteredOn((each) -> each.type().startsWith(INSIDE))
			.extracting(LeftOut::detail)
			.singleElement()
			.asString()
			.contains("@ConditionalOnClass did not find required class 'com.example.Missing'");
	}

	@Test
	void takesForAFaultWhatNobodyHasLeftOut() {
		List<GateFinding> findings = UnregisteredControllers.find(find(Inside.PACKAGE));
		assertThat(findings).filteredOn((each) -> each.subject().startsWith("dev.muster.aot.leftout."))
			.extracting(GateFinding::subject)
			.containsExactlyInAnyOrder(INSIDE + "Inner", OutsideController.class.getName());
		assertThat(findings).filteredOn((each) -> each.subject().equals(OutsideController.class.getName()))
			.singleElement()
			.asString()
			.contains("serves nothing: no component scan looks at its package, and nothing else registers it")
			.contains("what to do: move the class, name its package in @ComponentScan, or import the class");
	}

	@Test
	void findsNothingWhenTheApplicationHasNoPackages() {
		assertThat(find()).isEmpty();
	}

	private static List<LeftOut> find(String... packages) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(Inside.registered());
			for (String each : packages) {
				AutoConfigurationPackages.register(context, each);
			}
			context.refresh();
			return new LeftOutControllers(context.getBeanFactory()).find();
		}
	}

}
