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

package dev.muster.buildpack.sbom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import dev.muster.buildpack.digest.Sha256;
import dev.muster.buildpack.failure.BuildFailedException;

/**
 * A library of the application, with what it says about itself.
 *
 * @param name the name of its file
 * @param sha256 its digest
 * @param group the Maven group id, or an empty string when the jar does not tell it
 * @param artifact the Maven artifact id, or what stands before the version in the name
 * @param version the version, or an empty string
 */
record Jar(String name, String sha256, String group, String artifact, String version) {

	/** A name as Maven makes it; a version begins with a digit. */
	private static final Pattern NAME = Pattern.compile("(.+?)-([0-9][^/]*)\\.jar");

	/** Spring Boot adds it while it repackages, so that no plugin declares it. */
	private static final String ADDED = "spring-boot-jarmode-tools";

	private static final Pattern DESCRIPTOR = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");

	/**
	 * Read a library. Its coordinates are those of its {@code pom.properties}, of several
	 * (shaded jars carry those of what was shaded in) the one that its name begins with.
	 * @param file the library
	 * @return the library
	 * @throws IOException if the file cannot be read
	 * @throws BuildFailedException if it is no jar
	 */
	static Jar read(Path file) throws IOException {
		String name = String.valueOf(file.getFileName());
		String digest = Sha256.of(file);
		for (Properties descriptor : descriptors(file)) {
			String artifact = descriptor.getProperty("artifactId", "");
			String version = descriptor.getProperty("version", "");
			if (!artifact.isEmpty() && !version.isEmpty() && name.startsWith(artifact + "-" + version)) {
				return new Jar(name, digest, descriptor.getProperty("groupId", ""), artifact, version);
			}
		}
		Matcher matcher = NAME.matcher(name);
		if (!matcher.matches()) {
			return new Jar(name, digest, "", name.replaceFirst("\\.jar$", ""), "");
		}
		String group = matcher.group(1).equals(ADDED) ? "org.springframework.boot" : "";
		return new Jar(name, digest, group, matcher.group(1), matcher.group(2));
	}

	private static List<Properties> descriptors(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			List<? extends ZipEntry> entries = zip.stream()
				.filter((entry) -> DESCRIPTOR.matcher(entry.getName()).matches())
				.toList();
			List<Properties> descriptors = new ArrayList<>();
			for (ZipEntry entry : entries) {
				Properties properties = new Properties();
				try (InputStream content = zip.getInputStream(entry)) {
					properties.load(content);
				}
				descriptors.add(properties);
			}
			return descriptors;
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new BuildFailedException("a library cannot be read: " + ex.getMessage(), file.toString(),
					"give the build the executable jar as spring-boot:repackage wrote it", ex);
		}
	}

	/**
	 * The Maven coordinates, if the jar tells all of them.
	 * @return whether group, artifact and version are known
	 */
	boolean isIdentified() {
		return !this.group.isEmpty() && !this.version.isEmpty();
	}

	Optional<String> purl() {
		return isIdentified() ? Optional.of(PackageUrl.maven(this.group, this.artifact, this.version))
				: Optional.empty();
	}

}
