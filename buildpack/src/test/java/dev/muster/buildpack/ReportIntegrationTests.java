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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.cyclonedx.Version;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.BuildRun.Outcome;
import dev.muster.buildpack.digest.Sha256;
import dev.muster.buildpack.elf.TinyExecutable;
import dev.muster.buildpack.report.HardeningReport;
import dev.muster.buildpack.report.Link;
import dev.muster.buildpack.report.ReportFile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the delivered buildpack leaves in the image about itself.
 */
class ReportIntegrationTests {

	@TempDir
	private Path folder;

	private BuildRun run;

	@BeforeEach
	void prepare() throws IOException {
		this.run = new BuildRun(this.folder).writeApplication();
	}

	@Test
	void reportNamesExecutableAndBillOfMaterialsByDigest() throws Exception {
		Outcome outcome = this.run.build();
		assertThat(outcome.exitCode()).as(outcome.output()).isZero();
		HardeningReport report = ReportFile.read(report());
		assertThat(report.executable())
			.isEqualTo(new HardeningReport.Executable("/layers/muster_native/native-image/service",
					Sha256.of(this.run.executable()), Files.size(this.run.executable()), Link.MOSTLY_STATIC));
		assertThat(report.sbom()).isEqualTo(new HardeningReport.Sbom("/layers/sbom/launch/muster_native/sbom.cdx.json",
				Sha256.of(sbom()), "jars", 1, List.of("server-1.0.jar"), 0));
		assertThat(report.application())
			.isEqualTo(new HardeningReport.Application("Demo", "demo.App", "0.1.0-SNAPSHOT", true));
		assertThat(report.leaks().rules()).isEqualTo(48);
		assertThat(outcome.output()).contains("sbom: 1 libraries (jars), packages of the run image unknown",
				"declare cyclonedx-maven-plugin in the POM", "report: not signed (no binding of the type");
	}

	@Test
	void billOfMaterialsIsValidAndHasThePackagesOfTheRunImage() throws Exception {
		Path list = Files.writeString(this.folder.resolve("packages.txt"), "libc6 2.36-9 amd64 " + "0".repeat(64));
		this.run.with("MUSTER_RUN_IMAGE_PACKAGES", list.toString());
		Outcome outcome = this.run.build();
		assertThat(outcome.output()).contains("sbom: 1 libraries (jars), 1 packages of the run image");
		JsonParser parser = new JsonParser();
		assertThat(parser.validate(sbom().toFile(), Version.VERSION_16)).isEmpty();
		assertThat(parser.parse(sbom().toFile()).getComponents()).extracting(Component::getName)
			.containsExactly("server", "libc6");
		Path layer = this.run.layers().resolve("native-image.sbom.cdx.json");
		assertThat(parser.validate(layer.toFile(), Version.VERSION_16)).isEmpty();
		assertThat(parser.parse(layer.toFile()).getComponents()).extracting(Component::getName)
			.containsExactly("server");
	}

	@Test
	void takesTheBillOfMaterialsThatTheApplicationDeclares() throws Exception {
		this.run.write("META-INF/sbom/application.cdx.json", """
				{ "bomFormat": "CycloneDX", "specVersion": "1.6", "components": [ { "type": "library",
				  "group": "org.example", "name": "server", "version": "1.0", "hashes": [ { "alg": "SHA-256",
				  "content": "%s" } ] } ] }
				""".formatted(Sha256.of(this.run.workspace().resolve("BOOT-INF/lib/server-1.0.jar"))));
		assertThat(this.run.build().output()).contains("sbom: 1 libraries (declared)");
		assertThat(ReportFile.read(report()).sbom().unidentified()).isEmpty();
	}

	@Test
	void looksForLeaksInTheBillOfMaterials() throws Exception {
		this.run.write("META-INF/sbom/application.cdx.json", """
				{ "bomFormat": "CycloneDX", "specVersion": "1.6", "components": [ { "type": "library",
				  "name": "server", "version": "1.0", "description": "/home/alice/shop/target/%s/a/B.class" } ] }
				""".formatted("classes"));
		Outcome outcome = this.run.build();
		assertThat(outcome.exitCode()).as(outcome.output()).isEqualTo(1);
		assertThat(outcome.output()).contains("in /layers/sbom/launch/muster_native/sbom.cdx.json");
	}

	@Test
	void reportTellsWhichEntryOfTheAllowListWasUsed() throws Exception {
		Path secret = Files.writeString(this.folder.resolve("resource"), "\nshop.pass" + "word=hunter22\n");
		this.run.with("STAND_IN_EMBED", secret.toString()).write("META-INF/muster/allow-list.toml", """
				[[entries]]
				id = 'test'
				gate = 'leak'
				path = '/layers/**'
				reason = 'a test'
				expires = 9999-12-31
				""");
		assertThat(this.run.build().exitCode()).isZero();
		assertThat(ReportFile.read(report()).leaks().allowed())
			.containsExactly(new HardeningReport.Allowed("test", "leak", "a test", "9999-12-31"));
	}

	@Test
	void signsReportAndOpenSslVerifiesIt() throws Exception {
		Path key = bindKey();
		Outcome outcome = this.run.build();
		assertThat(outcome.exitCode()).as(outcome.output()).isZero();
		assertThat(outcome.output()).contains("report: signed (ED25519)");
		Path publicKey = this.folder.resolve("public.pem");
		TinyExecutable.run("openssl", "pkey", "-in", key.toString(), "-pubout", "-out", publicKey.toString());
		assertThat(TinyExecutable.run("openssl", "pkeyutl", "-verify", "-pubin", "-inkey", publicKey.toString(),
				"-rawin", "-in", report().toString(), "-sigfile", report() + ".sig"))
			.contains("Signature Verified Successfully");
	}

	@Test
	void keyReachesNeitherLayerNorLog() throws Exception {
		Path key = bindKey();
		Outcome outcome = this.run.with("BP_MUSTER_LEAK_GATE", "warn").build();
		String text = Files.readString(key).lines().filter((line) -> !line.startsWith("-")).findFirst().orElseThrow();
		byte[] encoded = Base64.getDecoder().decode(text);
		// The seed is the last 32 bytes of an Ed25519 key.
		String seed = new String(encoded, encoded.length - 32, 32, StandardCharsets.ISO_8859_1);
		assertThat(outcome.output()).contains("report: signed").doesNotContain(text).doesNotContain(seed);
		try (Stream<Path> files = Files.walk(this.folder.resolve("layers"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString())
					.doesNotContain(text)
					.doesNotContain(seed)
					.doesNotContain("PRIVATE KEY");
			}
		}
	}

	@Test
	void doesNotKeepSignatureOfAnEarlierReport() throws Exception {
		bindKey();
		assertThat(this.run.build().exitCode()).isZero();
		Files.delete(this.folder.resolve("platform/bindings/signing/type"));
		this.run.writeApplication();
		assertThat(this.run.build().exitCode()).isZero();
		assertThat(report().resolveSibling("hardening-report.json.sig")).doesNotExist();
	}

	@Test
	void failsWhenTheKeyCannotBeUsed() throws Exception {
		Files.writeString(bindKey(), "no key");
		Outcome outcome = this.run.build();
		assertThat(outcome.exitCode()).isEqualTo(1);
		assertThat(outcome.output()).contains("the signing key is no unencrypted private key in PKCS #8",
				"private-key.pem", "what to do: write it so: openssl pkcs8");
	}

	private Path bindKey() throws Exception {
		Path binding = Files.createDirectories(this.folder.resolve("platform/bindings/signing"));
		Files.writeString(binding.resolve("type"), "muster-signing-key");
		Path key = binding.resolve("private-key.pem");
		TinyExecutable.run("openssl", "genpkey", "-algorithm", "ed25519", "-out", key.toString());
		this.run.with("CNB_PLATFORM_DIR", this.folder.resolve("platform").toString());
		return key;
	}

	private Path report() {
		return this.run.layers().resolve("report").resolve(ReportFile.NAME);
	}

	private Path sbom() {
		return this.run.layers().resolve("launch.sbom.cdx.json");
	}

}
