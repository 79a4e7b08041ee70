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

package dev.muster.integration.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.muster.integration.form.TestApplication;
import dev.muster.integration.project.Project;
import dev.muster.test.form.ApplicationForm;
import dev.muster.test.form.PackagedApplication;
import dev.muster.test.form.RunningApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what only the properties of profiles name is there because of the hints of
 * the build, and that the closed world notices when they are not.
 */
class MissingHintsTests {

	private static final String METADATA = "/META-INF/native-image/dev.muster.demo/todo-service/reachability-metadata.json";

	@Test
	void answersWithoutScriptsAndMessagesWhenTheirHintsAreMissing() throws Exception {
		Path folder = Project.work("missing-hints");
		Path jar = folder.resolve("missing.jar");
		Files.copy(TestApplication.DEMO.jar(), jar, StandardCopyOption.COPY_ATTRIBUTES);
		assertThat(removeHints(jar, "db/templates/", "i18n/")).isGreaterThanOrEqualTo(6);
		try (RunningApplication application = PackagedApplication.of(jar, folder.resolve("unpacked"))
			.in(ApplicationForm.CLOSED_WORLD)
			.withVisibleResources("org/hibernate/**/*.class")
			.withArguments("--spring.profiles.active=templates,localized")
			.start(); HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> templates = get(client, application.address(), "/templates");
			assertThat(templates.statusCode()).isEqualTo(500);
			HttpResponse<String> problem = get(client, application.address(), "/todos?size=0");
			assertThat(problem.statusCode()).isEqualTo(400);
			assertThat(problem.body()).doesNotContain("Die Anfrage").contains("The request is not valid");
			System.out.println("fault with missing hints: %d for /templates".formatted(templates.statusCode()));
		}
	}

	private static HttpResponse<String> get(HttpClient client, URI address, String path)
			throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(address.resolve(path)).header("Accept-Language", "de").build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private static int removeHints(Path jar, String... prefixes) throws IOException {
		JsonMapper mapper = new JsonMapper();
		int removed = 0;
		try (FileSystem content = FileSystems.newFileSystem(jar)) {
			Path file = content.getPath(METADATA);
			ObjectNode metadata = (ObjectNode) mapper.readTree(Files.readString(file));
			ArrayNode kept = mapper.createArrayNode();
			for (JsonNode resource : metadata.withArray("resources")) {
				String glob = resource.path("glob").asString("");
				boolean remove = false;
				for (String prefix : prefixes) {
					remove |= glob.startsWith(prefix);
				}
				if (remove) {
					removed++;
				}
				else {
					kept.add(resource);
				}
			}
			metadata.set("resources", kept);
			Files.writeString(file, mapper.writeValueAsString(metadata));
		}
		return removed;
	}

}
