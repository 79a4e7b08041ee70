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

import java.nio.file.Path;

import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.image.Image;
import dev.muster.buildpack.report.ReportFile;

/**
 * The place of the hardening report in an image.
 */
public final class ReportInImage {

	/** The folder, ending with a slash. */
	public static final String FOLDER = "/layers/muster_native/report/";

	private ReportInImage() {
	}

	/**
	 * Find the report.
	 * @param image the image
	 * @return a copy of the report
	 * @throws BuildFailedException if there is none
	 */
	public static Path find(Image image) {
		return image.file(FOLDER + ReportFile.NAME)
			.orElseThrow(() -> new BuildFailedException("the image has no hardening report", FOLDER + ReportFile.NAME,
					"build it with the buildpack muster/native"));
	}

}
