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

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Hash;
import org.cyclonedx.parsers.JsonParser;
import org.jspecify.annotations.Nullable;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * The bill of materials that the application brings along: what {@code
 * cyclonedx-maven-plugin} leaves in the jar when the POM declares it.
 *
 * @param application the application itself, or {@code null} when it is not described
 * @param components its libraries
 * @param dependencies who needs whom
 */
record DeclaredBom(@Nullable Component application, List<Component> components, List<Dependency> dependencies) {

	/** Where Spring Boot's parent lets the plugin write it. */
	static final String PATH = "META-INF/sbom/application.cdx.json";

	/**
	 * Read the file.
	 * @param file the file
	 * @return the bill of materials
	 * @throws BuildFailedException if it is no CycloneDX
	 */
	static DeclaredBom read(Path file) {
		try {
			Bom bom = new JsonParser().parse(file.toFile());
			List<Component> components = Objects.requireNonNullElse(bom.getComponents(), List.of());
			components.forEach(DeclaredBom::reduce);
			Component application = (bom.getMetadata() != null) ? bom.getMetadata().getComponent() : null;
			if (application != null) {
				reduce(application);
			}
			return new DeclaredBom(application, components,
					Objects.requireNonNullElse(bom.getDependencies(), List.of()));
		}
		catch (ParseException ex) {
			throw new BuildFailedException("the application's bill of materials is no CycloneDX: " + ex.getMessage(),
					PATH, "let cyclonedx-maven-plugin write it (declare the plugin in the POM), or remove the file",
					ex);
		}
	}

	// One digest tells a file; addresses of a project's own repository and tracker are
	// nobody's business who gets an image.
	private static void reduce(Component component) {
		component.setExternalReferences(null);
		if (component.getBomRef() == null) {
			component.setBomRef((component.getPurl() != null) ? component.getPurl()
					: "%s:%s:%s".formatted(component.getGroup(), component.getName(), component.getVersion()));
		}
		if (component.getHashes() != null) {
			component.setHashes(component.getHashes()
				.stream()
				.filter((hash) -> Hash.Algorithm.SHA_256.getSpec().equals(hash.getAlgorithm()))
				.toList());
		}
	}

	boolean describes(Jar jar) {
		return this.components.stream().anyMatch((component) -> isOf(component, jar));
	}

	private static boolean isOf(Component component, Jar jar) {
		if (component.getHashes() != null && !component.getHashes().isEmpty()) {
			return component.getHashes().stream().anyMatch((hash) -> jar.sha256().equals(hash.getValue()));
		}
		return jar.name().equals("%s-%s.jar".formatted(component.getName(), component.getVersion()));
	}

}
