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

package dev.muster.buildpack.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.muster.buildpack.digest.Sha256;
import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.image.Image;
import dev.muster.buildpack.report.HardeningReport;
import dev.muster.buildpack.report.Link;
import dev.muster.buildpack.report.ReportFile;
import dev.muster.buildpack.signature.SigningKey;
import dev.muster.buildpack.signature.VerificationKey;

/**
 * Verifies an image by the signature of its report: the signature covers the report, the
 * report names the executable and the bill of materials by digest, and the image has to
 * start that executable.
 */
public final class ImageVerification {

	private final Image image;

	private final VerificationKey key;

	/**
	 * Make a verification.
	 * @param image the image, with all files that {@link #isWanted(String) are wanted}
	 * @param key the key of whom the image has to come from
	 */
	public ImageVerification(Image image, VerificationKey key) {
		this.image = image;
		this.key = key;
	}

	/**
	 * Say which files are needed.
	 * @param path the path of a file
	 * @return whether a verification reads it
	 */
	public static boolean isWanted(String path) {
		return path.startsWith("/layers/") || path.startsWith(InstalledPackages.FOLDER);
	}

	/**
	 * Verify the image. Nothing of the report is believed when its signature is not good.
	 * @return what was verified, at least one thing
	 * @throws IOException if a file cannot be read
	 * @throws BuildFailedException if the image has no report, or one of another version
	 */
	public List<Check> run() throws IOException {
		Path file = ReportInImage.find(this.image);
		Optional<Path> signature = this.image.file(ReportInImage.FOLDER + ReportFile.SIGNATURE);
		if (signature.isEmpty()) {
			return List.of(new Check("signature", false,
					"the report is not signed; bind a key of the type %s to the build".formatted(SigningKey.TYPE)));
		}
		if (!this.key.verifies(Files.readAllBytes(file), Files.readAllBytes(signature.get()))) {
			return List.of(new Check("signature", false, "it was not made with this key, or the report was changed"));
		}
		HardeningReport report = ReportFile.read(file);
		List<Check> checks = new ArrayList<>();
		checks.add(new Check("signature", true, "the report is as it was signed"));
		checks.add(digest("executable", report.executable().path(), report.executable().sha256()));
		checks.add(digest("sbom", report.sbom().path(), report.sbom().sha256()));
		checks.add(StartedProgram.check(this.image, report.executable().path()));
		// A static executable is meant for an empty run image.
		boolean known = report.sbom().runImagePackages() > 0 || report.executable().link() == Link.STATIC;
		if (known && checks.stream().allMatch(Check::holds)) {
			checks.add(InstalledPackages.check(this.image, report.sbom().path()));
		}
		return List.copyOf(checks);
	}

	private Check digest(String name, String path, String expected) throws IOException {
		Optional<Path> file = this.image.file(path);
		if (file.isEmpty()) {
			return new Check(name, false, path + " is not in the image");
		}
		String digest = Sha256.of(file.get());
		return digest.equals(expected) ? new Check(name, true, "%s, sha256 %s".formatted(path, digest)) : new Check(
				name, false, "%s was changed: the report says sha256 %s, it has %s".formatted(path, expected, digest));
	}

}
