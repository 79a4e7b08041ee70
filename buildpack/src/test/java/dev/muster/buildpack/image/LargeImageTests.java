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
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.allow.AllowList;
import dev.muster.buildpack.rule.BuildMachine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test of the time and the memory that a large image takes: 64 MB, or what
 * {@code -Dmuster.audit.megabytes} says.
 */
class LargeImageTests {

	private static final int MEGABYTE = 1024 * 1024;

	private static final int SIZE = Integer.getInteger("muster.audit.megabytes", 64);

	/** 1 GB in 60 s; a small image has to pay for the start of the machine too. */
	private static final long LONGEST = 15_000 + SIZE * 60L;

	@TempDir
	private Path folder;

	@Test
	void takesLittleTimeAndMemory() throws Exception {
		Path archive = image();
		ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
		long start = System.nanoTime();
		long startOfWork = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		ImageAudit audit = new ImageAudit(AllowList.delivered(), BuildMachine.UNKNOWN);
		audit.audit(archive);
		long time = (System.nanoTime() - start) / 1_000_000;
		// What is asserted must not depend on what else the machine does.
		long work = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startOfWork) / 1_000_000;
		long heap = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.mapToLong((pool) -> pool.getPeakUsage().getUsed())
			.sum() / MEGABYTE;
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		boolean clean = audit.print(new PrintStream(printed, true, StandardCharsets.UTF_8));
		System.out.printf("audit of a large image: %d MB in %.1f s, heap at most %d MB of %d MB%n", SIZE, time / 1000.0,
				heap, Runtime.getRuntime().maxMemory() / MEGABYTE);
		assertThat(clean).isFalse();
		assertThat(printed.toString(StandardCharsets.UTF_8)).contains("leak gate: 1 finding", "[password-property]",
				"/layers/app/file-0 at offset ");
		assertThat(work).isLessThan(LONGEST);
	}

	/** Files of up to 256 MB: half text, half random, and a password in the middle. */
	private Path image() throws IOException {
		Path layer = this.folder.resolve("layer.tar");
		long layerSize;
		try (OutputStream file = Files.newOutputStream(layer);
				TarArchiveOutputStream tar = new TarArchiveOutputStream(file)) {
			for (int index = 0; index * 256 < SIZE; index++) {
				file(tar, index, Math.min(256, SIZE - index * 256));
			}
		}
		layerSize = Files.size(layer);
		Path archive = this.folder.resolve("image.tar");
		try (OutputStream file = Files.newOutputStream(archive);
				TarArchiveOutputStream tar = new TarArchiveOutputStream(file)) {
			byte[] manifest = "[ { \"Layers\": [ \"layer.tar\" ] } ]".getBytes(StandardCharsets.UTF_8);
			header(tar, "manifest.json", manifest.length);
			tar.write(manifest);
			tar.closeArchiveEntry();
			header(tar, "layer.tar", layerSize);
			Files.copy(layer, tar);
			tar.closeArchiveEntry();
		}
		Files.delete(layer);
		return archive;
	}

	private static void file(TarArchiveOutputStream tar, int index, int megabytes) throws IOException {
		header(tar, "layers/app/file-" + index, (long) megabytes * MEGABYTE);
		byte[] noise = new byte[MEGABYTE];
		new Random(index).nextBytes(noise);
		byte[] text = "org.example.shop.OrderService.password() says hello to the world;\n".repeat(MEGABYTE / 64)
			.getBytes(StandardCharsets.UTF_8);
		for (int block = 0; block < megabytes; block++) {
			byte[] content = ((block % 2 == 0) ? noise : text).clone();
			if (index == 0 && block == megabytes / 2) {
				// Across the border of two chunks.
				byte[] leak = ("\nshop.db.pass" + "word=hunter22\n").getBytes(StandardCharsets.UTF_8);
				System.arraycopy(leak, 0, content, 256 * 1024 - 10, leak.length);
			}
			tar.write(content, 0, MEGABYTE);
		}
		tar.closeArchiveEntry();
	}

	private static void header(TarArchiveOutputStream tar, String name, long size) throws IOException {
		TarArchiveEntry entry = new TarArchiveEntry(name);
		entry.setSize(size);
		tar.putArchiveEntry(entry);
	}

}
