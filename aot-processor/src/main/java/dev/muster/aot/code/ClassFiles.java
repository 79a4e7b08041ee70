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
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;
import org.springframework.util.ConcurrentReferenceHashMap;
import org.springframework.util.StringUtils;

/**
 * The class files of an application, without the proxies that Spring generates. Each
 * folder and library of the class path that holds one of its packages is listed once for
 * all that ask.
 */
public final class ClassFiles {

	// In the name of each subclass that Spring generates, which an earlier run of the
	// build may have left there.
	private static final String PROXY = "$$SpringCGLIB$$";

	private static final Map<ClassLoader, Map<String, NavigableMap<String, Resource>>> known = new ConcurrentReferenceHashMap<>();

	private ClassFiles() {
	}

	/**
	 * Return the class files of some packages.
	 * @param classLoader the class loader of the application
	 * @param packages the packages, each with those below it
	 * @return the class files by the names of the classes
	 * @throws UncheckedIOException if a folder or a library cannot be read
	 */
	public static NavigableMap<String, Resource> below(ClassLoader classLoader, Collection<String> packages) {
		NavigableMap<String, Resource> below = new TreeMap<>();
		NavigableMap<String, Resource> all = beside(classLoader, packages);
		// The character after the point ends what starts with the name and the point.
		packages.forEach((each) -> below.putAll(all.subMap(each + ".", true, each + "/", false)));
		return below;
	}

	/**
	 * Return all class files of the folders and libraries that hold some packages.
	 * @param classLoader the class loader of the application
	 * @param packages the packages
	 * @return the class files by the names of the classes; of one name the first counts,
	 * as for the class loader
	 * @throws UncheckedIOException if a folder or a library cannot be read
	 */
	public static NavigableMap<String, Resource> beside(ClassLoader classLoader, Collection<String> packages) {
		Assert.notNull(classLoader, "'classLoader' must not be null");
		Assert.notNull(packages, "'packages' must not be null");
		Map<String, NavigableMap<String, Resource>> listed = known.computeIfAbsent(classLoader,
				(key) -> Collections.synchronizedMap(new HashMap<>()));
		NavigableMap<String, Resource> beside = new TreeMap<>();
		for (String root : roots(classLoader, packages)) {
			listed.computeIfAbsent(root, (key) -> list(classLoader, key)).forEach(beside::putIfAbsent);
		}
		return beside;
	}

	private static Set<String> roots(ClassLoader classLoader, Collection<String> packages) {
		Set<String> roots = new LinkedHashSet<>();
		try {
			for (String each : packages) {
				String folder = ClassUtils.convertClassNameToResourcePath(each);
				for (URL url : Collections.list(classLoader.getResources(folder))) {
					roots.add(root(url.toString(), folder));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The packages %s cannot be found".formatted(packages), ex);
		}
		return roots;
	}

	// The address has as many parts as the name, but may encode them.
	private static String root(String address, String folder) {
		String root = StringUtils.trimTrailingCharacter(address, '/');
		for (int parts = StringUtils.tokenizeToStringArray(folder, "/").length; parts > 0; parts--) {
			root = root.substring(0, root.lastIndexOf('/'));
		}
		return root + "/";
	}

	private static NavigableMap<String, Resource> list(ClassLoader classLoader, String root) {
		NavigableMap<String, Resource> classFiles = new TreeMap<>();
		try {
			for (Resource classFile : new PathMatchingResourcePatternResolver(classLoader)
				.getResources(root + "**/*" + ClassUtils.CLASS_FILE_SUFFIX)) {
				String url = classFile.getURL().toString();
				String path = url.substring(root.length(), url.length() - ClassUtils.CLASS_FILE_SUFFIX.length());
				String name = ClassUtils
					.convertResourcePathToClassName(StringUtils.uriDecode(path, StandardCharsets.UTF_8));
				if (!name.contains(PROXY)) {
					classFiles.put(name, classFile);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The class files of %s cannot be listed".formatted(root), ex);
		}
		return classFiles;
	}

}
