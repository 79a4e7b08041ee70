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

package dev.muster.plan;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.MethodMetadata;
import org.springframework.util.Assert;

/**
 * A place that can carry conditions: a class, or a method of a class.
 *
 * @param className the fully qualified name of the class, or of the class that declares
 * the method
 * @param methodName the name of the method, or {@code null} for the class itself
 */
public record Source(String className, @Nullable String methodName) {

	public Source {
		Assert.hasText(className, "'className' must not be empty");
	}

	/**
	 * Return the place that metadata describes.
	 * @param metadata the metadata of a class or of a method
	 * @return the place
	 */
	public static Source of(AnnotatedTypeMetadata metadata) {
		return switch (metadata) {
			case MethodMetadata method -> new Source(method.getDeclaringClassName(), method.getMethodName());
			case ClassMetadata type -> new Source(type.getClassName(), null);
			default ->
				throw new IllegalArgumentException("'%s' describes neither a class nor a method".formatted(metadata));
		};
	}

	/**
	 * Return a class as a place.
	 * @param className the fully qualified name of the class
	 * @return the place
	 */
	public static Source ofClass(String className) {
		return new Source(className, null);
	}

	// Those of a record are put together from method handles, which a native image
	// interprets: more than a microsecond a call, several calls a decision.
	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (other instanceof Source source && this.className.equals(source.className)
				&& Objects.equals(this.methodName, source.methodName));
	}

	@Override
	public int hashCode() {
		return 31 * this.className.hashCode() + Objects.hashCode(this.methodName);
	}

	@Override
	public String toString() {
		return (this.methodName != null) ? this.className + "#" + this.methodName : this.className;
	}

}
