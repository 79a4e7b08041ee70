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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.Property;

/**
 * What an executable is made of.
 *
 * @param source where the knowledge comes from
 * @param application the application itself
 * @param components its libraries
 * @param dependencies who needs whom, as far as that is known
 * @param unidentified the libraries whose Maven coordinates nobody tells, by file name
 */
public record Materials(Source source, Component application, List<Component> components, List<Dependency> dependencies,
		List<String> unidentified) {

	private static final String IDENTIFIED_BY = "muster:identified-by";

	/**
	 * Find out what an application is made of.
	 * @param name the application's name, version and group, used where nothing better is
	 * known
	 * @param root the folder of the application
	 * @param classes the folder of its classes, to which files of the root may have moved
	 * @param libraries its libraries
	 * @return the materials
	 * @throws IOException if a file cannot be read
	 */
	public static Materials of(Product name, Path root, Path classes, List<Path> libraries) throws IOException {
		List<Jar> jars = new ArrayList<>();
		for (Path library : libraries) {
			jars.add(Jar.read(library));
		}
		for (Path folder : List.of(root, classes)) {
			Path file = folder.resolve(DeclaredBom.PATH);
			if (Files.isRegularFile(file)) {
				return declared(DeclaredBom.read(file), name, jars);
			}
		}
		return new Materials(Source.JARS, name.component(),
				jars.stream().map(Materials::component).sorted(Comparator.comparing(Component::getBomRef)).toList(),
				List.of(), unidentified(jars));
	}

	/**
	 * Of an executable that somebody else has compiled nothing is known but its name.
	 * @param name the name
	 * @return the materials
	 */
	public static Materials unknown(Product name) {
		return new Materials(Source.NONE, name.component(), List.of(), List.of(), List.of());
	}

	// Spring Boot adds libraries while it repackages, after the plugin has written.
	private static Materials declared(DeclaredBom bom, Product name, List<Jar> jars) {
		List<Jar> added = jars.stream().filter((jar) -> !bom.describes(jar)).toList();
		List<Component> components = Stream.concat(bom.components().stream(), added.stream().map(Materials::component))
			.sorted(Comparator.comparing(Component::getBomRef))
			.toList();
		Component application = (bom.application() != null) ? bom.application() : name.component();
		return new Materials(Source.DECLARED, application, components, bom.dependencies(), unidentified(added));
	}

	private static List<String> unidentified(List<Jar> jars) {
		return jars.stream().filter((jar) -> !jar.isIdentified()).map(Jar::name).sorted().toList();
	}

	private static Component component(Jar jar) {
		Component component = new Component();
		component.setType(Component.Type.LIBRARY);
		component.setGroup(jar.group().isEmpty() ? null : jar.group());
		component.setName(jar.artifact());
		component.setVersion(jar.version().isEmpty() ? null : jar.version());
		component.setScope(Component.Scope.REQUIRED);
		component.setBomRef(jar.purl().orElse("jar:" + jar.name()));
		jar.purl().ifPresent(component::setPurl);
		component.addHash(new Hash(Hash.Algorithm.SHA_256, jar.sha256()));
		component.addProperty(new Property(IDENTIFIED_BY, jar.isIdentified() ? "pom.properties" : "file name"));
		return component;
	}

	/**
	 * Where the knowledge of an executable's libraries comes from.
	 */
	public enum Source {

		/** From the CycloneDX file that the application brings along. */
		DECLARED,

		/** From the libraries themselves. */
		JARS,

		/** From nowhere: an earlier buildpack compiled, and left no library. */
		NONE

	}

}
