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

package dev.muster.buildpack.leak;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClassFileParserTests {

	@Test
	void parsesRealClassToItsEnd() throws Exception {
		byte[] bytes = ClassBytes.of(LeakGate.class);
		byte[] followed = Arrays.copyOf(bytes, bytes.length + 100);
		assertThat(ClassFileParser.parse(MemorySegment.ofArray(followed), 0))
			.hasValue(new ClassFile("dev/muster/buildpack/leak/LeakGate", bytes.length));
	}

	@Test
	void parsesClassesOfTheJdk() throws Exception {
		for (Class<?> type : new Class<?>[] { Object.class, String.class, Runnable.class, java.util.HashMap.class,
				java.lang.foreign.MemorySegment.class, Thread.State.class }) {
			byte[] bytes = ClassBytes.of(type);
			assertThat(ClassFileParser.parse(MemorySegment.ofArray(bytes), 0))
				.hasValue(new ClassFile(type.getName().replace('.', '/'), bytes.length));
		}
	}

	@Test
	void refusesTruncatedClassWhereverItEnds() throws Exception {
		byte[] bytes = ClassBytes.of(LeakFinding.class);
		for (int length = 0; length < bytes.length; length += 13) {
			MemorySegment part = MemorySegment.ofArray(Arrays.copyOf(bytes, length));
			assertThat(ClassFileParser.parse(part, 0)).as("%d bytes", length).isEmpty();
		}
	}

	@Test
	void refusesMagicNumberAlone() {
		byte[] bytes = { (byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 69, 0, 2, 99, 1, 1, 1, 1 };
		assertThat(ClassFileParser.parse(MemorySegment.ofArray(bytes), 0)).isEmpty();
	}

	@Test
	void refusesUnknownVersion() throws Exception {
		byte[] bytes = ClassBytes.of(LeakFinding.class);
		bytes[7] = 20;
		assertThat(ClassFileParser.parse(MemorySegment.ofArray(bytes), 0)).isEmpty();
	}

}
