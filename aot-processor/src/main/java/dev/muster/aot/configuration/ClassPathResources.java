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

package dev.muster.aot.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.AntPathMatcher;

/**
 * The resources of the class path of the build, found as Spring finds them, by the names
 * that an executable knows them by.
 */
final class ClassPathResources {

	private static final String CLASS_FILE = ".class";

	private final AntPathMatcher matcher = new BeginningsFirst();

	private final ClassLoader classLoader;

	private final PathMatchingResourcePatternResolver resolver;

	private final List<Path> folders;

	/**
	 * Create the resources.
	 * @param classLoader the class loader of the application
	 */
	ClassPathResources(ClassLoader classLoader) {
		this.classLoader = classLoader;
		this.resolver = new PathMatchingResourcePatternResolver(classLoader);
		this.resolver.setPathMatcher(this.matcher);
		this.folders = folders(classLoader);
	}

	private static List<Path> folders(ClassLoader classLoader) {
		try {
			List<Path> folders = new ArrayList<>();
			for (URL root : Collections.list(classLoader.getResources(""))) {
				if (root.getProtocol().equals("file")) {
					folders.add(Path.of(URI.create(root.toString())));
				}
			}
			return folders;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folders of the class path cannot be read", ex);
		}
	}

	/**
	 * Return whether a path is a pattern.
	 * @param path the path
	 * @return {@code true} if it is
	 */
	boolean isPattern(String path) {
		return this.matcher.isPattern(path);
	}

	/**
	 * Return whether a path is a folder on the class path.
	 * @param path the path, with or without a slash at its end
	 * @return {@code true} if it is one
	 */
	boolean isFolder(String path) {
		String folder = path.endsWith("/") ? path : path + "/";
		URL url = this.classLoader.getResource(folder);
		return url != null
				&& (!url.getProtocol().equals("file") || Files.isDirectory(Path.of(URI.create(url.toString()))));
	}

	/**
	 * Find files. Folders, class files, and what builds leave in {@code META-INF} are not
	 * found.
	 * @param path a path or an Ant pattern, relative to the class path's roots
	 * @return the files by their names
	 */
	SortedMap<String, Resource> find(String path) {
		SortedMap<String, Resource> found = all(path);
		found.keySet().removeIf(ClassPathResources::isNeverPartOfAnExecutable);
		return found;
	}

	private static boolean isNeverPartOfAnExecutable(String name) {
		return name.endsWith(CLASS_FILE) || name.startsWith("META-INF/maven/")
				|| name.startsWith("META-INF/native-image/");
	}

	/**
	 * Find files of any kind.
	 * @param path a path or an Ant pattern, relative to the class path's roots
	 * @return the files by their names
	 */
	SortedMap<String, Resource> all(String path) {
		SortedMap<String, Resource> found = new TreeMap<>();
		try {
			for (Resource resource : this.resolver
				.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + path)) {
				String name = name(resource);
				if (name != null) {
					found.putIfAbsent(name, resource);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The resources '%s' of the class path cannot be read".formatted(path), ex);
		}
		return found;
	}

	private @Nullable String name(Resource resource) throws IOException {
		URL url = resource.getURL();
		if (url.getProtocol().equals("file")) {
			Path file = Path.of(URI.create(url.toString()));
			return Files.isRegularFile(file) ? this.folders.stream()
				.filter(file::startsWith)
				.map((folder) -> folder.relativize(file).toString().replace('\\', '/'))
				.findFirst()
				.orElse(null) : null;
		}
		URLConnection connection = url.openConnection();
		if (connection instanceof JarURLConnection jar) {
			jar.setUseCaches(false);
			String name = jar.getEntryName();
			return (name != null && !name.endsWith("/") && !isFolder(name)) ? name : null;
		}
		return null;
	}

	/**
	 * Read the beginning of a resource.
	 * @param resource the resource
	 * @param most the number of bytes at most
	 * @return the bytes
	 */
	static byte[] read(Resource resource, int most) {
		try (InputStream stream = resource.getInputStream()) {
			return stream.readNBytes(most);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s cannot be read".formatted(resource.getDescription()), ex);
		}
	}

	/**
	 * Compares beginnings before it takes paths apart: a pattern is compared with all
	 * files of all libraries, and nearly all of them begin with something else.
	 */
	private static final class BeginningsFirst extends AntPathMatcher {

		@Override
		public boolean match(String pattern, String path) {
			return beginsLike(pattern, path) && super.match(pattern, path);
		}

		// Up to the first character that stands for others; "a/**" is "a" as well.
		private static boolean beginsLike(String pattern, String path) {
			for (int index = 0; index < pattern.length() && "*?{".indexOf(pattern.charAt(index)) < 0; index++) {
				if (index == path.length()) {
					return pattern.charAt(index) == '/';
				}
				if (pattern.charAt(index) != path.charAt(index)) {
					return false;
				}
			}
			return true;
		}

	}

}
