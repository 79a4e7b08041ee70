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

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * The fields that the code of a method reads and writes. When it reads one of the
 * application, initializers and constructors of the class are followed as well, for what
 * they put there.
 */
final class Fields {

	private final CodeFollower follower;

	private final Map<String, Field> fields = new HashMap<>();

	private final Map<String, Field> named = new HashMap<>();

	private final Map<Field, List<ApplicationMethod>> initializers = new HashMap<>();

	private final Map<String, Boolean> initialized = new HashMap<>();

	Fields(CodeFollower follower) {
		this.follower = follower;
	}

	/**
	 * Find a field.
	 * @param named the class that the code names, which may have inherited it
	 * @param name its name
	 * @param type its type
	 * @return the field
	 */
	Field find(String named, String name, ClassDesc type) {
		String key = named + "#" + name;
		Field known = this.named.get(key);
		if (known == null) {
			known = inherited(named, name, type);
			this.named.put(key, known);
		}
		return known;
	}

	private Field inherited(String named, String name, ClassDesc type) {
		java.lang.reflect.Field field = reflected(named, name);
		String owner = (field != null) ? field.getDeclaringClass().getName() : named;
		return this.fields.computeIfAbsent(owner + "#" + name, (key) -> {
			ResolvableType fieldType = (field != null) ? ResolvableType.forField(field) : this.follower.type(type);
			String source = "the field " + key;
			boolean own = this.follower.types().contains(owner);
			// The constants of a framework are its own.
			Origin declared = own ? Origin.declared(fieldType, source) : Origin.derived(fieldType, source);
			Origin stored = Origin.view();
			declared.addBackground(Set.of(stored));
			boolean constant = own && field != null && Modifier.isFinal(field.getModifiers());
			return new Field(owner, name, constant, declared, stored);
		});
	}

	private java.lang.reflect.@Nullable Field reflected(String owner, String name) {
		Class<?> declaring = this.follower.types().load(owner);
		while (declaring != null && declaring != Object.class) {
			try {
				return declaring.getDeclaredField(name);
			}
			catch (NoSuchFieldException ex) {
				declaring = declaring.getSuperclass();
			}
			catch (LinkageError ex) {
				return null;
			}
		}
		return null;
	}

	/**
	 * Read a field of an instance that comes from elsewhere, or a static one.
	 * @param field the field
	 * @return what was put there, if that is all that can ever be in it; otherwise what
	 * it is declared as, with that in the background
	 */
	Set<Origin> read(Field field) {
		boolean complete = initialize(field);
		Set<Origin> put = Set.copyOf(field.stored().contents());
		return (field.constant() && complete && !put.isEmpty() && put.stream().allMatch(this::isLasting)) ? put
				: Set.of(field.declared());
	}

	private boolean initialize(Field field) {
		List<ApplicationMethod> targets = this.initializers.computeIfAbsent(field, this::initializers);
		boolean complete = true;
		for (ApplicationMethod target : targets) {
			if (!this.initialized.containsKey(target.key())) {
				// What reads the field meanwhile does not know everything yet.
				this.initialized.put(target.key(), false);
				this.initialized.put(target.key(), this.follower.runAside(target, arguments(target)));
			}
			complete &= this.initialized.getOrDefault(target.key(), false);
		}
		return complete;
	}

	// Constants of enums are known by their type.
	private List<ApplicationMethod> initializers(Field field) {
		ClassModel model = this.follower.types().find(field.owner());
		if (model == null || field.declared().type().resolve(Object.class).isEnum()) {
			return List.of();
		}
		List<ApplicationMethod> initializers = new ArrayList<>();
		for (MethodModel method : model.methods()) {
			if (isInitializer(method)) {
				ApplicationMethod target = this.follower.types()
					.method(field.owner(), method.methodName().stringValue(), method.methodType().stringValue());
				if (target != null && puts(target, field)) {
					initializers.add(target);
				}
			}
		}
		return initializers;
	}

	private static boolean isInitializer(MethodModel method) {
		return method.methodName().equalsString("<clinit>") || method.methodName().equalsString("<init>");
	}

	private static boolean puts(ApplicationMethod target, Field field) {
		for (CodeElement element : target.elements()) {
			if (element instanceof FieldInstruction instruction
					&& (instruction.opcode() == Opcode.PUTFIELD || instruction.opcode() == Opcode.PUTSTATIC)
					&& instruction.name().equalsString(field.name())
					&& ApplicationTypes.name(instruction.owner().asInternalName()).equals(field.owner())) {
				return true;
			}
		}
		return false;
	}

	// What comes from elsewhere is no more than the field says itself.
	private static List<Set<Origin>> arguments(ApplicationMethod target) {
		int count = target.method().methodTypeSymbol().parameterCount() + (target.isStatic() ? 0 : 1);
		return Stream.generate(() -> Set.of(Origin.view())).limit(count).toList();
	}

	// Whether nobody can put something else into the value later.
	private boolean isLasting(Origin origin) {
		return isLasting(origin, new HashSet<>());
	}

	private boolean isLasting(Origin origin, Set<Origin> seen) {
		if (!seen.add(origin)) {
			return true;
		}
		boolean lasting = switch (origin.kind()) {
			case MADE -> hasConstantsOnly(origin.type().resolve(Object.class));
			case DERIVED -> origin.isUnmodifiable() || isTime(origin.type().resolve(Object.class));
			case LITERAL -> true;
			case DECLARED, INPUT, VIEW -> origin.type().resolve(Object.class).isEnum();
		};
		return lasting && origin.contents().stream().allMatch((content) -> isLasting(content, seen));
	}

	private static boolean isTime(Class<?> type) {
		return type.getPackageName().equals("java.time");
	}

	private boolean hasConstantsOnly(Class<?> type) {
		for (Class<?> declaring = type; declaring != null
				&& declaring != Object.class; declaring = declaring.getSuperclass()) {
			if (declaring.isEnum() || declaring == Record.class) {
				return true;
			}
			ClassModel model = this.follower.types().find(declaring.getName());
			if (model == null || !model.fields()
				.stream()
				.allMatch((field) -> field.flags().has(AccessFlag.FINAL) || field.flags().has(AccessFlag.STATIC))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * A field of any instance.
	 *
	 * @param owner the class that declares it
	 * @param name its name
	 * @param constant whether it keeps what an initializer or constructor of the
	 * application puts there
	 * @param declared what it holds as far as its declaration says
	 * @param stored what the code puts into it
	 */
	record Field(String owner, String name, boolean constant, Origin declared, Origin stored) {

	}

}
