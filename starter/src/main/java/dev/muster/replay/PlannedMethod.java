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

import java.util.function.Supplier;

import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.MethodMetadata;

/**
 * The metadata of a method whose annotations are in the plan. Whatever else is asked is
 * answered by the method.
 *
 * @param className the fully qualified name of the class that declares the method
 * @param methodName the name of the method
 * @param annotations the annotations that its conditions read
 * @param introspected the metadata of the loaded method
 */
record PlannedMethod(String className, String methodName, MergedAnnotations annotations,
		Supplier<MethodMetadata> introspected) implements MethodMetadata {

	@Override
	public MergedAnnotations getAnnotations() {
		return this.annotations;
	}

	@Override
	public String getDeclaringClassName() {
		return this.className;
	}

	@Override
	public String getMethodName() {
		return this.methodName;
	}

	@Override
	public String getReturnTypeName() {
		return this.introspected.get().getReturnTypeName();
	}

	@Override
	public boolean isAbstract() {
		return this.introspected.get().isAbstract();
	}

	@Override
	public boolean isStatic() {
		return this.introspected.get().isStatic();
	}

	@Override
	public boolean isFinal() {
		return this.introspected.get().isFinal();
	}

	@Override
	public boolean isOverridable() {
		return this.introspected.get().isOverridable();
	}

}
