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

package dev.muster.image.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.integration.project.Program;
import dev.muster.integration.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a second build of the same sources, which finds the executable unchanged,
 * gives the same image.
 */
class RebuiltImageTests {

	@TempDir
	Path folder;

	@Test
	void isTheSameImage() throws IOException {
		Image first = read(Project.image("muster.first-image", "bin/test, which builds the demo twice"));
		Image second = read(Project.image("muster.image", "bin/demo"));
		ImageComparison comparison = ImageComparison.of(first, second);
		CompareImages.print(first, second, System.out);
		assertThat(comparison.files()).isGreaterThan(100);
		assertThat(comparison.differences()).isEmpty();
	}

	private Image read(String image) throws IOException {
		Path archive = this.folder.resolve("image.tar");
		Program.of("docker", "save", "-o", archive.toString(), image).run(Duration.ofMinutes(5)).orFail();
		return ImageReader.read(archive, Files.createTempDirectory(this.folder, "unpacked"));
	}

}
