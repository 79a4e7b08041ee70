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

package dev.muster.toolchain.driver;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The options that the image builder on this program's module path declares, read from
 * its annotations. By reflection, as the builder is no dependency of this module.
 */
final class BuilderOptionDeclarations implements OptionDeclarations {

	private static final String DESCRIPTORS = "jdk.graal.compiler.options.OptionDescriptors";

	private static final String API_OPTION = "com.oracle.svm.core.option.APIOption";

	@Override
	public List<OptionDeclaration> read() {
		try {
			List<OptionDeclaration> declarations = new ArrayList<>();
			Class<?> descriptors = Class.forName(DESCRIPTORS);
			Class<? extends Annotation> annotation = Class.forName(API_OPTION).asSubclass(Annotation.class);
			BuilderOptionDeclarations.class.getModule().addUses(descriptors);
			for (Object group : ServiceLoader.load(ModuleLayer.boot(), descriptors)) {
				for (Object descriptor : (Iterable<?>) group) {
					read(descriptor, annotation, declarations);
				}
			}
			return declarations;
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("the image builder declares its options in another way than expected (" + ex
					+ "). Assemble the toolchain with the builder version it was written for.", ex);
		}
	}

	private void read(Object descriptor, Class<? extends Annotation> annotation, List<OptionDeclaration> declarations)
			throws ReflectiveOperationException {
		Class<?> declaring = (Class<?>) call(descriptor, "getDeclaringClass");
		Field field = declaring.getDeclaredField((String) call(descriptor, "getFieldName"));
		for (Annotation found : field.getAnnotationsByType(annotation)) {
			// The members of the garbage collector group are values of --gc, not options.
			if (((Class<?>) call(found, "group")).getSimpleName().equals("GCGroup")) {
				continue;
			}
			for (String name : (String[]) call(found, "name")) {
				declarations.add(declaration(name, found, descriptor));
			}
		}
	}

	private OptionDeclaration declaration(String name, Annotation annotation, Object descriptor)
			throws ReflectiveOperationException {
		return new OptionDeclaration(name.startsWith("-") ? name : "--" + name, (String) call(descriptor, "getName"),
				call(descriptor, "getOptionValueType") == Boolean.class,
				call(annotation, "kind").toString().equals("Negated"), separators(annotation),
				List.of((String[]) call(annotation, "defaultValue")),
				List.of((String[]) call(annotation, "fixedValue")), transformer(annotation),
				(String) call(annotation, "deprecated"));
	}

	private List<Character> separators(Annotation annotation) throws ReflectiveOperationException {
		List<Character> separators = new ArrayList<>();
		for (char separator : (char[]) call(annotation, "valueSeparator")) {
			separators.add(separator);
		}
		return separators;
	}

	@SuppressWarnings("unchecked")
	private UnaryOperator<String> transformer(Annotation annotation) throws ReflectiveOperationException {
		Class<?> type = ((Class<?>[]) call(annotation, "valueTransformer"))[0];
		Constructor<?> constructor = type.getDeclaredConstructor();
		constructor.setAccessible(true);
		Function<Object, Object> transformer = (Function<Object, Object>) constructor.newInstance();
		return (value) -> String.valueOf(transformer.apply(value));
	}

	private static Object call(Object target, String method) throws ReflectiveOperationException {
		Class<?> type = (target instanceof Annotation annotation) ? annotation.annotationType() : target.getClass();
		var found = type.getMethod(method);
		found.setAccessible(true);
		return Objects.requireNonNull(found.invoke(target), method);
	}

}
