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

package dev.muster.shapes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes controllers with shapes of payloads that chance has made. Each shape has types
 * and routes of its own. The same seed makes the same shapes.
 * <p>
 * Usage: {@code java GenerateShapes.java SEED COUNT SOURCE_FOLDER LIST}, where the list
 * gets a line for each route: method, path and JSON. What is posted comes back.
 */
final class GenerateShapes {

	private static final int OF_A_CONTROLLER = 20;

	private GenerateShapes() {
	}

	public static void main(String[] args) throws IOException {
		if (args.length != 4) {
			throw new IllegalArgumentException("Usage: java GenerateShapes.java SEED COUNT SOURCE_FOLDER LIST");
		}
		long seed = number("seed", args[0]);
		int count = Math.toIntExact(number("count", args[1]));
		Path folder = Files.createDirectories(Path.of(args[2]).resolve(Controller.PACKAGE.replace('.', '/')));
		List<String> routes = new ArrayList<>(List.of("# %d shapes of the seed %d".formatted(count, seed)));
		Chance chance = new Chance(seed);
		for (int first = 0; first < count; first += OF_A_CONTROLLER) {
			Controller controller = new Controller("Shapes" + first, chance);
			for (int shape = first; shape < Math.min(first + OF_A_CONTROLLER, count); shape++) {
				routes.addAll(controller.add(shape));
			}
			Files.writeString(folder.resolve(controller.name() + ".java"), controller.source());
		}
		Path list = Path.of(args[3]);
		Files.createDirectories(list.toAbsolutePath().getParent());
		Files.writeString(list, String.join("\n", routes) + "\n");
		System.out.printf("shapes: %d made with the seed %d (muster.shapes.seed)%n", count, seed);
	}

	private static long number(String name, String text) {
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException(
					"The %s of the shapes is '%s': set muster.shapes.%s to a number".formatted(name, text, name), ex);
		}
	}

}
