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

package dev.muster.test.form;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;

import dev.muster.test.TestClasses;
import dev.muster.test.sample.SampleApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes an executable jar of the sample application, as a build tool would.
 */
public final class SampleJar {

	private static final Pattern LIBRARY = Pattern.compile(
			"(spring-(?!boot-loader-tools)|tomcat-|jackson-|logback-|slf4j-|log4j-|jul-|micrometer-|jakarta|snakeyaml"
					+ "|commons-logging|jspecify).*\\.jar");

	private SampleJar() {
	}

	/**
	 * Make the jar.
	 * @param folder an empty folder for everything that is made on the way
	 * @param processed whether to process the application ahead of time
	 * @return the jar
	 */
	public static Path make(Path folder, boolean processed) throws IOException {
		TestClasses classes = new TestClasses(folder.resolve("classes")).file("prices.txt", "prices");
		copy(Path.of(SampleApplication.class.getProtectionDomain().getCodeSource().getLocation().getPath()),
				classes.folder(), "dev/muster/test/sample");
		if (processed) {
			process(folder, classes.folder());
		}
		Path plain = classes.jar(folder.resolve("plain.jar"), "");
		Path jar = folder.resolve("sample.jar");
		Repackager repackager = new Repackager(plain.toFile());
		repackager.setMainClass(SampleApplication.class.getName());
		repackager.repackage(jar.toFile(), (callback) -> {
			for (Path library : libraries()) {
				callback.library(new Library(library.toFile(), LibraryScope.COMPILE));
			}
		});
		return jar;
	}

	private static void process(Path folder, Path classes) throws IOException {
		Path sources = folder.resolve("sources");
		Path generated = folder.resolve("generated");
		String classPath = Stream.concat(Stream.of(classes), libraries().stream())
			.map(Path::toString)
			.collect(Collectors.joining(File.pathSeparator));
		run(JavaCommand.java().toString(), "-XX:TieredStopAtLevel=1", "-cp", classPath,
				"org.springframework.boot.SpringApplicationAotProcessor", SampleApplication.class.getName(),
				sources.toString(), generated.toString(), generated.toString(), "dev.muster.test", "sample");
		copy(generated, classes, "");
		List<String> compiler = new ArrayList<>(
				List.of("-d", classes.toString(), "-cp", classPath, "-proc:none", "-nowarn"));
		try (Stream<Path> files = Files.walk(sources)) {
			files.filter(Files::isRegularFile).map(Path::toString).forEach(compiler::add);
		}
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, compiler.toArray(String[]::new)))
			.isZero();
	}

	private static void run(String... command) throws IOException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.onExit().join().exitValue()).as(output).isZero();
	}

	private static void copy(Path from, Path to, String below) throws IOException {
		try (Stream<Path> files = Files.walk(from.resolve(below))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = to.resolve(from.relativize(file).toString());
				Files.createDirectories(copy.resolveSibling("."));
				Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	private static List<Path> libraries() {
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(Path::of)
			.filter((path) -> LIBRARY.matcher(String.valueOf(path.getFileName())).matches())
			.toList();
	}

}
