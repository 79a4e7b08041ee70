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

package dev.muster.aot.hint;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Background}.
 */
class BackgroundTests {

	@Test
	void answersWhatAnotherThreadHasFound() {
		CountDownLatch asked = new CountDownLatch(1);
		Background<String> background = Background.run("some-name", () -> {
			asked.await();
			return Thread.currentThread().getName();
		});
		asked.countDown();
		assertThat(background.result()).isEqualTo("some-name");
	}

	@Test
	void throwsWhatTheTaskHasThrown() {
		Background<String> background = Background.run("some-name", () -> {
			throw new IllegalArgumentException("because");
		});
		assertThatIllegalArgumentException().isThrownBy(background::result).withMessage("because");
	}

	@Test
	void throwsErrors() {
		Background<String> background = Background.run("some-name", () -> {
			throw new NoClassDefFoundError("missing");
		});
		assertThatExceptionOfType(NoClassDefFoundError.class).isThrownBy(background::result).withMessage("missing");
	}

	@Test
	void wrapsACheckedException() {
		Background<String> background = Background.run("some-name", () -> {
			throw new IOException("unreadable");
		});
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(background::result)
			.withCauseInstanceOf(IOException.class);
	}

}
