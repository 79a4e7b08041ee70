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

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.FieldTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.reflect.AccessFlag;
import java.util.Set;

import dev.muster.test.metadata.MemberHints;

/**
 * Makes the members of a class that no hint opens synthetic. Code calls a synthetic
 * member as before, but Spring and Jackson do not take it for one that the author of the
 * class has written.
 */
final class MemberHider {

	private static final Set<String> ENUM_METHODS = Set.of("values", "valueOf");

	// Nobody looks for these, and they would be most of the report.
	private static final String GENERATED = "__";

	private static final Set<String> OBJECT_METHODS = Set.of("equals(java.lang.Object)", "hashCode()", "toString()");

	private static final MethodTransform SYNTHETIC_METHOD = (method, element) -> {
		if (element instanceof AccessFlags flags) {
			method.withFlags(synthetic(flags));
		}
		else {
			method.with(element);
		}
	};

	private static final FieldTransform SYNTHETIC_FIELD = (field, element) -> {
		if (element instanceof AccessFlags flags) {
			field.withFlags(synthetic(flags));
		}
		else {
			field.with(element);
		}
	};

	private final HiddenElements hidden;

	MemberHider(HiddenElements hidden) {
		this.hidden = hidden;
	}

	/**
	 * Hide the members of a class.
	 * @param type the content of its class file
	 * @param hints what is open
	 * @return the content of a class file to define instead
	 */
	byte[] hide(byte[] type, MemberHints hints) {
		ClassFile format = ClassFile.of();
		ClassModel model = format.parse(type);
		// An executable has the elements of annotations and the constants of an enum
		// without hints.
		if (model.flags().has(AccessFlag.ANNOTATION)) {
			return type;
		}
		boolean isEnum = model.flags().has(AccessFlag.ENUM);
		String name = model.thisClass().asInternalName().replace('/', '.');
		return format.transformClass(model, (builder, element) -> {
			switch (element) {
				case MethodModel method when isHidden(method, hints, isEnum) -> {
					report(name,
							MemberHints.describe(method.methodName().stringValue(), method.methodType().stringValue()));
					builder.transformMethod(method, SYNTHETIC_METHOD);
				}
				case FieldModel field when isHidden(field, hints) -> {
					report(name, field.fieldName().stringValue());
					builder.transformField(field, SYNTHETIC_FIELD);
				}
				default -> builder.with(element);
			}
		});
	}

	private void report(String type, String member) {
		if (!type.contains(GENERATED) && !OBJECT_METHODS.contains(member)) {
			this.hidden.addMember("%s#%s".formatted(type, member));
		}
	}

	private static boolean isHidden(MethodModel method, MemberHints hints, boolean isEnum) {
		String name = method.methodName().stringValue();
		if (method.flags().has(AccessFlag.SYNTHETIC) || name.equals("<clinit>")
				|| (isEnum && method.flags().has(AccessFlag.STATIC) && ENUM_METHODS.contains(name))) {
			return false;
		}
		return !hints.includeMethod(name, method.methodType().stringValue(), method.flags().has(AccessFlag.PUBLIC));
	}

	private static boolean isHidden(FieldModel field, MemberHints hints) {
		if (field.flags().has(AccessFlag.SYNTHETIC) || field.flags().has(AccessFlag.ENUM)) {
			return false;
		}
		return !hints.includeField(field.fieldName().stringValue(), field.flags().has(AccessFlag.PUBLIC));
	}

	private static int synthetic(AccessFlags flags) {
		return flags.flagsMask() | ClassFile.ACC_SYNTHETIC;
	}

}
