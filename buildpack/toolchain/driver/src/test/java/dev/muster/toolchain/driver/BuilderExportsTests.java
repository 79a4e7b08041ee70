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

package dev.muster.toolchain.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BuilderExports}.
 */
class BuilderExportsTests {

	@TempDir
	Path directory;

	@Test
	void asksForInternalPackagesThatClassesName() throws IOException {
		Path archive = module("class A { Object a = jdk.internal.misc.Unsafe.getUnsafe(); java.util.List<?> b; }");
		assertThat(BuilderExports.compute(List.of(archive)))
			.containsExactly("--add-exports=java.base/jdk.internal.misc=a.module");
	}

	@Test
	void asksForNothingWhenPackagesAreExported() throws IOException {
		Path archive = module("class A { java.util.List<String[]> a = java.util.List.of(); }");
		assertThat(BuilderExports.compute(List.of(archive))).isEmpty();
	}

	private Path module(String source) throws IOException {
		Path sources = Files.createDirectories(this.directory.resolve("sources/a"));
		Path file = Files.writeString(sources.resolve("A.java"), "package a; " + source);
		Path info = Files.writeString(sources.resolveSibling("module-info.java"), "module a.module { }");
		Path classes = this.directory.resolve("classes");
		Path archive = this.directory.resolve("a.jar");
		run("javac", "--add-exports", "java.base/jdk.internal.misc=a.module", "-d", classes.toString(), file.toString(),
				info.toString());
		run("jar", "--create", "--file", archive.toString(), "-C", classes.toString(), ".");
		return archive;
	}

	private static void run(String tool, String... arguments) {
		int status = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments);
		assertThat(status).isZero();
	}

}
