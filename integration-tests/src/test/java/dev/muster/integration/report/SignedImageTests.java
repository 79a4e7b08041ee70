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

package dev.muster.integration.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.muster.integration.fault.PackBuild;
import dev.muster.integration.project.Program;
import dev.muster.integration.project.ProgramResult;
import dev.muster.integration.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of an image that the real lifecycle made and that was signed with the key of a
 * binding.
 */
class SignedImageTests {

	private static final String REPORT = "/layers/muster_native/report/hardening-report.json";

	private static final String CHANGED = "muster/test-changed";

	private static Path folder;

	private static Path key;

	private static Path publicKey;

	private static PackBuild build;

	@BeforeAll
	static void buildSigned() throws IOException {
		folder = Project.work("signed-image");
		Path binding = Files.createDirectories(folder.resolve("signing"));
		Files.writeString(binding.resolve("type"), "muster-signing-key");
		key = binding.resolve("private-key.pem");
		openssl("genpkey", "-algorithm", "ed25519", "-out", key.toString());
		// The build's user is not the one of this machine.
		Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
		publicKey = folder.resolve("public.pem");
		openssl("pkey", "-in", key.toString(), "-pubout", "-out", publicKey.toString());
		build = PackBuild.bound("compiled", binding, "STAND_IN_LINK=-fPIE -pie -Wl,-z,relro,-z,now,-z,noexecstack");
		build.result().orFail();
	}

	@AfterAll
	static void removeImages() {
		build.removeImage();
		Program.of("docker", "image", "rm", "-f", CHANGED).run(Duration.ofMinutes(1));
	}

	@Test
	void isVerified() {
		ProgramResult result = verify(build.image());
		assertThat(result.exitCode()).as(result.output()).isZero();
		assertThat(result.output()).contains("signature: ok", "executable: ok", "sbom: ok",
				"start: ok (process web starts the executable)", "run image: ok (its 8 packages are those of the SBOM)",
				"verified: " + build.image());
		System.out.println("signature: " + result.output().lines().toList().getLast());
	}

	@Test
	void isVerifiedByOpenSsl() throws IOException {
		Path report = copyOut(REPORT);
		Path signature = copyOut(REPORT + ".sig");
		assertThat(openssl("pkeyutl", "-verify", "-pubin", "-inkey", publicKey.toString(), "-rawin", "-in",
				report.toString(), "-sigfile", signature.toString()))
			.contains("Signature Verified Successfully");
	}

	@Test
	void isNotVerifiedWhenOneByteOfTheExecutableHasChanged() throws IOException {
		assertThatChangeIsDetected("/layers/muster_native/native-image/service", "executable: FAIL");
	}

	@Test
	void isNotVerifiedWhenOneByteOfTheBillOfMaterialsHasChanged() throws IOException {
		assertThatChangeIsDetected("/layers/sbom/launch/muster_native/sbom.cdx.json", "sbom: FAIL");
	}

	@Test
	void isNotVerifiedWhenOneByteOfTheReportHasChanged() throws IOException {
		assertThatChangeIsDetected(REPORT, "signature: FAIL");
	}

	@Test
	void hasTheKeyNeitherInALayerNorInTheLog() throws IOException {
		String secret = Files.readAllLines(key).get(1);
		assertThat(secret).hasSizeGreaterThan(40);
		assertThat(build.result().output()).contains("report: signed (ED25519)").doesNotContain(secret);
		Path archive = folder.resolve("image.tar");
		docker("save", "-o", archive.toString(), build.image());
		// Layers are saved as they are, so that text in them is text in the archive.
		String content = Files.readString(archive, StandardCharsets.ISO_8859_1);
		assertThat(content).contains("hardening-report.json.sig");
		assertThat(content.contains(secret)).as("the key is in a layer").isFalse();
	}

	@Test
	void runsAsThePolicySays() {
		String command = run(Project.file("bin/muster").toString(), "policy", build.image(), "--docker", "8081");
		assertThat(command).contains("--read-only", "--cap-drop ALL", "--user 1002:1000");
		assertThat(run("sh", "-c", command.replace("docker run", "docker run --pull never")))
			.contains("the stand-in runs");
	}

	@Test
	void showsItsReportAsAPage() {
		ProgramResult result = Program.of(Project.file("bin/muster").toString(), "report", build.image(), "--html")
			.run(Duration.ofMinutes(2))
			.orFail();
		assertThat(result.output()).contains("<!DOCTYPE html>", "<code>libc6</code>", "(not root)",
				"<span class=\"good\">Hardened.</span> <span class=\"good\">Nothing leaks.</span>");
	}

	private void assertThatChangeIsDetected(String path, String message) throws IOException {
		Path file = copyOut(path);
		byte[] content = Files.readAllBytes(file);
		content[content.length / 2] ^= 1;
		Files.write(file, content);
		String container = docker("create", "--pull", "never", build.image());
		try {
			docker("cp", file.toString(), container + ":" + path);
			docker("commit", container, CHANGED);
		}
		finally {
			docker("rm", container);
		}
		ProgramResult result = verify(CHANGED);
		assertThat(result.output()).contains(message, "NOT verified: " + CHANGED);
		assertThat(result.exitCode()).isEqualTo(1);
	}

	private static ProgramResult verify(String image) {
		return Program.of(Project.file("bin/muster").toString(), "verify", image, "--key", publicKey.toString())
			.run(Duration.ofMinutes(2));
	}

	private static Path copyOut(String path) throws IOException {
		Path file = Files.createTempDirectory(folder, "copy").resolve("file");
		String container = docker("create", "--pull", "never", build.image());
		try {
			docker("cp", container + ":" + path, file.toString());
		}
		finally {
			docker("rm", container);
		}
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
		return file;
	}

	private static String docker(String... arguments) {
		return run("docker", arguments).strip();
	}

	private static String openssl(String... arguments) {
		return run("openssl", arguments);
	}

	private static String run(String program, String... arguments) {
		List<String> command = new ArrayList<>(List.of(program));
		command.addAll(List.of(arguments));
		return Program.of(command.toArray(String[]::new)).run(Duration.ofMinutes(2)).orFail().output();
	}

}
