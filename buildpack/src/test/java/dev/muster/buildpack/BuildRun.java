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

package dev.muster.buildpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A run of the delivered {@code bin/detect} and {@code bin/build} in a folder with a tiny
 * application, and with a stand-in for native-image.
 */
final class BuildRun {

	private static final Path BUILDPACK = Path.of(System.getProperty("muster.buildpack", "target/muster-native"))
		.toAbsolutePath();

	private final Path folder;

	private final Map<String, String> environment = new HashMap<>();

	BuildRun(Path folder) throws IOException {
		this.folder = folder;
		Path compiler = Files.createDirectories(folder.resolve("graalvm/bin")).resolve("native-image");
		try (InputStream script = BuildRun.class.getResourceAsStream("native-image")) {
			Files.copy(Objects.requireNonNull(script, "'script' must not be null"), compiler);
		}
		Files.setPosixFilePermissions(compiler, PosixFilePermissions.fromString("rwxr-xr-x"));
		Files.createDirectories(workspace());
		Files.createDirectories(layers());
		this.environment
			.putAll(Map.of("PATH", "/usr/local/bin:/usr/bin:/bin", "JAVA_HOME", System.getProperty("java.home"),
					"GRAALVM_HOME", folder.resolve("graalvm").toString(), "CNB_BUILDPACK_DIR", BUILDPACK.toString(),
					"CNB_LAYERS_DIR", layers().toString(), "STAND_IN_RECORD", record().toString()));
	}

	Path workspace() {
		return this.folder.resolve("workspace");
	}

	Path layers() {
		return this.folder.resolve("layers/muster_native");
	}

	Path executable() {
		return layers().resolve("native-image/service");
	}

	Path record() {
		return this.folder.resolve("arguments");
	}

	Path compiler() {
		return this.folder.resolve("graalvm/bin/native-image");
	}

	BuildRun with(String name, String value) {
		this.environment.put(name, value);
		return this;
	}

	BuildRun without(String name) {
		this.environment.remove(name);
		return this;
	}

	BuildRun write(String name, String content) throws IOException {
		Path file = workspace().resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
		return this;
	}

	BuildRun writeManifest(String... lines) throws IOException {
		return write("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n" + String.join("\r\n", lines) + "\r\n\r\n");
	}

	/** What spring-boot:build-image hands over after process-aot. */
	BuildRun writeApplication() throws IOException {
		writeManifest("Implementation-Title: Demo", "Spring-Boot-Native-Processed: true", "Start-Class: demo.App",
				"Spring-Boot-Version: 4.1.2");
		write("BOOT-INF/classes/demo/App__ApplicationContextInitializer.class", "");
		write("BOOT-INF/classpath.idx", "- \"BOOT-INF/lib/server-1.0.jar\"\n");
		write("META-INF/services/java.nio.file.spi.FileSystemProvider", "the loader's");
		write("META-INF/muster/routes.json", "[]");
		write("META-INF/native-image/demo/app/reachability-metadata.json",
				"{ \"resources\": [ { \"glob\": \"dev/muster/buildpack/Build.class\" } ] }");
		write("META-INF/native-image/org.example/server/1.0/reachability-metadata.json",
				"{ \"resources\": [ { \"glob\": \"a/B.class\" }, { \"glob\": \"a/C.class\" } ] }");
		Files.createDirectories(workspace().resolve("BOOT-INF/lib"));
		try (OutputStream file = Files.newOutputStream(workspace().resolve("BOOT-INF/lib/server-1.0.jar"));
				ZipOutputStream zip = new ZipOutputStream(file)) {
			ZipEntry entry = new ZipEntry("a/B.class");
			entry.setTime(0);
			zip.putNextEntry(entry);
		}
		return this;
	}

	Outcome detect() throws IOException, InterruptedException {
		return run("detect");
	}

	Outcome build() throws IOException, InterruptedException {
		return run("build");
	}

	private Outcome run(String program) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(List.of(BUILDPACK.resolve("bin").resolve(program).toString()))
			.directory(workspace().toFile())
			.redirectErrorStream(true);
		builder.environment().clear();
		builder.environment().putAll(this.environment);
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Outcome(process.waitFor(), output);
	}

	/**
	 * What a run left behind.
	 *
	 * @param exitCode the exit code
	 * @param output everything that was printed
	 */
	record Outcome(int exitCode, String output) {

	}

}
