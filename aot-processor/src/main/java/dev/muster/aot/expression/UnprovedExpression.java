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

package dev.muster.aot.expression;

/**
 * A part of an expression of which nobody can say at build time which member it reaches.
 *
 * @param place the member that is annotated
 * @param annotation the annotation and its attribute
 * @param expression the whole expression
 * @param part the part
 * @param reason why it cannot be told
 */
record UnprovedExpression(String place, String annotation, String expression, String part,
		String reason) implements Comparable<UnprovedExpression> {

	/**
	 * Return what to do.
	 * @return the lines to add
	 */
	String action() {
		return "annotate a bean with @RegisterReflection(classes = <types>, memberCategories = INVOKE_PUBLIC_METHODS),"
				+ " or set %s=<types>, and set %s=%s".formatted(ExpressionSettings.TYPES, ExpressionSettings.ACCEPTED,
						this.place);
	}

	@Override
	public int compareTo(UnprovedExpression other) {
		return toString().compareTo(other.toString());
	}

	@Override
	public String toString() {
		return "'%s' cannot be proved: %s%n  where: %s, %s, '%s'%n  what to do: %s".formatted(this.part, this.reason,
				this.place, this.annotation, this.expression, action());
	}

}
