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

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.muster.buildpack.allow.AllowEntry;
import dev.muster.buildpack.allow.AllowList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class LeakGateTests {

	private static final String NAME = "dev/muster/buildpack/leak/LeakGate.class";

	private final LeakGate gate = new LeakGate(new AllowList(List.of()));

	@Test
	void isCleanWhenNothingLeaks() {
		accept("/layers/app/service", new byte[3 * 1024 * 1024]);
		assertThat(this.gate.summary()).isEqualTo("leak gate: clean (1 file, 3 MB)");
	}

	@Test
	void findsClassFileWhateverItIsCalled() throws Exception {
		accept("/layers/app/logo.png", ClassBytes.of(LeakGate.class));
		assertThat(this.gate.findings()).extracting(LeakFinding::rule).containsExactly("class-file");
	}

	@Test
	void findsClassFilesInsideExecutableWithNameAndOffset() throws Exception {
		byte[] content = new byte[20_000];
		plant(content, 5, ClassBytes.of(LeakFinding.class));
		plant(content, 9_001, ClassBytes.of(LeakGate.class));
		accept("/layers/app/service", content);
		assertThat(this.gate.findings())
			.extracting(LeakFinding::rule, LeakFinding::path, LeakFinding::name, LeakFinding::offset)
			.containsExactly(
					tuple("class-file", "/layers/app/service", "dev/muster/buildpack/leak/LeakFinding.class", 5L),
					tuple("class-file", "/layers/app/service", NAME, 9_001L));
		assertThat(this.gate.summary()).startsWith("leak gate: 2 findings");
	}

	@Test
	void findsClassFileAtTheVeryEnd() throws Exception {
		byte[] type = ClassBytes.of(LeakGate.class);
		byte[] content = new byte[type.length + 10];
		plant(content, 10, type);
		accept("/layers/app/service", content);
		assertThat(this.gate.findings()).hasSize(1);
	}

	@Test
	void doesNotCountTruncatedClassFile() throws Exception {
		byte[] content = new byte[20_000];
		byte[] type = ClassBytes.of(LeakGate.class);
		plant(content, 5, Arrays.copyOf(type, type.length / 2));
		accept("/layers/app/service", content);
		assertThat(this.gate.findings()).isEmpty();
	}

	@Test
	void findsArchiveByItsContent() throws Exception {
		accept("/layers/app/data.bin", archive("demo/App.class"));
		assertThat(this.gate.findings()).extracting(LeakFinding::rule).containsExactly("archive", "class-file");
	}

	@Test
	void findsArchiveInsideExecutable() throws Exception {
		byte[] content = new byte[20_000];
		plant(content, 77, archive("demo/App.class"));
		accept("/layers/app/service", content);
		assertThat(this.gate.findings()).extracting(LeakFinding::rule, LeakFinding::path)
			.containsExactly(tuple("class-file", "/layers/app/service!/demo/App.class"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/workspace/App.java", "/a/App.kt", "/a/App.groovy", "/a/App.scala", "/a/lib.jar",
			"/a/Broken.class", "/a/META-INF/maven/g/a/pom.xml", "/a/pom.properties", "/a/build.gradle", "/a/.git/HEAD",
			"/a/BOOT-INF/classpath.idx" })
	void findsFileByItsName(String path) {
		accept(path, "text".getBytes(StandardCharsets.UTF_8));
		assertThat(this.gate.findings()).extracting(LeakFinding::path).containsExactly(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/etc/passwd", "/usr/share/zoneinfo/America/Java", "/a/gitignore.txt", "/a/classes" })
	void leavesOtherFilesAlone(String path) {
		accept(path, "text".getBytes(StandardCharsets.UTF_8));
		assertThat(this.gate.findings()).isEmpty();
	}

	@Test
	void acceptsWhatTheListAllows() throws Exception {
		LeakGate lenient = new LeakGate(
				new AllowList(List.of(new AllowEntry("known", "leak", "/a/service!/dev/**", "test"))));
		byte[] content = new byte[20_000];
		plant(content, 5, ClassBytes.of(LeakGate.class));
		plant(content, 9_000, ClassBytes.of(Runnable.class));
		lenient.accept("/a/service", MemorySegment.ofArray(content));
		assertThat(lenient.findings()).extracting(LeakFinding::name).containsExactly("java/lang/Runnable.class");
	}

	private void accept(String path, byte[] content) {
		this.gate.accept(path, MemorySegment.ofArray(content));
	}

	private static void plant(byte[] content, int offset, byte[] planted) {
		System.arraycopy(planted, 0, content, offset, planted.length);
	}

	private static byte[] archive(String name) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write("content".getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

}
