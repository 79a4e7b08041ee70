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
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.muster.test.classpath.ClassPath;
import dev.muster.test.metadata.ReachabilityMetadata;
import dev.muster.test.metadata.ResourceHints;

/**
 * A class loader that shows an application what a native executable would have of it. All
 * classes can be loaded; resources come from a {@link ResourceView}; members of the
 * application's classes that no hint opens are synthetic. Nothing of the program that
 * runs the application is visible: the parent is the platform's class loader.
 */
final class ClosedWorldClassLoader extends URLClassLoader {

	static {
		registerAsParallelCapable();
	}

	static final String CLASS_FILE = ".class";

	private final ReachabilityMetadata metadata;

	private final ApplicationClasses application;

	private final URLClassLoader view;

	private final HiddenElements hidden;

	private final MemberHider members;

	private final MemberView asking;

	ClosedWorldClassLoader(ClassPath classPath, ReachabilityMetadata metadata, ApplicationClasses application,
			ResourceView view, HiddenElements hidden) throws IOException {
		super("closed-world", urls(classPath), getPlatformClassLoader());
		this.metadata = metadata;
		this.application = application;
		this.view = new URLClassLoader(view.locations().toArray(URL[]::new), null);
		this.hidden = hidden;
		this.members = new MemberHider(hidden);
		this.asking = new MemberView(metadata);
	}

	private static URL[] urls(ClassPath classPath) throws IOException {
		List<Path> entries = classPath.entries();
		URL[] urls = new URL[entries.size()];
		for (int index = 0; index < urls.length; index++) {
			urls[index] = entries.get(index).toUri().toURL();
		}
		return urls;
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		if (name.equals(OpenMembers.class.getName())) {
			return defineOpenMembers(name);
		}
		if (!this.application.include(name) && !this.asking.changes(name)) {
			return super.findClass(name);
		}
		try {
			URL file = super.findResource(fileName(name));
			if (file == null) {
				throw new ClassNotFoundException(name);
			}
			byte[] type = this.asking.changes(name) ? this.asking.change(name, read(file))
					: this.members.hide(read(file), this.metadata.type(name));
			return defineClass(name, type, 0, type.length, codeSource(file, fileName(name)));
		}
		catch (IOException ex) {
			throw new ClassNotFoundException(name, ex);
		}
	}

	private Class<?> defineOpenMembers(String name) throws ClassNotFoundException {
		try {
			byte[] content = MemberView.openMembers();
			Class<?> type = defineClass(name, content, 0, content.length);
			this.asking.open(type);
			return type;
		}
		catch (IOException | ReflectiveOperationException ex) {
			throw new ClassNotFoundException(name, ex);
		}
	}

	byte @Nullable [] findClassFile(String name) throws IOException {
		URL file = super.findResource(fileName(name));
		return (file != null) ? read(file) : null;
	}

	private static String fileName(String name) {
		return name.replace('.', '/') + CLASS_FILE;
	}

	private static byte[] read(URL file) throws IOException {
		try (InputStream content = file.openStream()) {
			return content.readAllBytes();
		}
	}

	private static CodeSource codeSource(URL file, String name) throws IOException {
		URLConnection connection = file.openConnection();
		URL location = (connection instanceof JarURLConnection jar) ? jar.getJarFileURL()
				: URI.create(file.toString().substring(0, file.toString().length() - name.length())).toURL();
		return new CodeSource(location, (Certificate[]) null);
	}

	@Override
	public @Nullable URL getResource(String name) {
		return isHiddenClassFile(name) ? findResource(name) : super.getResource(name);
	}

	@Override
	public Enumeration<URL> getResources(String name) throws IOException {
		return isHiddenClassFile(name) ? findResources(name) : super.getResources(name);
	}

	// The platform's class files are no resources of an executable either.
	private boolean isHiddenClassFile(String name) {
		ResourceHints resources = this.metadata.resources();
		return name.endsWith(CLASS_FILE) && !resources.name(name);
	}

	@Override
	public @Nullable URL findResource(String name) {
		URL resource = this.view.findResource(name);
		if (resource == null && super.findResource(name) != null) {
			this.hidden.addResource(name);
		}
		return resource;
	}

	@Override
	public Enumeration<URL> findResources(String name) throws IOException {
		List<URL> visible = Collections.list(this.view.findResources(name));
		if (visible.size() < Collections.list(super.findResources(name)).size()) {
			this.hidden.addResource(name);
		}
		return Collections.enumeration(visible);
	}

	// Scanners would open the entries themselves.
	@Override
	public URL[] getURLs() {
		return new URL[0];
	}

	@Override
	public void close() throws IOException {
		this.view.close();
		super.close();
	}

}
