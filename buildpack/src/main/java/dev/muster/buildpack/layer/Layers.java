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

package dev.muster.buildpack.layer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The folder in which the buildpack leaves its layers.
 *
 * @param path the folder
 */
public record Layers(Path path) {

	/** CycloneDX as JSON; buildpack.toml declares it. */
	static final String SBOM_EXTENSION = ".sbom.cdx.json";

	public Layer layer(String name) {
		return new Layer(this.path.resolve(name));
	}

	/**
	 * Where a layer is in the image. The lifecycle has one folder for the layers of all
	 * buildpacks, with a folder for each of these.
	 * @param layer the layer
	 * @return the path, which does not depend on where the build runs
	 */
	public String imagePath(Layer layer) {
		int count = layer.path().getNameCount();
		return "/layers/" + layer.path().subpath(count - 2, count);
	}

	/**
	 * Where the bill of materials of the image is handed to the lifecycle.
	 * @return the file, which need not be there
	 */
	public Path sbom() {
		return this.path.resolve("launch" + SBOM_EXTENSION);
	}

	/**
	 * Where the lifecycle puts the bill of materials of the image.
	 * @return its path in the image
	 */
	public String sbomImagePath() {
		return "/layers/sbom/launch/%s/sbom.cdx.json".formatted(this.path.getFileName());
	}

	/**
	 * The layers that earlier buildpacks put into the image.
	 * @return the layers
	 * @throws IOException if they cannot be read
	 */
	public List<Layer> launchLayersOfOthers() throws IOException {
		Path all = this.path.toAbsolutePath().getParent();
		if (all == null) {
			return List.of();
		}
		List<Layer> layers = new ArrayList<>();
		try (Stream<Path> files = Files.find(all, 2, (file, attributes) -> attributes.isRegularFile())) {
			for (Path file : files.filter((file) -> file.toString().endsWith(".toml")).sorted().toList()) {
				Layer layer = new Layer(Path.of(file.toString().substring(0, file.toString().length() - 5)));
				if (!file.startsWith(this.path) && layer.isLaunched()) {
					layers.add(layer);
				}
			}
		}
		return layers;
	}

	/**
	 * Say how the image is started.
	 * @param types the names of the process, the first one being the default
	 * @param executable what is run, directly and without a shell
	 * @param labels labels of the image
	 * @throws IOException if the file cannot be written
	 */
	public void launch(List<String> types, Path executable, Map<String, String> labels) throws IOException {
		List<LaunchProcess> processes = types.stream()
			.map((type) -> new LaunchProcess(type, List.of(executable.toString()), type.equals(types.getFirst())))
			.toList();
		Toml.write(this.path.resolve("launch.toml"), new Launch(processes,
				labels.entrySet().stream().map((label) -> new Label(label.getKey(), label.getValue())).toList()));
	}

	record Launch(List<LaunchProcess> processes, List<Label> labels) {

	}

	record LaunchProcess(String type, List<String> command, @JsonProperty("default") boolean isDefault) {

	}

	record Label(String key, String value) {

	}

}
