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

package dev.muster.aot.code;

import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ClassFiles}.
 */
class ClassFilesTests {

	@TempDir
	private Path folder = Path.of("");

	@Test
	void findsWhatIsBelowPackages() throws IOException {
		write("shop/A.class", "shop/web/B.class", "shopping/C.class", "Root.class", "shop/text.properties");
		try (URLClassLoader loader = loader(this.folder)) {
			assertThat(ClassFiles.below(loader, List.of("shop"))).containsOnlyKeys("shop.A", "shop.web.B");
			assertThat(ClassFiles.below(loader, List.of("shop.web", "shopping"))).containsOnlyKeys("shop.web.B",
					"shopping.C");
		}
	}

	@Test
	void findsWhatIsBesidePackages() throws IOException {
		write("shop/A.class", "other/B.class", "Root.class");
		try (URLClassLoader loader = loader(this.folder)) {
			assertThat(ClassFiles.beside(loader, List.of("shop"))).containsOnlyKeys("shop.A", "other.B", "Root");
			assertThat(ClassFiles.beside(loader, List.of("missing"))).isEmpty();
		}
	}

	@Test
	void leavesOutProxiesOfAnEarlierRun() throws IOException {
		write("shop/A.class", "shop/A$$SpringCGLIB$$0.class", "shop/A$$SpringCGLIB$$FastClass$$0.class",
				"shop/A$$serializer.class");
		try (URLClassLoader loader = loader(this.folder)) {
			assertThat(ClassFiles.below(loader, List.of("shop"))).containsOnlyKeys("shop.A", "shop.A$$serializer");
		}
	}

	@Test
	void findsFoldersWhoseAddressIsEncoded() throws IOException {
		write("two words/shop/web/A.class");
		try (URLClassLoader loader = loader(this.folder.resolve("two words"))) {
			assertThat(ClassFiles.beside(loader, List.of("shop.web"))).containsOnlyKeys("shop.web.A");
		}
	}

	@Test
	void readsLibrariesAndPrefersTheFirst() throws IOException {
		write("shop/A.class");
		Path library = this.folder.resolve("library.jar");
		try (OutputStream file = Files.newOutputStream(library); JarOutputStream jar = new JarOutputStream(file)) {
			for (String name : List.of("shop/", "shop/A.class", "shop/D.class")) {
				jar.putNextEntry(new JarEntry(name));
				jar.write(name.endsWith("/") ? new byte[0] : "library".getBytes(StandardCharsets.UTF_8));
			}
		}
		try (URLClassLoader loader = loader(this.folder, library)) {
			Map<String, Long> lengths = new TreeMap<>();
			for (Map.Entry<String, Resource> found : ClassFiles.below(loader, List.of("shop")).entrySet()) {
				lengths.put(found.getKey(), found.getValue().contentLength());
			}
			assertThat(lengths).containsOnly(Map.entry("shop.A", 0L), Map.entry("shop.D", 7L));
		}
	}

	private void write(String... names) throws IOException {
		for (String name : names) {
			Path file = this.folder.resolve(name);
			Files.createDirectories(file.resolveSibling(""));
			Files.createFile(file);
		}
	}

	private static URLClassLoader loader(Path... entries) throws MalformedURLException {
		URL[] urls = new URL[entries.length];
		for (int index = 0; index < entries.length; index++) {
			urls[index] = entries[index].toUri().toURL();
		}
		return new URLClassLoader(urls, null);
	}

}
