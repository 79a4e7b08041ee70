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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.elf.TinyExecutable;
import dev.muster.buildpack.image.TestImage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the commands over an image with what the delivered buildpack made.
 */
class ImageToolIntegrationTests {

	private static final String SERVICE = "layers/muster_native/native-image/service";

	private static final String REPORT = "layers/muster_native/report/hardening-report.json";

	private static final String SBOM = "layers/sbom/launch/muster_native/sbom.cdx.json";

	private static final String METADATA = "layers/config/metadata.toml";

	private static final String LIBC = "var/lib/dpkg/status.d/libc6";

	@TempDir
	private Path folder;

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	private Path publicKey;

	private String entrypoint = "/cnb/process/web";

	@BeforeEach
	void buildSigned() throws Exception {
		Path binding = Files.createDirectories(this.folder.resolve("platform/bindings/signing"));
		Files.writeString(binding.resolve("type"), "muster-signing-key");
		Path key = binding.resolve("private-key.pem");
		TinyExecutable.run("openssl", "genpkey", "-algorithm", "ed25519", "-out", key.toString());
		this.publicKey = publicKey(key);
		Path list = Files.writeString(this.folder.resolve("packages.txt"), "libc6 2.36-9 amd64 " + "0".repeat(64));
		BuildRun run = new BuildRun(this.folder).writeApplication()
			.with("CNB_PLATFORM_DIR", this.folder.resolve("platform").toString())
			.with("MUSTER_RUN_IMAGE_PACKAGES", list.toString());
		assertThat(run.build().exitCode()).isZero();
		this.files.put(SERVICE, Files.readAllBytes(run.executable()));
		this.files.put(REPORT, Files.readAllBytes(run.layers().resolve("report/hardening-report.json")));
		this.files.put(REPORT + ".sig", Files.readAllBytes(run.layers().resolve("report/hardening-report.json.sig")));
		this.files.put(SBOM, Files.readAllBytes(run.layers().resolve("launch.sbom.cdx.json")));
		this.files.put(LIBC, bytes("Package: libc6\nVersion: 2.36-9\n"));
		startsWith("/" + SERVICE);
	}

	@Test
	void verifiesImage() throws Exception {
		assertThat(verify()).as(printed()).isZero();
		assertThat(printed()).contains("signature: ok", "executable: ok (/" + SERVICE, "sbom: ok (/" + SBOM,
				"start: ok (process web starts the executable)", "run image: ok (its 1 packages are those of the SBOM)",
				"verified: muster/demo");
	}

	@Test
	void detectsChangedByteOfTheExecutable() throws Exception {
		change(SERVICE);
		assertFails("executable: FAIL (/" + SERVICE + " was changed: the report says sha256 ");
	}

	@Test
	void detectsChangedByteOfTheBillOfMaterials() throws Exception {
		change(SBOM);
		assertFails("sbom: FAIL (/" + SBOM + " was changed");
	}

	@Test
	void detectsChangedReport() throws Exception {
		this.files.put(REPORT, report().replace("\"fail\"", "\"warn\"").getBytes(StandardCharsets.UTF_8));
		assertFails("signature: FAIL (it was not made with this key, or the report was changed)");
	}

	@Test
	void detectsMissingSignature() throws Exception {
		this.files.remove(REPORT + ".sig");
		assertFails("signature: FAIL (the report is not signed; bind a key of the type muster-signing-key");
	}

	@Test
	void detectsMissingExecutable() throws Exception {
		this.files.remove(SERVICE);
		assertFails("executable: FAIL (/" + SERVICE + " is not in the image)");
	}

	@Test
	void detectsOtherKey() throws Exception {
		Path other = this.folder.resolve("other.pem");
		TinyExecutable.run("openssl", "genpkey", "-algorithm", "ed25519", "-out", other.toString());
		this.publicKey = publicKey(other);
		assertFails("signature: FAIL");
	}

	@Test
	void detectsProcessThatStartsSomethingElse() throws Exception {
		startsWith("/workspace/other");
		assertFails("start: FAIL (process web starts '/workspace/other', not the executable)");
	}

	@Test
	void detectsEntryPointThatIsSomethingElse() throws Exception {
		this.entrypoint = "/workspace/other";
		assertFails("start: FAIL (the entry point [/workspace/other] is not the executable)");
	}

	@Test
	void detectsOtherRunImage() throws Exception {
		this.files.put(LIBC, bytes("Package: libc6\nVersion: 2.41-1\n"));
		assertFails("run image: FAIL (not in the SBOM: [libc6 2.41-1], not in the image: [libc6 2.36-9]; build with");
	}

	@Test
	void saysWhenThereIsNoReport() throws Exception {
		this.files.remove(REPORT);
		assertThat(verify()).isEqualTo(1);
		assertThat(printed()).contains("error: the image has no hardening report",
				"what to do: build it with the buildpack muster/native");
	}

	@Test
	void printsReportAsItIs() throws Exception {
		assertThat(run("report", "--archive", save().toString(), "--format", "json")).isZero();
		assertThat(printed()).isEqualTo(report());
	}

	@Test
	void printsSummary() throws Exception {
		assertThat(run("report", "--archive", save().toString())).isZero();
		assertThat(printed()).contains("executable: /" + SERVICE, "mostly static: needs the C library only",
				"user 1002:1000, entry point [/cnb/process/web]", "elf audit: pass (1 files, 11 rules)",
				"leak gate: 0 findings, 0 allowed (2 files, 48 rules)",
				"sbom: 1 libraries (jars), 1 without Maven coordinates, 1 packages of the run image");
	}

	@Test
	void printsPage() throws Exception {
		assertThat(run("report", "--archive", save().toString(), "--name", "muster/demo", "--format", "html")).isZero();
		assertThat(printed()).startsWith("<!DOCTYPE html>")
			.contains("<h1>Demo</h1>", "<code>muster/demo</code>", "<code>1002:1000</code> (not root)",
					"<code>BIND_NOW</code></td><td><span class=\"good\">kept</span>", "48 rules over 2 files",
					"<code>libc6</code></td><td>2.36-9</td>", "1 packages of the run image",
					"<code>bin/muster verify</code> tells");
	}

	@Test
	void printsPolicy() throws Exception {
		assertThat(run("policy", "--archive", save().toString(), "--name", "muster/demo", "--port", "8081")).isZero();
		assertThat(printed()).contains("--user 1002:1000", "-p 127.0.0.1:8081:8081", "muster/demo");
		assertThat(run("policy", "--archive", save().toString(), "--format", "kubernetes")).isZero();
		assertThat(printed()).contains("runAsUser: 1002", "--healthcheck=liveness");
	}

	@Test
	void derivesSeccompProfileFromExecutableAndItsLibraries() throws Exception {
		this.entrypoint = "/" + SERVICE;
		addLibraries("libc.so.6", "ld-linux-x86-64.so.2");
		assertThat(run("policy", "--archive", save().toString(), "--format", "seccomp")).as(printed()).isZero();
		assertThat(printed())
			.contains("\"defaultAction\" : \"SCMP_ACT_ERRNO\"", "\"exit_group\"", "\"mmap\"",
					"system calls are allowed")
			.doesNotContain("\"epoll_wait\"", "\"inotify_init\"");
	}

	@Test
	void saysWhichLibraryIsMissing() throws Exception {
		this.entrypoint = "/" + SERVICE;
		addLibraries("ld-linux-x86-64.so.2");
		assertThat(run("policy", "--archive", save().toString(), "--format", "seccomp")).isOne();
		assertThat(printed()).contains("error: a library that a program of the image loads is not in it",
				"where:      libc.so.6", "what to do: use a run image");
	}

	@Test
	void saysThatLauncherIsMissingWhereTheEntryPointLeadsToIt() throws Exception {
		addLibraries("libc.so.6", "ld-linux-x86-64.so.2");
		assertThat(run("policy", "--archive", save().toString(), "--format", "seccomp")).isOne();
		assertThat(printed()).contains("error: a program of the image is missing", "/cnb/lifecycle/launcher");
	}

	private void addLibraries(String... names) throws IOException {
		for (String name : names) {
			this.files.put("lib/x86_64-linux-gnu/" + name,
					Files.readAllBytes(Path.of("/lib/x86_64-linux-gnu").resolve(name)));
		}
	}

	@Test
	void saysHowItIsUsed() throws Exception {
		assertThat(run("verify", "--archive", save().toString())).isEqualTo(2);
		assertThat(run("report", "--archive", "/nowhere")).isEqualTo(2);
		assertThat(run("report", "--archive", save().toString(), "--format", "pdf")).isEqualTo(2);
		assertThat(run("report", "--archive", save().toString(), "--other", "1")).isEqualTo(2);
		assertThat(printed()).contains("usage: ImageTool report");
	}

	private void change(String path) {
		this.files.computeIfPresent(path, (name, content) -> {
			content[content.length / 2] ^= 1;
			return content;
		});
	}

	private void assertFails(String text) throws Exception {
		assertThat(verify()).isEqualTo(1);
		assertThat(printed()).contains(text, "NOT verified: muster/demo");
	}

	private int verify() throws IOException {
		return run("verify", "--archive", save().toString(), "--name", "muster/demo", "--key",
				this.publicKey.toString());
	}

	private int run(String... arguments) throws IOException {
		PrintStream output = new PrintStream(this.printed, true, StandardCharsets.UTF_8);
		return ImageTool.run(List.of(arguments).toArray(String[]::new), output, output);
	}

	private String printed() {
		return this.printed.toString(StandardCharsets.UTF_8);
	}

	private void startsWith(String command) {
		this.files.put(METADATA, bytes("[[processes]]\n  type = \"web\"\n  command = [\"%s\"]\n".formatted(command)));
	}

	private String report() {
		return new String(this.files.getOrDefault(REPORT, new byte[0]), StandardCharsets.UTF_8);
	}

	private Path save() throws IOException {
		return new TestImage().layer(this.files)
			.configuration("{ \"config\": { \"User\": \"1002:1000\", \"Entrypoint\": [ \"%s\" ] } }"
				.formatted(this.entrypoint))
			.save(this.folder.resolve("image.tar"));
	}

	private Path publicKey(Path key) throws Exception {
		Path file = key.resolveSibling(key.getFileName() + ".pub");
		TinyExecutable.run("openssl", "pkey", "-in", key.toString(), "-pubout", "-out", file.toString());
		return file;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
