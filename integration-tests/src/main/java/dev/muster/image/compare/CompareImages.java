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

package dev.muster.image.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.muster.image.compare.Difference.Aspect;

/**
 * The program behind {@code bin/compare-images}.
 */
public final class CompareImages {

	private CompareImages() {
	}

	public static void main(String[] arguments) throws IOException {
		System.exit(run(arguments, System.out));
	}

	static int run(String[] arguments, PrintStream out) throws IOException {
		if (arguments.length != 3) {
			out.println("usage: CompareImages ARCHIVE ARCHIVE EMPTY_FOLDER, where the archives come from docker save");
			return 2;
		}
		Path work = Path.of(arguments[2]);
		Image first = ImageReader.read(Path.of(arguments[0]), Files.createDirectory(work.resolve("first")));
		Image second = ImageReader.read(Path.of(arguments[1]), Files.createDirectory(work.resolve("second")));
		return print(first, second, out) ? 0 : 1;
	}

	/**
	 * Print what is the same and what is not.
	 * @param first an image
	 * @param second another image
	 * @param out where to print
	 * @return whether everything but the contents of files is the same
	 */
	static boolean print(Image first, Image second, PrintStream out) {
		ImageComparison comparison = ImageComparison.of(first, second);
		for (int index = 0; index < Math.max(first.layers().size(), second.layers().size()); index++) {
			String left = digest(first, index);
			String right = digest(second, index);
			out.printf("layer %d: %s%n", index + 1,
					left.equals(right) ? "identical (" + left + ")" : "differs (" + left + " / " + right + ")");
		}
		for (Aspect aspect : Aspect.values()) {
			List<Difference> differences = comparison.in(aspect);
			out.printf("%s: %s%n", aspect.text(),
					differences.isEmpty() ? "identical" : differences.size() + " differences");
			differences.forEach((difference) -> out.println("  " + difference));
		}
		out.printf("images: %s (%d entries, %d with other contents)%n", verdict(comparison), comparison.files(),
				comparison.in(Aspect.CONTENTS).size());
		return comparison.sameButForContents();
	}

	private static String verdict(ImageComparison comparison) {
		if (comparison.differences().isEmpty()) {
			return "identical";
		}
		return comparison.sameButForContents() ? "layout, timestamps, labels and configuration identical" : "different";
	}

	private static String digest(Image image, int index) {
		return (index < image.layers().size()) ? image.layers().get(index).digest() : "absent";
	}

}
