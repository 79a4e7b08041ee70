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

package dev.muster.test;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A folder of classes and resources that a test makes.
 */
public final class TestClasses {

	private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record|@interface) (\\w+)");

	private final Path folder;

	public TestClasses(Path folder) {
		this.folder = folder;
	}

	public Path folder() {
		return this.folder;
	}

	/**
	 * Compile source files, one top level type each.
	 * @param sources their texts
	 * @return this folder
	 */
	public TestClasses compile(String... sources) throws IOException {
		Files.createDirectories(this.folder);
		List<JavaFileObject> files = new ArrayList<>();
		for (String source : sources) {
			files.add(new Source(source));
		}
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		List<String> options = List.of("-d", this.folder.toString(), "-cp", this.folder.toString(), "-parameters",
				"-proc:none");
		assertThat(compiler.getTask(null, null, null, options, null, files).call()).isTrue();
		return this;
	}

	public TestClasses file(String name, String content) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.resolveSibling("."));
		Files.writeString(file, content);
		return this;
	}

	public TestClasses metadata(String content) throws IOException {
		return file("META-INF/native-image/com.example/app/reachability-metadata.json", content);
	}

	/**
	 * Put the content of the folder into a jar.
	 * @param jar the jar
	 * @param classPath the value of {@code Class-Path} in its manifest
	 * @return the jar
	 */
	public Path jar(Path jar, String classPath) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Name.CLASS_PATH, classPath);
		try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar), manifest);
				Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.sorted().toList()) {
				String name = this.folder.relativize(file).toString();
				if (!name.isEmpty()) {
					boolean isFolder = Files.isDirectory(file);
					output.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
					output.write(isFolder ? new byte[0] : Files.readAllBytes(file));
					output.closeEntry();
				}
			}
		}
		return jar;
	}

	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String text) {
			super(URI.create("string:///" + name(text) + ".java"), Kind.SOURCE);
			this.text = text;
		}

		private static String name(String text) {
			Matcher matcher = TYPE.matcher(text);
			assertThat(matcher.find()).isTrue();
			return matcher.group(1);
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

}
