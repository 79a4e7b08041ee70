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

package dev.muster.test.manifest;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.muster.test.failure.TestSetupException;

/**
 * The command that prints what differs between the routes of two builds.
 */
public final class ManifestDiffCommand {

	private static final int SAME = 0;

	private static final int DIFFERENT = 1;

	private static final int BAD_INPUT = 2;

	private ManifestDiffCommand() {
	}

	/**
	 * Compare two manifests and end the JVM: with 0 if they say the same, with 1 if they
	 * differ, with 2 if one cannot be read.
	 * @param args {@code [--json] OLD NEW}, each a manifest, an executable jar or a
	 * folder
	 */
	public static void main(String[] args) {
		System.exit(run(args, System.out, System.err));
	}

	static int run(String[] arguments, PrintStream out, PrintStream err) {
		List<String> paths = new ArrayList<>(List.of(arguments));
		boolean json = paths.remove("--json");
		if (paths.size() != 2 || paths.stream().anyMatch((path) -> path.startsWith("--"))) {
			err.printf("Two manifests are needed%n  where:      %s%n  what to do: give [--json] OLD NEW, each a"
					+ " routes.json, an executable jar or a folder%n", String.join(" ", arguments));
			return BAD_INPUT;
		}
		try {
			ManifestDiff diff = ManifestDiff.of(ManifestFile.read(Path.of(paths.get(0))),
					ManifestFile.read(Path.of(paths.get(1))));
			out.print(json ? diff.toJson() : "%s%n".formatted(diff));
			out.flush();
			return diff.isEmpty() ? SAME : DIFFERENT;
		}
		catch (TestSetupException | InvalidPathException ex) {
			err.println(ex.getMessage());
			return BAD_INPUT;
		}
	}

}
