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

package dev.muster.manifest;

import java.util.Comparator;
import java.util.Locale;

import org.springframework.util.Assert;

/**
 * A class of the application that is annotated as a controller and serves nothing.
 *
 * @param type the fully qualified name of the class
 * @param reason why it is left out
 * @param detail what a reader has to know besides: the message of the condition, or what
 * to do
 */
public record LeftOut(String type, Reason reason, String detail) implements Comparable<LeftOut> {

	private static final Comparator<LeftOut> ORDER = Comparator.comparing(LeftOut::type)
		.thenComparing(LeftOut::reason)
		.thenComparing(LeftOut::detail);

	public LeftOut {
		Assert.hasText(type, "'type' must not be empty");
		Assert.notNull(reason, "'reason' must not be null");
		Assert.notNull(detail, "'detail' must not be null");
	}

	@Override
	public int compareTo(LeftOut other) {
		return ORDER.compare(this, other);
	}

	/**
	 * Why a controller is left out.
	 */
	public enum Reason {

		/** It is abstract: another class has to extend it. */
		ABSTRACT,

		/** A condition that is decided by the build did not match. */
		CONDITION,

		/**
		 * A component scan looks at its package, and a filter of the scan excludes it.
		 */
		EXCLUDED,

		/** It is an inner class, not a static one, which component scans pass over. */
		INNER_CLASS,

		/** No component scan looks at its package, and nothing else registers it. */
		OUTSIDE_THE_PACKAGES;

		/**
		 * Return the reason as the manifest names it.
		 * @return the name in lower case, its words joined with hyphens
		 */
		public String identifier() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
