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

package dev.muster.manifest;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link GeneratedManifest}.
 */
class GeneratedManifestTests {

	private final DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();

	@Test
	void answersWhatTheCodeMakes() {
		Manifest manifest = new Manifest(List.of(), List.of());
		GeneratedManifest.register(this.beanFactory, RouteManifest.VERSION, () -> manifest);
		assertThat(GeneratedManifest.of(this.beanFactory)).isSameAs(manifest);
		assertThat(this.beanFactory.getBeanDefinitionNames()).isEmpty();
	}

	@Test
	void refusesAnApplicationWithoutManifest() {
		assertThatExceptionOfType(UnreadableManifestException.class)
			.isThrownBy(() -> GeneratedManifest.of(this.beanFactory))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo("the generated code has no manifest"));
	}

	@Test
	void refusesCodeOfAnotherVersionBeforeItRuns() {
		assertThatExceptionOfType(UnreadableManifestException.class)
			.isThrownBy(() -> GeneratedManifest.register(this.beanFactory, 1, () -> {
				throw new NoSuchMethodError();
			}))
			.withMessageContaining("its version is 1, expected 3")
			.withMessageContaining("Build the application again");
	}

}
