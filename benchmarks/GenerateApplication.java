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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the sources of an application with many controllers.
 * <p>
 * Every controller has one route and a service that it is given. Of those that carry a
 * condition, three in four are bound to a profile, every other one of these negated, and
 * one in four to a property of its own.
 */
final class GenerateApplication {

	private static final int PER_PACKAGE = 100;

	private final Path folder;

	private GenerateApplication(Path folder) {
		this.folder = folder;
	}

	/**
	 * Write the sources.
	 * @param arguments the folder, which must not exist, the number of controllers, and
	 * how many of a hundred carry a condition
	 * @throws IOException if they can't be written
	 */
	public static void main(String[] arguments) throws IOException {
		if (arguments.length != 3) {
			throw new IllegalArgumentException("Usage: GenerateApplication FOLDER CONTROLLERS CONDITIONS_PER_CENT");
		}
		Path folder = Path.of(arguments[0]);
		if (Files.exists(folder)) {
			throw new IllegalArgumentException("The folder '%s' exists already: remove it".formatted(folder));
		}
		new GenerateApplication(folder).write(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
	}

	private void write(int controllers, int percent) throws IOException {
		write("bench", "GeneratedApplication", """
				package bench;

				import org.springframework.boot.SpringApplication;
				import org.springframework.boot.autoconfigure.SpringBootApplication;

				@SpringBootApplication
				public class GeneratedApplication {

					public static void main(String[] args) {
						SpringApplication.run(GeneratedApplication.class, args);
					}

				}
				""");
		write("bench", "Greetings", """
				package bench;

				import org.springframework.stereotype.Service;

				@Service
				public class Greetings {

					public String greet(int number) {
						return "greeting " + number;
					}

				}
				""");
		int conditions = 0;
		for (int number = 0; number < controllers; number++) {
			// Spread evenly: the integer part of the share grows by one.
			boolean conditional = (number + 1) * percent / 100 > number * percent / 100;
			write(number, conditional ? condition(conditions++) : "");
		}
		System.out.printf("%d controllers, %d with a condition%n", controllers, conditions);
	}

	private static String condition(int index) {
		if (index % 4 == 3) {
			return "@org.springframework.boot.autoconfigure.condition.ConditionalOnProperty(\"bench.feature%d.enabled\")%n"
				.formatted(index);
		}
		return "@org.springframework.context.annotation.Profile(\"%sbench%d\")%n"
			.formatted((index % 2 == 0) ? "!" : "", index % 8);
	}

	private void write(int number, String condition) throws IOException {
		String packageName = "bench.part" + number / PER_PACKAGE;
		write(packageName, "Generated%dController".formatted(number), """
				package %1$s;

				import bench.Greetings;

				import org.springframework.web.bind.annotation.GetMapping;
				import org.springframework.web.bind.annotation.RestController;

				@RestController
				%3$spublic class Generated%2$dController {

					private final Greetings greetings;

					public Generated%2$dController(Greetings greetings) {
						this.greetings = greetings;
					}

					@GetMapping("/generated/%2$d")
					public String greet() {
						return this.greetings.greet(%2$d);
					}

				}
				""".formatted(packageName, number, condition));
	}

	private void write(String packageName, String type, String source) throws IOException {
		Path file = this.folder.resolve(packageName.replace('.', '/')).resolve(type + ".java");
		Files.createDirectories(file.getParent());
		Files.writeString(file, source);
	}

}
