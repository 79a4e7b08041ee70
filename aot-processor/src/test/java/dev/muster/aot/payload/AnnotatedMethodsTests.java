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

package dev.muster.aot.payload;

import java.lang.reflect.Method;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AnnotatedMethods}.
 */
class AnnotatedMethodsTests {

	private final AnnotatedMethods methods = AnnotatedMethods.of(Controller.class,
			List.of(RequestMapping.class.getName(), MessageMapping.class.getName()));

	@Test
	void findsMethodsByAnnotationsOfAnnotationsAndOfWhatTheyOverride() {
		assertThat(this.methods.with(RequestMapping.class.getName())).extracting(Method::getName)
			.containsExactlyInAnyOrder("get", "post");
	}

	@Test
	void tellsAnnotationsApart() {
		assertThat(this.methods.with(MessageMapping.class.getName())).extracting(Method::getName)
			.containsExactly("receive");
	}

	@Test
	void findsNothingForAnnotationThatNoMethodCarries() {
		assertThat(AnnotatedMethods.of(Controller.class, List.of(Deprecated.class.getName()))
			.with(Deprecated.class.getName())).isEmpty();
	}

	interface Declared {

		@PostMapping("/")
		void post();

	}

	static class Controller implements Declared {

		@GetMapping("/")
		void get() {
		}

		@Override
		public void post() {
		}

		@MessageMapping("/")
		void receive() {
		}

		void other() {
		}

	}

}
