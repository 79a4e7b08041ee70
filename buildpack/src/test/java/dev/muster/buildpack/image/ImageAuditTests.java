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

package dev.muster.buildpack.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.allow.AllowList;
import dev.muster.buildpack.elf.TinyExecutable;
import dev.muster.buildpack.leak.ClassBytes;
import dev.muster.buildpack.rule.BuildMachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class ImageAuditTests {

	@TempDir
	private Path folder;

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@Test
	void passesHardenedImageWithForeignFiles() throws Exception {
		byte[] bottom = tar(Map.of("cnb/lifecycle/launcher", executable("-no-pie"), "etc/passwd", bytes("nobody")));
		byte[] top = tar(Map.of("layers/app/service",
				Files.readAllBytes(TinyExecutable.buildHardened(this.folder.resolve("service")))));
		assertThat(audit(dockerArchive(bottom, top))).isTrue();
		assertThat(printed()).contains("/cnb/lifecycle/launcher: allowed (cnb-launcher)", "/layers/app/service: pass",
				"leak gate: clean (3 files, 1 MB)",
				"elf audit: pass (2 files, 11 rules, 1 of them foreign and allowed by list)");
	}

	@Test
	void findsClassFileInLowerLayer() throws Exception {
		byte[] bottom = tar(Map.of("workspace/App.class", ClassBytes.of(ImageAudit.class)));
		byte[] top = tar(Map.of("workspace/.wh.App.class", new byte[0]));
		assertThat(audit(dockerArchive(bottom, top))).isFalse();
		assertThat(printed()).contains("class file /workspace/App.class", "leak gate: ");
	}

	@Test
	void findsExecutableThatIsNotHardened() throws Exception {
		assertThat(audit(dockerArchive(tar(Map.of("layers/app/service", executable("-no-pie")))))).isFalse();
		assertThat(printed()).contains("/layers/app/service: FAIL", "PIE", "elf audit: FAIL");
	}

	@Test
	void readsOciLayoutWithCompressedLayers() throws Exception {
		ByteArrayOutputStream layer = new ByteArrayOutputStream();
		try (OutputStream gzip = new GZIPOutputStream(layer)) {
			gzip.write(tar(Map.of("a/App.java", bytes("class App {}"))));
		}
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("index.json", bytes("{ \"manifests\": [ { \"digest\": \"sha256:aa\" } ] }"));
		files.put("blobs/sha256/aa", bytes("{ \"layers\": [ { \"digest\": \"sha256:bb\" } ] }"));
		files.put("blobs/sha256/bb", layer.toByteArray());
		assertThat(audit(Files.write(this.folder.resolve("image.tar"), tar(files)))).isFalse();
		assertThat(printed()).contains("source file /a/App.java");
	}

	@Test
	void followsLinksBetweenLayersAsDockerSavesThem() throws Exception {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("one/layer.tar", tar(Map.of("a/App.java", bytes("class App {}"))));
		files.put("two/layer.tar", null);
		files.put("manifest.json", bytes("[ { \"Layers\": [ \"two/layer.tar\" ] } ]"));
		assertThat(audit(Files.write(this.folder.resolve("image.tar"), tar(files)))).isFalse();
	}

	@Test
	void refusesManifestThatIsNoJson() throws Exception {
		Path archive = Files.write(this.folder.resolve("image.tar"), tar(Map.of("manifest.json", bytes("[ \u207b"))));
		assertThatIOException().isThrownBy(() -> audit(archive))
			.withMessageContaining("'manifest.json'")
			.withMessageContaining("docker save");
	}

	@Test
	void refusesArchiveThatIsNoImage() throws Exception {
		Path archive = Files.write(this.folder.resolve("image.tar"), tar(Map.of("a", bytes("b"))));
		assertThatIOException().isThrownBy(() -> audit(archive)).withMessageContaining("docker save");
	}

	private boolean audit(Path archive) throws IOException {
		ImageAudit audit = new ImageAudit(AllowList.delivered(), BuildMachine.UNKNOWN);
		audit.audit(archive);
		return audit.print(new PrintStream(this.printed, true, StandardCharsets.UTF_8));
	}

	private String printed() {
		return this.printed.toString(StandardCharsets.UTF_8);
	}

	private byte[] executable(String flag) throws Exception {
		return Files.readAllBytes(TinyExecutable.build(this.folder.resolve("file"), flag));
	}

	private Path dockerArchive(byte[]... layers) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		StringBuilder names = new StringBuilder();
		for (byte[] layer : layers) {
			String name = files.size() + "/layer.tar";
			files.put(name, layer);
			names.append(names.isEmpty() ? "" : ",").append('"').append(name).append('"');
		}
		files.put("manifest.json", bytes("[ { \"Layers\": [ " + names + " ] } ]"));
		return Files.write(this.folder.resolve("image.tar"), tar(files));
	}

	/** Content that is {@code null} becomes a link to the layer of {@code one}. */
	private static byte[] tar(Map<String, byte[]> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				TarArchiveEntry entry = new TarArchiveEntry(file.getKey(),
						(file.getValue() != null) ? TarConstants.LF_NORMAL : TarConstants.LF_SYMLINK);
				if (file.getValue() != null) {
					entry.setSize(file.getValue().length);
				}
				else {
					entry.setLinkName("../one/layer.tar");
				}
				tar.putArchiveEntry(entry);
				if (file.getValue() != null) {
					tar.write(file.getValue());
				}
				tar.closeArchiveEntry();
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
