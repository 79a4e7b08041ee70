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

package dev.muster.buildpack.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of the machine that built: names that must not be read in the image.
 *
 * @param paths folders of the build
 * @param users names of users
 * @param hosts names of hosts
 */
public record BuildMachine(List<String> paths, List<String> users, List<String> hosts) {

	/** A machine of which nothing is known. */
	public static final BuildMachine UNKNOWN = new BuildMachine(List.of(), List.of(), List.of());

	private static final Path HOSTNAME = Path.of("/etc/hostname");

	static final String RULE = "build-machine";

	/** What every machine has tells nothing, and would be found in every image. */
	private static final Set<String> COMMON = Set.of("root", "user", "users", "admin", "build", "builder", "cnb",
			"nobody", "daemon", "jenkins", "runner", "ubuntu", "debian", "vagrant", "docker", "localhost",
			"localhost.localdomain", "host", "server", "/", "/root", "/home", "/tmp", "/workspace", "/layers",
			"/home/cnb", "/nonexistent");

	private static final int SHORTEST = 4;

	/** Shorter host names, and such of letters only, are words as likely as names. */
	private static final int SHORTEST_HOST = 6;

	/** A path like {@code /app} is the context path of many an application. */
	private static final Pattern DEEP = Pattern.compile("/[^/]+/.*[^/].*|[^/].*");

	public BuildMachine {
		paths = telling(paths.stream().map(String::strip).filter((path) -> DEEP.matcher(path).matches()));
		users = telling(users.stream());
		hosts = telling(hosts.stream().map(String::strip).filter(BuildMachine::isName));
	}

	/**
	 * What can be known of this machine.
	 * @param environment the environment of the build
	 * @param folder the folder of the build
	 * @return its names, without those that every machine has
	 * @throws IOException if the host's name cannot be read
	 */
	public static BuildMachine current(Map<String, String> environment, Path folder) throws IOException {
		List<String> hosts = new ArrayList<>(List.of(environment.getOrDefault("HOSTNAME", "")));
		if (Files.isReadable(HOSTNAME)) {
			hosts.add(Files.readString(HOSTNAME));
		}
		return new BuildMachine(List.of(folder.toAbsolutePath().toString(), environment.getOrDefault("HOME", "")),
				List.of(System.getProperty("user.name", ""), environment.getOrDefault("USER", "")), hosts);
	}

	private static boolean isName(String host) {
		return host.length() >= SHORTEST_HOST && !host.chars().allMatch(Character::isLetter);
	}

	private static List<String> telling(Stream<String> names) {
		return names.map(String::strip)
			.filter((name) -> name.length() >= SHORTEST)
			.filter((name) -> !COMMON.contains(name.toLowerCase(Locale.ROOT)))
			.filter((name) -> name.chars().allMatch((character) -> character > ' ' && character < 0x7f))
			.distinct()
			.toList();
	}

	LeakRule complete(LeakRule rule) {
		List<String> patterns = new ArrayList<>();
		add(patterns, this.paths, "(?<![\\w./-])", "(?![\\w-])");
		// A user's name may be a word: it counts where only a name can stand.
		add(patterns, this.users, "(?:(?:/home/|/Users/|\\\\Users\\\\|user\\.name=|Built-By: ?))", "(?![\\w-])");
		add(patterns, this.users, "(?<![\\w.-])", "@[A-Za-z][\\w-]+(?![\\w.-]*\\.(?:com|org|net|io)\\b)");
		add(patterns, this.hosts, "(?<![\\w.-])", "(?![\\w-])");
		List<String> literals = Stream.of(this.paths, this.users, this.hosts).flatMap(List::stream).distinct().toList();
		return literals.isEmpty() ? rule : rule.looksFor(literals, Pattern.compile(String.join("|", patterns)));
	}

	private static void add(List<String> patterns, List<String> names, String before, String after) {
		if (!names.isEmpty()) {
			patterns
				.add(names.stream().map(Pattern::quote).collect(Collectors.joining("|", before + "(?:", ")" + after)));
		}
	}

}
