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

package dev.muster.buildpack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.muster.buildpack.allow.AllowList;
import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.image.ImageAudit;
import dev.muster.buildpack.rule.BuildMachine;

/**
 * The program that audits a finished image: {@code AuditImage --archive image.tar}.
 */
public final class AuditImage {

	private static final String USAGE = """
			usage: AuditImage --archive FILE (a file made by 'docker save -o FILE IMAGE')
			         [--allow FILE]   what is allowed, as docs/leak-gate.md shows
			         [--path FOLDER] [--user NAME] [--host NAME]   of the machine that built; each may be repeated""";

	private AuditImage() {
	}

	public static void main(String[] arguments) throws IOException {
		System.exit(run(arguments, System.out));
	}

	/**
	 * Audit an image.
	 * @param arguments the command line
	 * @param log where to print
	 * @return 0 if nothing was found, 1 if something was, 2 if there is no image
	 * @throws IOException if the image cannot be read
	 */
	static int run(String[] arguments, PrintStream log) throws IOException {
		Map<String, List<String>> options = new HashMap<>();
		for (int index = 0; index + 1 < arguments.length; index += 2) {
			options.computeIfAbsent(arguments[index], (name) -> new ArrayList<>()).add(arguments[index + 1]);
		}
		List<String> archives = options.getOrDefault("--archive", List.of());
		boolean known = List.of("--archive", "--allow", "--path", "--user", "--host").containsAll(options.keySet());
		if (!known || arguments.length % 2 != 0 || archives.size() != 1
				|| !Files.isRegularFile(Path.of(archives.getFirst()))) {
			log.println(USAGE);
			return 2;
		}
		try {
			return audit(Path.of(archives.getFirst()), options, log);
		}
		catch (BuildFailedException ex) {
			log.println(ex.getMessage());
			return 1;
		}
	}

	private static int audit(Path archive, Map<String, List<String>> options, PrintStream log) throws IOException {
		AllowList allowList = AllowList.delivered();
		for (String file : options.getOrDefault("--allow", List.of())) {
			allowList = allowList.with(Path.of(file), LocalDate.now(ZoneOffset.UTC));
		}
		BuildMachine machine = new BuildMachine(options.getOrDefault("--path", List.of()),
				options.getOrDefault("--user", List.of()), options.getOrDefault("--host", List.of()));
		ImageAudit audit = new ImageAudit(allowList, machine);
		audit.audit(archive);
		boolean clean = audit.print(log);
		allowList.checkUse();
		return clean ? 0 : 1;
	}

}
