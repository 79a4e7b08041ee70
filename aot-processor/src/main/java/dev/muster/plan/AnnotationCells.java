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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form of annotations in the plan: {@code @type}, then for each attribute its name
 * with the kind of its value, which is {@code s} (text), {@code b} (true or false) or the
 * number of texts in an array, and the value in as many cells as it needs.
 */
final class AnnotationCells {

	private static final String TYPE = "@";

	private static final String TEXT = ":s";

	private static final String FLAG = ":b";

	private final String[] cells;

	private int next;

	private AnnotationCells(String[] cells, int next) {
		this.cells = cells;
		this.next = next;
	}

	static List<String> write(List<ConditionAnnotation> annotations) {
		List<String> cells = new ArrayList<>();
		for (ConditionAnnotation annotation : annotations) {
			cells.add(TYPE + annotation.type());
			annotation.attributes().forEach((name, value) -> write(name, value, cells));
		}
		return cells;
	}

	private static void write(String name, Object value, List<String> cells) {
		switch (value) {
			case String text -> cells.addAll(List.of(name + TEXT, text));
			case Boolean flag -> cells.addAll(List.of(name + FLAG, flag.toString()));
			case List<?> texts -> {
				cells.add(name + ":" + texts.size());
				texts.forEach((text) -> cells.add((String) text));
			}
			default -> throw new IllegalArgumentException(
					"The attribute '%s' has a value of %s".formatted(name, value.getClass()));
		}
	}

	/**
	 * Read annotations.
	 * @param cells the cells of a line
	 * @param first the number of the first cell to read
	 * @return the annotations
	 * @throws IllegalArgumentException if the cells are not of this form
	 * @throws IndexOutOfBoundsException if cells are missing
	 */
	static List<ConditionAnnotation> read(String[] cells, int first) {
		AnnotationCells reader = new AnnotationCells(cells, first);
		List<ConditionAnnotation> annotations = new ArrayList<>();
		while (reader.next < cells.length) {
			annotations.add(reader.annotation());
		}
		return annotations;
	}

	private ConditionAnnotation annotation() {
		String type = this.cells[this.next++];
		if (!type.startsWith(TYPE)) {
			throw new IllegalArgumentException("'%s' is not an annotation".formatted(type));
		}
		Map<String, Object> attributes = new LinkedHashMap<>();
		while (this.next < this.cells.length && !this.cells[this.next].startsWith(TYPE)) {
			String cell = this.cells[this.next++];
			int colon = cell.lastIndexOf(':');
			attributes.put(cell.substring(0, colon), value(cell.substring(colon)));
		}
		return new ConditionAnnotation(type.substring(TYPE.length()), attributes);
	}

	private Object value(String kind) {
		return switch (kind) {
			case TEXT -> this.cells[this.next++];
			case FLAG -> Boolean.valueOf(this.cells[this.next++]);
			default -> {
				int first = this.next;
				this.next += Integer.parseInt(kind.substring(1));
				yield List.copyOf(Arrays.asList(this.cells).subList(first, this.next));
			}
		};
	}

}
