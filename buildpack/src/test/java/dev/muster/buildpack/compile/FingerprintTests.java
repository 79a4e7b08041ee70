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

package dev.muster.buildpack.compile;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintTests {

	@TempDir
	private Path root;

	@BeforeEach
	void makeFiles() throws Exception {
		Files.createDirectories(this.root.resolve("classes"));
		Files.writeString(this.root.resolve("classes/a"), "a");
		Files.writeString(this.root.resolve("b.jar"), "b");
	}

	@Test
	void isTheSameForTheSameContentElsewhere(@TempDir Path other) throws Exception {
		String fingerprint = fingerprint(this.root);
		Files.createDirectories(other.resolve("classes"));
		Files.writeString(other.resolve("classes/a"), "a");
		Files.writeString(other.resolve("b.jar"), "b");
		assertThat(fingerprint(other)).isEqualTo(fingerprint).hasSize(64);
	}

	@Test
	void changesWithContentNameOrderAndSettings() throws Exception {
		String before = fingerprint(this.root);
		List<Path> reversed = List.of(this.root.resolve("b.jar"), this.root.resolve("classes"));
		assertThat(Fingerprint.of(this.root, reversed, List.of("-O2"))).isNotEqualTo(before);
		assertThat(Fingerprint.of(this.root, classPath(this.root), List.of("-Ob"))).isNotEqualTo(before);
		Files.writeString(this.root.resolve("classes/a"), "A");
		assertThat(fingerprint(this.root)).isNotEqualTo(before);
		Files.writeString(this.root.resolve("classes/a"), "a");
		assertThat(fingerprint(this.root)).isEqualTo(before);
		Files.move(this.root.resolve("classes/a"), this.root.resolve("classes/c"));
		assertThat(fingerprint(this.root)).isNotEqualTo(before);
	}

	@Test
	void isTheSameWhateverTheOrderOfMethodsInAGeneratedProxy() throws Exception {
		proxy(Runnable.class, "CGLIB$first$0", "CGLIB$second$1");
		String before = fingerprint(this.root);
		proxy(Runnable.class, "CGLIB$second$0", "CGLIB$first$1");
		assertThat(fingerprint(this.root)).isEqualTo(before);
	}

	@Test
	void changesWithTheMethodsAndInterfacesOfAGeneratedProxy() throws Exception {
		proxy(Runnable.class, "CGLIB$first$0", "CGLIB$second$1");
		String before = fingerprint(this.root);
		proxy(Runnable.class, "CGLIB$first$0", "CGLIB$third$1");
		assertThat(fingerprint(this.root)).isNotEqualTo(before);
		proxy(AutoCloseable.class, "CGLIB$first$0", "CGLIB$second$1");
		assertThat(fingerprint(this.root)).isNotEqualTo(before);
	}

	private void proxy(Class<?> type, String... methods) throws Exception {
		ClassDesc name = ClassDesc.of("Service$$SpringCGLIB$$0");
		byte[] content = ClassFile.of().build(name, (builder) -> {
			builder.withInterfaceSymbols(ClassDesc.of(type.getName()));
			for (String method : methods) {
				builder.withMethodBody(method, ConstantDescs.MTD_void, 0, CodeBuilder::return_);
			}
		});
		Files.write(this.root.resolve("classes/Service$$SpringCGLIB$$0.class"), content);
	}

	private static String fingerprint(Path root) throws Exception {
		return Fingerprint.of(root, classPath(root), List.of("-O2"));
	}

	private static List<Path> classPath(Path root) {
		return List.of(root.resolve("classes"), root.resolve("b.jar"));
	}

}
