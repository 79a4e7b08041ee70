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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import dev.muster.buildpack.digest.Sha256;
import dev.muster.buildpack.elf.ElfFile;
import dev.muster.buildpack.layer.Layer;
import dev.muster.buildpack.layer.Layers;
import dev.muster.buildpack.metadata.ClassResources;
import dev.muster.buildpack.option.Target;
import dev.muster.buildpack.report.HardeningReport;
import dev.muster.buildpack.report.Link;
import dev.muster.buildpack.report.ReportFile;
import dev.muster.buildpack.sbom.BillOfMaterials;
import dev.muster.buildpack.sbom.Materials;
import dev.muster.buildpack.sbom.RunImagePackages;
import dev.muster.buildpack.signature.SigningKey;

/**
 * What a build leaves in the image about itself: the bills of materials, the report and
 * its signature.
 */
final class Reporting {

	private final Layers layers;

	private final NativeLayer layer;

	private final Map<String, String> environment;

	private final Consumer<String> log;

	/**
	 * Make the reporting.
	 * @param layers where the files are left
	 * @param layer the layer with the executable
	 * @param environment the environment of the build
	 * @param log where to print
	 */
	Reporting(Layers layers, NativeLayer layer, Map<String, String> environment, Consumer<String> log) {
		this.layers = layers;
		this.layer = layer;
		this.environment = environment;
		this.log = log;
	}

	/**
	 * Write the bills of materials: of the executable beside its layer, and of the whole
	 * image.
	 * @param materials what the executable is made of
	 * @return what the report says about them
	 */
	HardeningReport.Sbom writeBills(Materials materials) throws IOException {
		RunImagePackages packages = RunImagePackages.of(this.environment);
		BillOfMaterials bill = new BillOfMaterials(materials, buildpackVersion());
		bill.writeExecutable(this.layer.layer().sbom());
		bill.writeImage(packages, this.layers.sbom());
		String source = materials.source().name().toLowerCase(Locale.ROOT);
		this.log
			.accept("sbom: %d libraries (%s), %s".formatted(materials.components().size(), source, describe(packages)));
		if (!materials.unidentified().isEmpty()) {
			String action = (materials.source() == Materials.Source.DECLARED)
					? "the application's own SBOM does not have them either: " + materials.unidentified()
					: "declare cyclonedx-maven-plugin in the POM, so that the SBOM names them";
			this.log.accept("sbom: %d libraries do not tell their Maven coordinates; %s"
				.formatted(materials.unidentified().size(), action));
		}
		return new HardeningReport.Sbom(this.layers.sbomImagePath(), Sha256.of(this.layers.sbom()), source,
				materials.components().size(), materials.unidentified(), packages.packages().size());
	}

	private String describe(RunImagePackages packages) {
		if (Target.from(this.environment).isEmpty()) {
			return "the run image is empty";
		}
		return packages.packages().isEmpty()
				? "packages of the run image unknown: %s is not set by the builder".formatted(RunImagePackages.VARIABLE)
				: packages.packages().size() + " packages of the run image";
	}

	/**
	 * Write the report, and sign it if there is a key.
	 * @param application what was built
	 * @param made who compiled, and how
	 * @param gates what was checked
	 * @param mode what a leak does
	 * @param removed what was kept out of the image
	 * @param sbom the bills of materials
	 */
	void writeReport(HardeningReport.Application application, HardeningReport.Compiler made, Gates gates, String mode,
			HardeningReport.Removed removed, HardeningReport.Sbom sbom) throws IOException {
		Layer folder = this.layers.layer("report").create();
		HardeningReport.Leaks leaks = new HardeningReport.Leaks(mode, gates.rules(), gates.leakGate().files(),
				gates.leakGate().bytes(), gates.leakGate().findings(), gates.allowed());
		HardeningReport report = new HardeningReport(application, executable(gates), made, gates.elfAudit().reports(),
				leaks, removed, sbom);
		Path file = folder.path().resolve(ReportFile.NAME);
		ReportFile.write(report, file);
		sign(file);
		folder.launch(false, Map.of());
	}

	private HardeningReport.Executable executable(Gates gates) throws IOException {
		Path file = this.layer.executable();
		String path = this.layers.imagePath(this.layer.layer()) + "/" + file.getFileName();
		ElfFile facts = gates.elfAudit()
			.reports()
			.stream()
			.filter((report) -> report.path().equals(path))
			.map((report) -> Objects.requireNonNull(report.facts(), "An executable that passed the audit has facts"))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The executable was not audited: " + path));
		return new HardeningReport.Executable(path, Sha256.of(file), Files.size(file), Link.of(facts));
	}

	private void sign(Path report) throws IOException {
		Path file = report.resolveSibling(ReportFile.SIGNATURE);
		Files.deleteIfExists(file);
		Optional<SigningKey> key = SigningKey.find(this.environment);
		if (key.isPresent()) {
			Files.write(file, key.get().sign(report));
			this.log.accept("report: signed (%s)".formatted(key.get().algorithm()));
		}
		else {
			this.log.accept("report: not signed (no binding of the type %s)".formatted(SigningKey.TYPE));
		}
	}

	static HardeningReport.Removed removed(ClassResources resources, List<String> libraries) {
		return new HardeningReport.Removed(resources.removed(), resources.kept(), libraries);
	}

	static String buildpackVersion() {
		return Objects.requireNonNullElse(Reporting.class.getPackage().getImplementationVersion(), "development");
	}

}
