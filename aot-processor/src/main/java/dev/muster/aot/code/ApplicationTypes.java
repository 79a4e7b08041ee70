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
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

/**
 * The types of an application: all class files below its packages, and which of them is a
 * subtype of what. What code asks of them again and again is kept. For one thread.
 */
public final class ApplicationTypes {

	private final ClassLoader classLoader;

	private final Map<String, ClassModel> models = new TreeMap<>();

	private final Map<String, Set<String>> directSubtypes = new HashMap<>();

	private final Map<String, Map<String, ApplicationMethod>> methods = new HashMap<>();

	private final Map<String, Optional<Class<?>>> loaded = new HashMap<>();

	private final Map<ClassDesc, Optional<Class<?>>> described = new HashMap<>();

	private final LibraryMethods libraryMethods = new LibraryMethods(this);

	/**
	 * Read the types.
	 * @param classLoader the class loader of the application
	 * @param packages the packages, for example {@code com.example}
	 * @throws UncheckedIOException if a class file cannot be read
	 */
	public ApplicationTypes(ClassLoader classLoader, Collection<String> packages) {
		Assert.notNull(classLoader, "'classLoader' must not be null");
		Assert.notNull(packages, "'packages' must not be null");
		this.classLoader = classLoader;
		ClassFiles.below(classLoader, packages).values().forEach((classFile) -> add(read(classFile)));
	}

	private static ClassModel read(Resource classFile) {
		try {
			return ClassFile.of().parse(classFile.getContentAsByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The class file %s cannot be read".formatted(classFile), ex);
		}
	}

	private void add(ClassModel model) {
		if (model.isModuleInfo()) {
			return;
		}
		String name = name(model.thisClass().asInternalName());
		this.models.put(name, model);
		model.superclass().ifPresent((parent) -> addSubtype(name(parent.asInternalName()), name));
		model.interfaces().forEach((parent) -> addSubtype(name(parent.asInternalName()), name));
	}

	private void addSubtype(String type, String subtype) {
		this.directSubtypes.computeIfAbsent(type, (key) -> new TreeSet<>()).add(subtype);
	}

	/**
	 * Return the class file of a type.
	 * @param name the name of the type
	 * @return its class file, or {@code null} if it is none of the application's
	 */
	@Nullable ClassModel find(String name) {
		return this.models.get(name);
	}

	/**
	 * Return a method that a type of the application declares itself.
	 * @param type the name of the type
	 * @param name the name of the method
	 * @param descriptor its types
	 * @return the method, the same one each time; {@code null} if there is none
	 */
	@Nullable ApplicationMethod method(String type, String name, String descriptor) {
		return this.methods.computeIfAbsent(type, this::methods).get(name + descriptor);
	}

	private Map<String, ApplicationMethod> methods(String type) {
		ClassModel model = find(type);
		if (model == null) {
			return Map.of();
		}
		Map<String, ApplicationMethod> methods = new HashMap<>();
		for (MethodModel method : model.methods()) {
			methods.putIfAbsent(method.methodName().stringValue() + method.methodType().stringValue(),
					new ApplicationMethod(type, method));
		}
		return methods;
	}

	LibraryMethods libraryMethods() {
		return this.libraryMethods;
	}

	/**
	 * Return whether a type is one of the application's.
	 * @param name the name of the type
	 * @return {@code true} if it is
	 */
	public boolean contains(String name) {
		return this.models.containsKey(name);
	}

	/**
	 * Return the types of the application that a value of a type can be, apart from the
	 * type itself. A class of a framework that extends one of the application's is not
	 * known, nor is what extends a class of a framework outside of the application.
	 * @param type the type
	 * @return its subtypes that have instances, by name
	 */
	public List<Class<?>> subtypes(Class<?> type) {
		Assert.notNull(type, "'type' must not be null");
		List<Class<?>> types = new ArrayList<>();
		for (String name : subtypeNames(type.getName())) {
			Class<?> subtype = load(name);
			if (subtype != null && !Modifier.isAbstract(subtype.getModifiers())) {
				types.add(subtype);
			}
		}
		return types;
	}

	Set<String> subtypeNames(String type) {
		Set<String> names = new LinkedHashSet<>();
		addSubtypeNames(type, names);
		return names;
	}

	private void addSubtypeNames(String type, Set<String> names) {
		for (String subtype : this.directSubtypes.getOrDefault(type, Set.of())) {
			if (names.add(subtype)) {
				addSubtypeNames(subtype, names);
			}
		}
	}

	/**
	 * Load a type, which does not initialize it.
	 * @param name its name, also that of an array or a primitive type
	 * @return the type, or {@code null} if it, or what it needs, is not on the class path
	 */
	@Nullable Class<?> load(String name) {
		return this.loaded.computeIfAbsent(name, this::forName).orElse(null);
	}

	private Optional<Class<?>> forName(String name) {
		try {
			return Optional.of(ClassUtils.forName(name, this.classLoader));
		}
		catch (ClassNotFoundException | LinkageError ex) {
			return Optional.empty();
		}
	}

	/**
	 * Load a type, which does not initialize it.
	 * @param type the type as code names it
	 * @return the type, or {@code null} if it, or what it needs, is not on the class path
	 */
	@Nullable Class<?> load(ClassDesc type) {
		return this.described.computeIfAbsent(type, (key) -> Optional.ofNullable(load(name(key)))).orElse(null);
	}

	private static String name(ClassDesc type) {
		String descriptor = type.descriptorString();
		if (type.isPrimitive()) {
			return type.displayName();
		}
		return name(type.isArray() ? descriptor : descriptor.substring(1, descriptor.length() - 1));
	}

	static String name(String internalName) {
		return internalName.replace('/', '.');
	}

}
