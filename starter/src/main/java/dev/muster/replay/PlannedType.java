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

package dev.muster.replay;

import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.MethodMetadata;

/**
 * The metadata of a class whose annotations are in the plan. Whatever else is asked is
 * answered by the class.
 *
 * @param className the fully qualified name of the class
 * @param annotations the annotations that its conditions read
 * @param introspected the metadata of the loaded class
 */
record PlannedType(String className, MergedAnnotations annotations,
		Supplier<AnnotationMetadata> introspected) implements AnnotationMetadata {

	@Override
	public MergedAnnotations getAnnotations() {
		return this.annotations;
	}

	@Override
	public String getClassName() {
		return this.className;
	}

	@Override
	public boolean isInterface() {
		return this.introspected.get().isInterface();
	}

	@Override
	public boolean isAnnotation() {
		return this.introspected.get().isAnnotation();
	}

	@Override
	public boolean isAbstract() {
		return this.introspected.get().isAbstract();
	}

	@Override
	public boolean isFinal() {
		return this.introspected.get().isFinal();
	}

	@Override
	public boolean isIndependent() {
		return this.introspected.get().isIndependent();
	}

	@Override
	public @Nullable String getEnclosingClassName() {
		return this.introspected.get().getEnclosingClassName();
	}

	@Override
	public @Nullable String getSuperClassName() {
		return this.introspected.get().getSuperClassName();
	}

	@Override
	public String[] getInterfaceNames() {
		return this.introspected.get().getInterfaceNames();
	}

	@Override
	public String[] getMemberClassNames() {
		return this.introspected.get().getMemberClassNames();
	}

	@Override
	public Set<MethodMetadata> getDeclaredMethods() {
		return this.introspected.get().getDeclaredMethods();
	}

	@Override
	public Set<MethodMetadata> getAnnotatedMethods(String annotationName) {
		return this.introspected.get().getAnnotatedMethods(annotationName);
	}

}
