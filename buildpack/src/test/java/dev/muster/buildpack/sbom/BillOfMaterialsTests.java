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

package dev.muster.buildpack.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.cyclonedx.Version;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.Damage;
import dev.muster.buildpack.digest.Sha256;
import dev.muster.buildpack.failure.BuildFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BillOfMaterialsTests {

	private static final Product PRODUCT = new Product("org.example", "shop", "1.0");

	private static final String DIGEST = "ba4f88f73dbc3ae9055f3c20f4523bfdbaf1ad13ff95e258924f77d20b4fbedf";

	private static final String DECLARATION = """
			{ "bomFormat": "CycloneDX", "specVersion": "1.6",
			  "metadata": { "component": { "type": "application", "bom-ref": "shop", "name": "shop", "version": "2",
			    "externalReferences": [ { "type": "vcs", "url": "https://internal.example/shop" } ] } },
			  "components": [ { "type": "library", "bom-ref": "pkg:maven/org.springframework/spring-core@7.0.10",
			    "group": "org.springframework", "name": "spring-core", "version": "7.0.10",
			    "licenses": [ { "license": { "id": "Apache-2.0" } } ],
			    "hashes": [ { "alg": "MD5", "content": "d41d8cd98f00b204e9800998ecf8427e" },
			                { "alg": "SHA-256", "content": "%s" } ] } ],
			  "dependencies": [ { "ref": "shop",
			    "dependsOn": [ "pkg:maven/org.springframework/spring-core@7.0.10" ] } ] }
			""";

	@TempDir
	private Path root;

	private Path identified;

	private Path anonymous;

	@BeforeEach
	void writeLibraries() throws IOException {
		Path folder = this.root.resolve("BOOT-INF/lib");
		this.identified = Jars.write(folder.resolve("core-1.1.jar"), Jars.descriptor("org.example", "core", "1.1"));
		this.anonymous = Jars.write(folder.resolve("spring-core-7.0.10.jar"), Map.of("a", ""));
	}

	@Test
	void namesLibrariesByThemselves() throws Exception {
		Materials materials = materials();
		assertThat(materials.source()).isEqualTo(Materials.Source.JARS);
		assertThat(materials.unidentified()).containsExactly("spring-core-7.0.10.jar");
		Bom bom = image(materials);
		assertThat(bom.getMetadata().getComponent().getPurl()).isEqualTo("pkg:maven/org.example/shop@1.0?type=jar");
		assertThat(bom.getComponents()).extracting(Component::getBomRef)
			.containsExactly("jar:spring-core-7.0.10.jar", "pkg:maven/org.example/core@1.1?type=jar");
		assertThat(bom.getComponents().getLast().getHashes()).extracting(Hash::getValue)
			.containsExactly(Sha256.of(this.identified));
	}

	@Test
	void takesWhatTheApplicationDeclaresAndAddsWhatItForgets() throws Exception {
		declare(DECLARATION.formatted(Sha256.of(this.anonymous)));
		Materials materials = materials();
		assertThat(materials.source()).isEqualTo(Materials.Source.DECLARED);
		assertThat(materials.unidentified()).isEmpty();
		Path file = this.root.resolve("image.json");
		new BillOfMaterials(materials, "1").writeImage(new RunImagePackages(List.of()), file);
		assertThat(file).content()
			.contains("Apache-2.0", "\"dependsOn\"")
			.doesNotContain("internal.example", "MD5")
			.containsOnlyOnce("\"spring-core\"");
		Bom bom = image(materials);
		assertThat(bom.getMetadata().getComponent().getVersion()).isEqualTo("2");
		assertThat(bom.getComponents()).extracting(Component::getBomRef)
			.containsExactly("pkg:maven/org.example/core@1.1?type=jar",
					"pkg:maven/org.springframework/spring-core@7.0.10");
	}

	@Test
	void addsJarThatHasTheNameButNotTheBytesOfADeclaredOne() throws Exception {
		declare("""
				{ "bomFormat": "CycloneDX", "specVersion": "1.6",
				  "components": [ { "type": "library", "group": "org.springframework", "name": "spring-core",
				    "version": "7.0.10", "hashes": [ { "alg": "SHA-256", "content": "%s" } ] } ] }
				""".formatted(DIGEST));
		assertThat(materials().unidentified()).containsExactly("spring-core-7.0.10.jar");
	}

	@Test
	void refusesDeclarationThatIsNoCycloneDx() throws Exception {
		declare("{ \"bomFormat\": ");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(this::materials)
			.withMessageContaining("is no CycloneDX")
			.withMessageContaining("META-INF/sbom/application.cdx.json")
			.withMessageContaining("cyclonedx-maven-plugin");
	}

	@Test
	void readsOrRefusesEveryDamagedDeclaration() throws Exception {
		declare(DECLARATION.formatted(Sha256.of(this.anonymous)));
		Path file = this.root.resolve("META-INF/sbom/application.cdx.json");
		int read = 0;
		int refused = 0;
		for (byte[] damaged : Damage.of(Files.readString(file), 400).toList()) {
			Files.write(file, damaged);
			try {
				new BillOfMaterials(materials(), "1").writeExecutable(this.root.resolve("executable.json"));
				ListedComponent.read(file);
				read++;
			}
			catch (BuildFailedException ex) {
				refused++;
			}
		}
		assertThat(read).isGreaterThan(20);
		assertThat(refused).isGreaterThan(20);
	}

	@Test
	void mergesPackagesOfTheRunImage() throws Exception {
		RunImagePackages packages = packages("libc6 2.36-9+deb12u14 amd64 " + DIGEST + "\nnetbase 6.4 all " + DIGEST);
		Path file = this.root.resolve("image.json");
		new BillOfMaterials(Materials.unknown(PRODUCT), "1").writeImage(packages, file);
		assertThat(parse(file).getComponents()).extracting(Component::getPurl)
			.containsExactly("pkg:deb/debian/libc6@2.36-9%2Bdeb12u14?arch=amd64&distro=debian-12",
					"pkg:deb/debian/netbase@6.4?arch=all&distro=debian-12");
	}

	@Test
	void leavesPackagesOutOfTheBillOfTheExecutable() throws Exception {
		Path file = this.root.resolve("executable.json");
		new BillOfMaterials(materials(), "1").writeExecutable(file);
		assertThat(parse(file).getComponents()).hasSize(2);
	}

	@Test
	void dependsOnNeitherTimeNorChance() throws Exception {
		Path first = this.root.resolve("first.json");
		new BillOfMaterials(materials(), "1").writeExecutable(first);
		Path second = this.root.resolve("second.json");
		new BillOfMaterials(materials(), "1").writeExecutable(second);
		assertThat(first).hasSameTextualContentAs(second).content().doesNotContain("timestamp", "serialNumber");
	}

	@Test
	void refusesListOfPackagesThatIsNoList() {
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> packages("libc6 2.36"))
			.withMessageContaining("is not name, version, architecture, SHA-256")
			.withMessageContaining("libc6 2.36")
			.withMessageContaining("build-builder.sh");
	}

	@Test
	void refusesListOfPackagesThatIsMissing() {
		assertThatExceptionOfType(BuildFailedException.class)
			.isThrownBy(() -> RunImagePackages.of(Map.of("MUSTER_RUN_IMAGE_PACKAGES", "/nowhere")))
			.withMessageContaining("/nowhere");
	}

	private RunImagePackages packages(String lines) throws IOException {
		Path file = Files.writeString(this.root.resolve("packages.txt"), lines);
		return RunImagePackages.of(Map.of("MUSTER_RUN_IMAGE_PACKAGES", file.toString(), "CNB_TARGET_DISTRO_NAME",
				"debian", "CNB_TARGET_DISTRO_VERSION", "12"));
	}

	private void declare(String content) throws IOException {
		Path file = this.root.resolve("META-INF/sbom/application.cdx.json");
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

	private Materials materials() throws IOException {
		return Materials.of(PRODUCT, this.root, this.root.resolve("BOOT-INF/classes"),
				List.of(this.identified, this.anonymous));
	}

	private Bom image(Materials materials) throws Exception {
		Path file = this.root.resolve("image.json");
		new BillOfMaterials(materials, "1").writeImage(new RunImagePackages(List.of()), file);
		return parse(file);
	}

	/** Everything that is written is valid by CycloneDX's own schema. */
	private static Bom parse(Path file) throws Exception {
		JsonParser parser = new JsonParser();
		assertThat(parser.validate(file.toFile(), Version.VERSION_16)).isEmpty();
		return parser.parse(file.toFile());
	}

}
