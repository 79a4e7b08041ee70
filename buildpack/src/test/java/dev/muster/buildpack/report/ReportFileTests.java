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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.muster.buildpack.Damage;
import dev.muster.buildpack.failure.BuildFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReportFileTests {

	@TempDir
	private Path folder;

	@Test
	void followsThePublishedSchema() throws Exception {
		assertThat(errors(text())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '^',
			value = { "\"version\" : 3, \"version\" : 4, must be the constant",
					"\"mostly-static\", \"loose\", enumeration", "\"mode\" : \"warn\", \"mode\" : \"off\", enumeration",
					"\"sha256\" : \"00, \"sha256\" : \"xx, pattern", "\"mode\" : \"warn\", \"mood\" : \"warn\", mood" })
	void schemaRefusesWhatAReportCannotHold(String text, String replacement, String message) throws Exception {
		String changed = text().replace(text, replacement);
		assertThat(changed).isNotEqualTo(text());
		assertThat(errors(changed)).isNotEmpty().anySatisfy((error) -> assertThat(error).contains(message));
	}

	@Test
	void readsWhatItWrites() throws Exception {
		assertThat(ReportFile.read(write(text()))).isEqualTo(TestReports.full());
	}

	@Test
	void refusesOtherVersion() throws Exception {
		Path file = write(text().replace("\"version\" : 3", "\"version\" : 2"));
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> ReportFile.read(file))
			.withMessageContaining("the report has version 2, not 3")
			.withMessageContaining("what to do: build the image again");
	}

	@Test
	void readsOrRefusesEveryDamagedReport() throws Exception {
		int refused = 0;
		for (byte[] damaged : Damage.of(text(), 3000).toList()) {
			try {
				ReportFile.read(Files.write(this.folder.resolve(ReportFile.NAME), damaged));
			}
			catch (BuildFailedException ex) {
				refused++;
			}
		}
		assertThat(refused).isBetween(1000, 2999);
	}

	@Test
	void refusesTextThatIsNoReport() throws Exception {
		Path file = write("{ \"version\" : 3, \"other\" : 1 }");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> ReportFile.read(file))
			.withMessageContaining("this is no hardening report");
	}

	private String text() throws IOException {
		Path file = this.folder.resolve("written.json");
		ReportFile.write(TestReports.full(), file);
		return Files.readString(file);
	}

	private Path write(String text) throws IOException {
		return Files.writeString(this.folder.resolve(ReportFile.NAME), text);
	}

	private static List<String> errors(String report) throws IOException {
		try (InputStream schema = ReportFile.class.getResourceAsStream("hardening-report.schema.json")) {
			String text = new String(Objects.requireNonNull(schema, "'schema' must not be null").readAllBytes(),
					StandardCharsets.UTF_8);
			return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(text)
				.validate(report, InputFormat.JSON)
				.stream()
				.map(Error::toString)
				.toList();
		}
	}

}
