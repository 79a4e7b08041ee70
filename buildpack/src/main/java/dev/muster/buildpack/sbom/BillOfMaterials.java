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

import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.metadata.ToolInformation;

/**
 * A CycloneDX document. It has no serial number and no time, so that equal builds give
 * equal documents.
 *
 * @param materials what the executable is made of
 * @param tool the version of this buildpack
 */
public record BillOfMaterials(Materials materials, String tool) {

	/** 1.7 is not read by every scanner yet. */
	private static final Version VERSION = Version.VERSION_16;

	/**
	 * Write what is in the executable.
	 * @param file the file
	 * @throws IOException if it cannot be written
	 */
	public void writeExecutable(Path file) throws IOException {
		write(bom(this.materials.components(), this.materials.dependencies()), file);
	}

	/**
	 * Write what is in the image: the executable's libraries, and the packages of the run
	 * image.
	 * @param packages the packages
	 * @param file the file
	 * @throws IOException if it cannot be written
	 */
	public void writeImage(RunImagePackages packages, Path file) throws IOException {
		List<Component> components = new ArrayList<>(this.materials.components());
		components.addAll(packages.packages());
		components.sort(Comparator.comparing(Component::getBomRef));
		write(bom(components, this.materials.dependencies()), file);
	}

	private Bom bom(List<Component> components, List<Dependency> dependencies) {
		Component buildpack = new Component();
		buildpack.setType(Component.Type.APPLICATION);
		buildpack.setName("muster/native");
		buildpack.setVersion(this.tool);
		ToolInformation tools = new ToolInformation();
		tools.setComponents(List.of(buildpack));
		Metadata metadata = new Metadata();
		metadata.setTimestamp(null);
		metadata.setToolChoice(tools);
		metadata.setComponent(this.materials.application());
		Bom bom = new Bom();
		bom.setMetadata(metadata);
		bom.setComponents(components);
		if (!dependencies.isEmpty()) {
			bom.setDependencies(dependencies);
		}
		return bom;
	}

	private static void write(Bom bom, Path file) throws IOException {
		try {
			Files.writeString(file, BomGeneratorFactory.createJson(VERSION, bom).toJsonString(true) + "\n");
		}
		catch (GeneratorException ex) {
			throw new IllegalStateException("CycloneDX cannot write what it has read", ex);
		}
	}

}
