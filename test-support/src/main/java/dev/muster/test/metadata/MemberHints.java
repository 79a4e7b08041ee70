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

package dev.muster.test.metadata;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The members of one type that metadata opens to reflection.
 */
public final class MemberHints {

	private static final String CONSTRUCTOR = "<init>";

	private final Set<MemberCategory> categories = EnumSet.noneOf(MemberCategory.class);

	private final Set<String> methods = new HashSet<>();

	private final Set<String> fields = new HashSet<>();

	/**
	 * Add whole categories of members.
	 * @param categories the categories
	 */
	public void add(Set<MemberCategory> categories) {
		this.categories.addAll(categories);
	}

	void addMethod(String name) {
		this.methods.add(name);
	}

	void addMethod(String name, List<String> parameterTypes) {
		this.methods.add(signature(name, parameterTypes.stream().map(MemberHints::normalize).toList()));
	}

	void addField(String name) {
		this.fields.add(name);
	}

	public Set<MemberCategory> categories() {
		return Set.copyOf(this.categories);
	}

	/**
	 * Whether a constructor or method is open.
	 * @param name its name, {@code <init>} for a constructor
	 * @param descriptor its descriptor, as in a class file
	 * @param isPublic whether it is public
	 * @return whether metadata opens it
	 */
	public boolean includeMethod(String name, String descriptor, boolean isPublic) {
		boolean constructor = name.equals(CONSTRUCTOR);
		return includes(constructor ? MemberCategory.DECLARED_CONSTRUCTORS : MemberCategory.DECLARED_METHODS,
				constructor ? MemberCategory.PUBLIC_CONSTRUCTORS : MemberCategory.PUBLIC_METHODS, isPublic)
				|| this.methods.contains(name) || this.methods.contains(signature(name, parameterTypes(descriptor)));
	}

	/**
	 * Whether a field is open.
	 * @param name its name
	 * @param isPublic whether it is public
	 * @return whether metadata opens it
	 */
	public boolean includeField(String name, boolean isPublic) {
		return includes(MemberCategory.DECLARED_FIELDS, MemberCategory.PUBLIC_FIELDS, isPublic)
				|| this.fields.contains(name);
	}

	private boolean includes(MemberCategory declared, MemberCategory visible, boolean isPublic) {
		return this.categories.contains(declared) || (isPublic && this.categories.contains(visible));
	}

	/**
	 * Write a method as a reader knows it.
	 * @param name its name
	 * @param descriptor its descriptor, as in a class file
	 * @return the name with the types of the parameters
	 */
	public static String describe(String name, String descriptor) {
		return signature(name, parameterTypes(descriptor));
	}

	private static String signature(String name, List<String> parameterTypes) {
		return parameterTypes.stream().collect(Collectors.joining(",", name + "(", ")"));
	}

	private static List<String> parameterTypes(String descriptor) {
		return MethodTypeDesc.ofDescriptor(descriptor).parameterList().stream().map(MemberHints::typeName).toList();
	}

	// Metadata names an array type as source code does or as Class.getName() does.
	private static String normalize(String type) {
		return type.startsWith("[") ? typeName(ClassDesc.ofDescriptor(type.replace('.', '/'))) : type;
	}

	private static String typeName(ClassDesc type) {
		ClassDesc component = type.componentType();
		if (component != null) {
			return typeName(component) + "[]";
		}
		if (type.isPrimitive()) {
			return type.displayName();
		}
		String descriptor = type.descriptorString();
		return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
	}

}
