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

package dev.muster.test.world;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.muster.test.classpath.ClassPath;
import dev.muster.test.classpath.Location;
import dev.muster.test.metadata.ResourceHints;

/**
 * The resources of a class path that an executable would have, copied to jars of their
 * own. Copies, because then also code that lists a folder or opens a jar itself finds
 * nothing more.
 */
final class ResourceView implements AutoCloseable {

	private static final String SERVICES = "META-INF/services/";

	private final Path folder;

	private final List<URL> locations = new ArrayList<>();

	private ResourceView(Path folder) {
		this.folder = folder;
	}

	/**
	 * Copy what is there. Class files and folders have to be named by a hint in any case;
	 * other resources only in locations with classes of the application: the hints of
	 * libraries are often not on the class path.
	 * @param classPath the class path
	 * @param hints the resources that are there
	 * @param application the classes of the application
	 * @param closed whether resources in the application's locations need a hint
	 * @return the copies, to be closed when they are of no more use
	 * @throws IOException if the class path cannot be read or the copies not be written
	 */
	static ResourceView create(ClassPath classPath, ResourceHints hints, ApplicationClasses application, boolean closed)
			throws IOException {
		ResourceView view = new ResourceView(Files.createTempDirectory("muster-closed-world"));
		for (Path entry : classPath.entries()) {
			try (Location location = Location.open(entry)) {
				List<String> names = location.names("");
				boolean needsHints = closed && names.stream().anyMatch(application::includeResource);
				view.copy(location, "%s-%s.jar".formatted(view.locations.size(), entry.getFileName()),
						names.stream().filter((name) -> isThere(name, hints, needsHints)).toList());
			}
		}
		return view;
	}

	private static boolean isThere(String name, ResourceHints hints, boolean needsHints) {
		// native-image adds the providers of services by itself.
		boolean free = !needsHints && !name.endsWith(ClosedWorldClassLoader.CLASS_FILE) && !name.endsWith("/");
		return free || (name.startsWith(SERVICES) && !name.endsWith("/")) || hints.name(name);
	}

	private void copy(Location location, String name, List<String> resources) throws IOException {
		if (resources.isEmpty()) {
			return;
		}
		Path jar = this.folder.resolve(name);
		try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream output = new ZipOutputStream(file)) {
			output.setLevel(Deflater.NO_COMPRESSION);
			for (String resource : resources) {
				output.putNextEntry(new ZipEntry(resource));
				if (!resource.endsWith("/")) {
					output.write(location.read(resource));
				}
				output.closeEntry();
			}
		}
		this.locations.add(jar.toUri().toURL());
	}

	List<URL> locations() {
		return List.copyOf(this.locations);
	}

	@Override
	public void close() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
