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
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import dev.muster.test.metadata.MemberCategory;
import dev.muster.test.metadata.MemberHints;
import dev.muster.test.metadata.ReachabilityMetadata;

/**
 * Shows the members that metadata opens, and no others, to what asks classes for members
 * and takes synthetic ones too: expressions (SpEL), which ask all types, those of
 * libraries and of the JDK included, and graphql-java. Their classes ask
 * {@link OpenMembers} here.
 */
final class MemberView {

	private static final String EXPRESSIONS = "org.springframework.expression.spel.support.";

	/**
	 * What expressions ask for, and who answers instead.
	 */
	private static final Map<String, String> ALL_PUBLIC = Map.of("getMethods", "methods", "getFields", "fields",
			"getConstructors", "constructors");

	/**
	 * What graphql-java asks for, and who answers instead.
	 */
	private static final Map<String, String> BY_NAME = Map.of("getDeclaredMethods", "declaredMethods", "getMethod",
			"method", "getField", "field", "getDeclaredField", "declaredField");

	private static final Map<String, Map<String, String>> ASKING = Map.of(EXPRESSIONS + "ReflectiveMethodResolver",
			ALL_PUBLIC, EXPRESSIONS + "ReflectivePropertyAccessor", ALL_PUBLIC,
			EXPRESSIONS + "ReflectiveConstructorResolver", ALL_PUBLIC, "graphql.schema.PropertyFetchingImpl", BY_NAME,
			"graphql.schema.fetching.LambdaFetchingSupport", BY_NAME);

	private static final ClassDesc CLASS = ClassDesc.of("java.lang.Class");

	private static final ClassDesc OPEN_MEMBERS = ClassDesc.of(OpenMembers.class.getName());

	private final ReachabilityMetadata metadata;

	MemberView(ReachabilityMetadata metadata) {
		this.metadata = metadata;
	}

	/**
	 * Whether a class asks for members.
	 * @param name its name
	 * @return whether it has to be changed
	 */
	boolean changes(String name) {
		return ASKING.containsKey(name);
	}

	/**
	 * Change a class so that it asks {@link OpenMembers}.
	 * @param name its name
	 * @param type the content of its class file
	 * @return the content of a class file to define instead
	 */
	byte[] change(String name, byte[] type) {
		Map<String, String> answers = ASKING.getOrDefault(name, Map.of());
		ClassFile format = ClassFile.of();
		return format.transformClass(format.parse(type), ClassTransform.transformingMethodBodies((code, element) -> {
			String answer = (element instanceof InvokeInstruction call
					&& call.owner().asInternalName().equals("java/lang/Class")) ? answers.get(call.name().stringValue())
							: null;
			if (answer != null && element instanceof InvokeInstruction call) {
				MethodTypeDesc asked = call.typeSymbol();
				code.invokestatic(OPEN_MEMBERS, answer, asked.insertParameterTypes(0, CLASS));
			}
			else {
				code.with(element);
			}
		}));
	}

	/**
	 * Return the class that is asked, to be defined beside those of the application.
	 * @return the content of its class file
	 * @throws IOException if it cannot be read
	 */
	static byte[] openMembers() throws IOException {
		String file = OpenMembers.class.getName().replace('.', '/') + ClosedWorldClassLoader.CLASS_FILE;
		try (InputStream content = OpenMembers.class.getClassLoader().getResourceAsStream(file)) {
			if (content == null) {
				throw new IOException("The class file '%s' of this library is not on the class path".formatted(file));
			}
			return content.readAllBytes();
		}
	}

	/**
	 * Tell a class that is asked what is open.
	 * @param openMembers the class, as the closed world has defined it
	 * @throws ReflectiveOperationException if it is another class
	 */
	void open(Class<?> openMembers) throws ReflectiveOperationException {
		BiPredicate<Class<?>, Member> open = this::isOpen;
		openMembers.getMethod("use", BiPredicate.class).invoke(null, open);
	}

	// Hints for all public members of a type open what it inherits.
	private boolean isOpen(Class<?> asked, Member member) {
		Deque<Class<?>> types = new ArrayDeque<>(List.of(asked));
		while (!types.isEmpty()) {
			Class<?> type = types.remove();
			MemberHints hints = this.metadata.type(type.getName());
			if ((Modifier.isPublic(member.getModifiers()) && hints.categories().contains(inherited(member)))
					|| (type == member.getDeclaringClass() && isOpen(hints, member))) {
				return true;
			}
			if (type.getSuperclass() != null && member.getDeclaringClass().isAssignableFrom(type.getSuperclass())) {
				types.add(type.getSuperclass());
			}
			for (Class<?> parent : type.getInterfaces()) {
				if (member.getDeclaringClass().isAssignableFrom(parent)) {
					types.add(parent);
				}
			}
		}
		return false;
	}

	private static MemberCategory inherited(Member member) {
		return switch (member) {
			case Method method -> MemberCategory.PUBLIC_METHODS;
			case Field field -> MemberCategory.PUBLIC_FIELDS;
			default -> MemberCategory.PUBLIC_CONSTRUCTORS;
		};
	}

	private static boolean isOpen(MemberHints hints, Member member) {
		boolean isPublic = Modifier.isPublic(member.getModifiers());
		return switch (member) {
			case Field field -> hints.includeField(field.getName(), isPublic);
			case Constructor<?> constructor ->
				hints.includeMethod("<init>", descriptor(constructor, void.class), isPublic);
			case Method method ->
				hints.includeMethod(method.getName(), descriptor(method, method.getReturnType()), isPublic);
			default -> false;
		};
	}

	private static String descriptor(Executable executable, Class<?> returned) {
		List<ClassDesc> parameters = List.of(executable.getParameterTypes())
			.stream()
			.map((type) -> ClassDesc.ofDescriptor(type.descriptorString()))
			.toList();
		return MethodTypeDesc.of(ClassDesc.ofDescriptor(returned.descriptorString()), parameters).descriptorString();
	}

}
