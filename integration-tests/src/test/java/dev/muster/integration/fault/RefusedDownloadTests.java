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

package dev.muster.integration.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.integration.project.Program;
import dev.muster.integration.project.ProgramResult;
import dev.muster.integration.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of mirrors that refuse every download, on a machine with empty caches.
 */
class RefusedDownloadTests {

	// Nothing listens on the discard port.
	private static final String CLOSED = "http://127.0.0.1:9";

	@TempDir
	Path cache;

	@Test
	void toolchainNamesTheMavenMirror() {
		ProgramResult result = script("buildpack/toolchain/build-toolchain.sh", this.cache.resolve("home").toString())
			.with("MAVEN_OPTS", "-Dmaven.repo.local=" + this.cache.resolve("repository"))
			.with("MVN", Project.setting("muster.maven"))
			.with("MUSTER_MAVEN_MIRROR", CLOSED)
			.run(Duration.ofMinutes(5));
		check(result);
		assertThat(result.output()).contains("step 'jars': cannot download").contains("Set MUSTER_MAVEN_MIRROR to");
	}

	@Test
	void toolchainNamesTheDebianMirror() throws IOException {
		Path out = this.cache.resolve("sources.new");
		Files.createDirectory(out);
		ProgramResult result = script("buildpack/toolchain/steps/sources.sh").with("STEP", "sources")
			.with("WORK", this.cache.toString())
			.with("OUT", out.toString())
			.with("MUSTER_DEBIAN_MIRROR", CLOSED + "/debian")
			.run(Duration.ofMinutes(5));
		check(result);
		assertThat(result.output()).contains("step 'sources': cannot read the package indices")
			.contains("Set MUSTER_DEBIAN_MIRROR to");
	}

	@Test
	void builderNamesTheDebianMirror() {
		ProgramResult result = script("buildpack/builder/fetch-debs.sh")
			.with("MUSTER_DEBIAN_MIRROR", CLOSED + "/debian")
			.run(Duration.ofMinutes(5));
		check(result);
		assertThat(result.output()).contains("error: Debian's package indices could not be fetched")
			.contains("set MUSTER_DEBIAN_MIRROR to");
	}

	@Test
	void builderNamesTheGoProxy() {
		ProgramResult result = script("buildpack/builder/make-lifecycle.sh").with("MUSTER_GO_PROXY", CLOSED)
			.with("GOMODCACHE", this.cache.resolve("go").toString())
			// Otherwise Go makes its cache read-only and the folder cannot be removed.
			.with("GOFLAGS", "-modcacherw")
			.run(Duration.ofMinutes(5));
		check(result);
		assertThat(result.output()).contains("error: the lifecycle 0.").contains("set MUSTER_GO_PROXY to");
	}

	private Program script(String path, String... arguments) {
		String[] command = new String[arguments.length + 1];
		command[0] = Project.file(path).toString();
		System.arraycopy(arguments, 0, command, 1, arguments.length);
		return Program.of(command).with("MUSTER_CACHE", this.cache.toString());
	}

	private static void check(ProgramResult result) {
		assertThat(result.exitCode()).as(result.output()).isEqualTo(1);
		assertThat(result.output()).contains(CLOSED);
	}

}
