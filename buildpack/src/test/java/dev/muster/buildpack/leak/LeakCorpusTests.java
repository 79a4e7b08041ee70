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

package dev.muster.buildpack.leak;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.allow.AllowList;
import dev.muster.buildpack.elf.TinyExecutable;
import dev.muster.buildpack.rule.BuildMachine;
import dev.muster.buildpack.rule.LeakRule;
import dev.muster.buildpack.rule.LeakRules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of every rule in every place where a leak can lie, and of things that only look
 * like leaks.
 */
class LeakCorpusTests {

	private static final BuildMachine MACHINE = new BuildMachine(List.of("/data/ci/shop-4711"), List.of("alice.miller"),
			List.of("build-host-17"));

	private static final LeakRules RULES = LeakRules.delivered().with(MACHINE);

	private static final String FILE = "/layers/app/data/notes.txt";

	private static final String EXECUTABLE = "/layers/app/native/service";

	private static final String ARCHIVE = "/layers/app/data/bundle.tgz";

	@TempDir
	private Path folder;

	private final List<Plant> plants = new ArrayList<>();

	@Test
	void catchesEveryPlantedLeakAndNothingElse() throws Exception {
		plantTexts();
		plantBytes();
		plantPaths();
		plantStructures();
		assertThat(this.plants).hasSizeGreaterThanOrEqualTo(60);
		Set<String> planted = new TreeSet<>(this.plants.stream().map(Plant::rule).toList());
		assertThat(planted).containsExactlyInAnyOrderElementsOf(RULES.rules().stream().map(LeakRule::id).toList());
		List<String> missed = this.plants.stream().filter((plant) -> !isCaught(plant)).map(Plant::toString).toList();
		Map<String, byte[]> harmless = harmless();
		List<String> alarms = harmless.entrySet()
			.stream()
			.flatMap((file) -> look(file.getKey(), MemorySegment.ofArray(file.getValue())).stream())
			.map(LeakFinding::toString)
			.toList();
		System.out.printf("leaks: caught %d of %d, false alarms %d of %d%n", this.plants.size() - missed.size(),
				this.plants.size(), alarms.size(), harmless.size());
		assertThat(alarms).isEmpty();
		assertThat(missed).isEmpty();
	}

	private void plantTexts() throws Exception {
		Plants make = new Plants(this.folder);
		for (Map.Entry<String, String> sample : new SecretSamples().texts().entrySet()) {
			String text = sample.getValue();
			byte[] latin = text.getBytes(StandardCharsets.UTF_8);
			// One character beyond Latin-1 makes Java keep all of them in two bytes.
			byte[] wide = (text + "\n\u20ac").getBytes(StandardCharsets.UTF_16LE);
			plant(sample.getKey(), "layer", FILE, latin, text);
			plant(sample.getKey(), "nested archive", ARCHIVE, Plants.nested("notes.txt", latin), text);
			plant(sample.getKey(), "embedded resource", EXECUTABLE, make.heap(Plants.join(lines(), latin, lines())),
					text);
			plant(sample.getKey(), "compressed resource", EXECUTABLE, make.heap(Plants.gzip(latin)), text);
			plant(sample.getKey(), "image heap, Latin-1", EXECUTABLE, make.heap(latin), text);
			plant(sample.getKey(), "image heap, UTF-16", EXECUTABLE, make.heap(wide), text);
			plant(sample.getKey(), "section", EXECUTABLE, make.section(".note.extra", latin), text);
		}
	}

	private static byte[] lines() {
		return "\n# a comment\nshop.name=shop\n".getBytes(StandardCharsets.UTF_8);
	}

	private void plantBytes() throws Exception {
		Plants make = new Plants(this.folder);
		for (Map.Entry<String, byte[]> sample : new SecretSamples().bytes(this.folder).entrySet()) {
			plant(sample.getKey(), "layer", FILE, sample.getValue(), "");
			plant(sample.getKey(), "nested archive", ARCHIVE, Plants.nested("notes.txt", sample.getValue()), "");
			plant(sample.getKey(), "image heap", EXECUTABLE, make.heap(sample.getValue()), "");
			plant(sample.getKey(), "section", EXECUTABLE, make.section(".note.extra", sample.getValue()), "");
		}
	}

	private void plantPaths() throws Exception {
		Plants make = new Plants(this.folder);
		byte[] content = "content".getBytes(StandardCharsets.UTF_8);
		Map<String, String> names = new LinkedHashMap<>(Map.of("class-file", "demo/Broken.class", "jvm-source",
				"src/App.kt", "git-metadata", ".git/HEAD", "env-file", ".env.production", "ide-file",
				".idea/workspace.xml", "maven-metadata", "META-INF/maven/g/a/pom.xml", "gradle-metadata",
				"gradle.properties", "boot-layout", "BOOT-INF/classpath.idx", "credential-file", ".aws/credentials",
				"keystore-file", "tls/server.p12"));
		names.put("archive", "lib/driver.jar");
		for (Map.Entry<String, String> name : names.entrySet()) {
			plant(name.getKey(), "layer", "/layers/app/" + name.getValue(), content, "");
			plant(name.getKey(), "nested archive", ARCHIVE, Plants.nested(name.getValue(), content), "");
			plant(name.getKey(), "embedded archive", EXECUTABLE, make.heap(Plants.zip(name.getValue(), content)), "");
			plant(name.getKey(), "archive in a section", EXECUTABLE,
					make.section(".note.extra", Plants.tar(name.getValue(), content)), "");
		}
	}

	private void plantStructures() throws Exception {
		Plants make = new Plants(this.folder);
		byte[] jar = Plants.zip("demo/App.class", ClassBytes.of(LeakGate.class));
		plant("archive", "layer, by content", FILE, jar, "");
		plant("class-file", "jar in an executable", EXECUTABLE, make.heap(jar), "");
		byte[] encrypted = jar.clone();
		encrypted[6] |= 1;
		plant("opaque-archive", "layer, encrypted", FILE, encrypted, "");
		byte[] xz = { (byte) 0xfd, '7', 'z', 'X', 'Z', 0, 0, 4 };
		plant("opaque-archive", "layer", FILE, xz, "");
		plant("opaque-archive", "nested archive", ARCHIVE, Plants.nested("data.xz", xz), "");
		byte[] deep = jar;
		for (int depth = 0; depth < 10; depth++) {
			deep = Plants.gzip(deep);
		}
		plant("archive-limit", "layer", FILE, deep, "");
		plant("archive-limit", "embedded resource", EXECUTABLE, make.heap(deep), "");
		byte[] packed = make.section(".note.extra", new byte[0]);
		System.arraycopy("UPX!".getBytes(StandardCharsets.US_ASCII), 0, packed, 0xe0, 4);
		plant("packed-executable", "layer", EXECUTABLE, packed, "");
		plant("packed-executable", "nested archive", ARCHIVE, Plants.nested("service", packed), "");
		plant("build-options", "section", EXECUTABLE,
				make.section(".debug.svm.imagebuild.arguments", "-H:Name=shop".getBytes(StandardCharsets.UTF_8)), "");
		plant("build-options", "nested archive", ARCHIVE, Plants.nested("service",
				make.section(".debug.svm.imagebuild.classpath", "a.jar".getBytes(StandardCharsets.UTF_8))), "");
	}

	private void plant(String rule, String place, String path, byte[] content, String secret) {
		this.plants
			.add(new Plant(rule.replaceFirst("/.*", ""), rule, place, path, MemorySegment.ofArray(content), secret));
	}

	/** Its message has to name rule, place and way out, and must not tell the secret. */
	private static boolean isCaught(Plant plant) {
		List<LeakFinding> findings = look(plant.path(), plant.content());
		for (LeakFinding finding : findings) {
			if (finding.rule().equals(plant.rule())) {
				LeakRule rule = RULES.get(plant.rule());
				assertThat(finding.toString()).contains("[" + plant.rule() + "]", plant.path(), finding.digest(),
						rule.reason());
				assertThat(finding.action()).isEqualTo(rule.action());
				assertThat(rule.reference()).startsWith("https://");
				if (plant.place().startsWith("image heap")) {
					assertThat(finding.toString()).contains("at offset ", "section .svm_heap");
				}
				if (rule.secret() && plant.secret().length() > 12) {
					assertThat(finding.toString()).doesNotContain(tail(plant.secret()));
				}
				return true;
			}
		}
		return false;
	}

	private static String tail(String secret) {
		String text = secret.strip();
		return text.substring(text.length() - 6);
	}

	private static List<LeakFinding> look(String path, MemorySegment content) {
		LeakGate gate = new LeakGate(new AllowList(List.of()), RULES);
		gate.accept(path, content);
		return gate.findings();
	}

	private Map<String, byte[]> harmless() throws Exception {
		Map<String, byte[]> files = new LinkedHashMap<>();
		byte[] random = new byte[4 * 1024 * 1024];
		new Random(7).nextBytes(random);
		files.put("/a/random", random);
		files.put("/a/service", Files.readAllBytes(TinyExecutable.buildHardened(this.folder.resolve("clean"))));
		for (String text : harmlessTexts()) {
			files.put("/a/text-" + files.size(), text.getBytes(StandardCharsets.UTF_8));
			files.put("/a/text-" + files.size(), text.getBytes(StandardCharsets.UTF_16LE));
		}
		// A database driver has what is before a key of Ed25519 as a constant; another
		// object follows.
		byte[] beforeKey = HexFormat.of()
			.parseHex("302e020100300506032b6570" + "04220420" + "e8b3470000000000100000000000000001".repeat(3));
		files.put("/a/driver", new Plants(this.folder).heap(beforeKey));
		files.put("/a/data.tgz", Plants.gzip(Plants.tar("a/readme.txt", "harmless".getBytes(StandardCharsets.UTF_8))));
		// The tools that this build needs are on every machine that runs it.
		for (String name : List.of("bash", "gcc", "readelf", "objcopy", "strip", "ld")) {
			Path file = Path.of("/usr/bin", name).toRealPath();
			files.put(file.toString(), Files.readAllBytes(file));
		}
		for (String name : List.of("libjava.so", "libnet.so", "libnio.so", "server/libjvm.so")) {
			files.put("/java/" + name, Files.readAllBytes(Path.of(System.getProperty("java.home"), "lib", name)));
		}
		return files;
	}

	private static List<String> harmlessTexts() {
		String begin = "-----BEGIN " + "PRIVATE KEY-----";
		return Arrays.asList(begin, begin + "\n" + begin.replace("BEGIN", "END"),
				begin.replace("PRIVATE", "PUBLIC") + "\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuS\n",
				"spring.datasource.password=${TODO_DB_PASSWORD}\n", "spring.datasource.password=\n",
				"todo.security.users.user=$2a$04$nLcKXiatMn8wKSAlbfpeTeIWrYk.UkzOY0CBbpMdd7ORs74sMu5iS\n",
				"spring.security.user.password={bcrypt}$2a$04$nLcKXiatMn8wKSAlbfpeTeIWrYk.UkzOY0CBbpMdd7ORs74sMu5iS\n",
				"login.password=Passwort\n", "Basic [Username=a, Password=[PROTECTED]]", "password: must not be null\n",
				"AKIA" + "IOSFODNN7EXAMPLE", "jdbc:h2:mem:todos;DB_CLOSE_DELAY=-1", "http://user:password@host:8080/",
				"eyJhbGciOiJIUzI1NiJ9", "token=f47ac10b", "csrf.token-name=org.example.web.CsrfTokenRepository",
				"package com.example is where it starts", "/home/app/data/orders.csv", "PK\u0003\u0004",
				"The file is in src/main/java/App.java.", "1.2.840.113549.1.12.10.1.2",
				"urn:ietf:params:oauth:token-type:saml2urn:ietf:params:oauth:token-type:jwt",
				"Authorization: Bearer <token>", "sk_live_...", "https://hooks.slack.com/services/",
				"\u00ca\u00fe\u00ba\u00be");
	}

	/**
	 * Something that must be found.
	 *
	 * @param rule the rule that has to find it
	 * @param sample the name of the sample
	 * @param place where it was put
	 * @param path the path of the file
	 * @param content the content of the file
	 * @param secret what must not be printed, or an empty string
	 */
	private record Plant(String rule, String sample, String place, String path, MemorySegment content, String secret) {

		@Override
		public String toString() {
			return this.sample + " in " + this.place;
		}

	}

}
