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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.cyclonedx.model.Component;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * The application by its names.
 *
 * @param group the Maven group id, or an empty string
 * @param artifact the Maven artifact id, or its title
 * @param version the version, or an empty string
 */
public record Product(String group, String artifact, String version) {

	/**
	 * Read the names that Maven leaves in a jar.
	 * @param root the folder of the application
	 * @param title the name to use when there are none
	 * @return the names
	 * @throws IOException if the folder cannot be read
	 */
	public static Product of(Path root, String title) throws IOException {
		List<Path> descriptors = List.of();
		Path folder = root.resolve("META-INF/maven");
		if (Files.isDirectory(folder)) {
			try (Stream<Path> files = Files.find(folder, 3, (file, attributes) -> file.endsWith("pom.properties"))) {
				descriptors = files.sorted().toList();
			}
		}
		if (descriptors.size() != 1) {
			return new Product("", title, "");
		}
		Properties names = new Properties();
		try (InputStream content = Files.newInputStream(descriptors.getFirst())) {
			names.load(content);
		}
		catch (IllegalArgumentException ex) {
			throw new BuildFailedException("the application's coordinates cannot be read: " + ex.getMessage(),
					descriptors.getFirst().toString(),
					"give the build the executable jar as spring-boot:repackage wrote it", ex);
		}
		return new Product(names.getProperty("groupId", ""), names.getProperty("artifactId", title),
				names.getProperty("version", ""));
	}

	Component component() {
		Component component = new Component();
		component.setType(Component.Type.APPLICATION);
		component.setGroup(this.group.isEmpty() ? null : this.group);
		component.setName(this.artifact);
		component.setVersion(this.version.isEmpty() ? null : this.version);
		if (this.group.isEmpty() || this.version.isEmpty()) {
			component.setBomRef("application:" + this.artifact);
		}
		else {
			String purl = PackageUrl.maven(this.group, this.artifact, this.version);
			component.setBomRef(purl);
			component.setPurl(purl);
		}
		return component;
	}

}
