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
import java.util.stream.Stream;

import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.parsers.JsonParser;
import org.jspecify.annotations.Nullable;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * A component as it stands in a written bill of materials.
 *
 * @param debian whether it is a package of the run image, not a library
 * @param name its name, for a library with the group before it
 * @param version its version, or an empty string
 * @param licences the licences, or an empty string when none is told
 */
public record ListedComponent(boolean debian, String name, String version, String licences) {

	/**
	 * Read a bill of materials.
	 * @param file the file
	 * @return its components, in its order
	 * @throws BuildFailedException if it is no CycloneDX
	 */
	public static List<ListedComponent> read(Path file) {
		try {
			Bom bom = new JsonParser().parse(file.toFile());
			return Objects.requireNonNullElse(bom.getComponents(), List.<Component>of())
				.stream()
				.map(ListedComponent::of)
				.toList();
		}
		catch (ParseException ex) {
			throw new BuildFailedException("the SBOM of the image is no CycloneDX: " + ex.getMessage(), file.toString(),
					"build the image again", ex);
		}
	}

	private static ListedComponent of(Component component) {
		boolean debian = component.getPurl() != null && component.getPurl().startsWith("pkg:deb/");
		String group = (debian || component.getGroup() == null) ? "" : component.getGroup() + ":";
		return new ListedComponent(debian, group + component.getName(),
				Objects.requireNonNullElse(component.getVersion(), ""), licences(component.getLicenses()));
	}

	private static String licences(@Nullable LicenseChoice choice) {
		if (choice == null) {
			return "";
		}
		if (choice.getExpression() != null) {
			return choice.getExpression().getValue();
		}
		List<String> names = Objects.requireNonNullElse(choice.getLicenses(), List.<License>of())
			.stream()
			.flatMap((licence) -> Stream.of(licence.getId(), licence.getName()).filter(Objects::nonNull).limit(1))
			.toList();
		return String.join(", ", names);
	}

}
