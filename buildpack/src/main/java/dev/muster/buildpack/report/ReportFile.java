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

package dev.muster.buildpack.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * The hardening report as the file that travels in the image.
 */
public final class ReportFile {

	/** Its name in the layer. */
	public static final String NAME = "hardening-report.json";

	/** The name of its signature. */
	public static final String SIGNATURE = NAME + ".sig";

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private ReportFile() {
	}

	/**
	 * Write the report.
	 * @param report the report
	 * @param file the file
	 * @throws IOException if it cannot be written
	 */
	public static void write(HardeningReport report, Path file) throws IOException {
		Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
	}

	/**
	 * Read the report.
	 * @param file the file
	 * @return the report
	 * @throws IOException if the file cannot be read
	 * @throws BuildFailedException if it is no report of the version that is written here
	 */
	public static HardeningReport read(Path file) throws IOException {
		try {
			JsonNode content = MAPPER.readTree(Files.readAllBytes(file));
			int version = content.path("version").asInt(0);
			if (version != HardeningReport.VERSION) {
				throw new BuildFailedException(
						"the report has version %d, not %d".formatted(version, HardeningReport.VERSION), NAME,
						"build the image again with this version of the buildpack, or use the version of Muster that built it");
			}
			return MAPPER.treeToValue(content, HardeningReport.class);
		}
		catch (JacksonException ex) {
			throw new BuildFailedException("this is no hardening report: " + ex.getOriginalMessage(), NAME,
					"build the image again", ex);
		}
	}

}
