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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import dev.muster.manifest.Manifest;
import dev.muster.manifest.RouteManifest;

/**
 * AssertJ assertions on a route manifest.
 */
public final class ManifestAssert extends AbstractAssert<ManifestAssert, Manifest> {

	/**
	 * The system property that lets {@link #matchesSnapshot(Path)} write instead of
	 * compare: {@code true}.
	 */
	public static final String UPDATE = "muster.snapshots.update";

	/**
	 * Create assertions.
	 * @param actual the manifest, may be {@code null}
	 */
	public ManifestAssert(@Nullable Manifest actual) {
		super(actual, ManifestAssert.class);
	}

	/**
	 * Verify that the manifest says what a file under version control says, so that a
	 * change of the routes shows itself in a review. With the system property
	 * {@code muster.snapshots.update=true} the file is written anew.
	 * @param snapshot the file, for example {@code src/test/resources/routes.json}
	 * @return this assertion
	 * @throws AssertionError if there is no such file, or if something differs; the
	 * message says what
	 * @throws dev.muster.test.failure.TestSetupException if the file is no manifest
	 */
	public ManifestAssert matchesSnapshot(Path snapshot) {
		isNotNull();
		Assert.notNull(snapshot, "'snapshot' must not be null");
		if (Boolean.getBoolean(UPDATE)) {
			write(snapshot);
			return this;
		}
		if (!Files.exists(snapshot)) {
			failWithMessage("%nExpecting the routes of the snapshot%n  %s%nwhich is not there.%n%s", snapshot, howTo());
		}
		return hasSameRoutesAs(ManifestFile.read(snapshot), "the snapshot %s".formatted(snapshot));
	}

	/**
	 * Verify that the manifest says the same as another one.
	 * @param expected the other one
	 * @return this assertion
	 * @throws AssertionError if something differs; the message says what
	 */
	public ManifestAssert hasSameRoutesAs(Manifest expected) {
		return hasSameRoutesAs(expected, "another manifest");
	}

	private ManifestAssert hasSameRoutesAs(Manifest expected, String name) {
		isNotNull();
		ManifestDiff diff = ManifestDiff.of(expected, this.actual);
		if (!diff.isEmpty()) {
			failWithMessage("%nExpecting the routes of %s%nbut there is a difference:%n%s%n%s", name, diff, howTo());
		}
		return this;
	}

	private static String howTo() {
		return "If this is what was meant, run the test with -D%s=true and commit the snapshot.".formatted(UPDATE);
	}

	private void write(Path snapshot) {
		try {
			Path folder = snapshot.toAbsolutePath().getParent();
			if (folder != null) {
				Files.createDirectories(folder);
			}
			Files.writeString(snapshot, RouteManifest.write(this.actual));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The snapshot '%s' cannot be written".formatted(snapshot), ex);
		}
	}

}
