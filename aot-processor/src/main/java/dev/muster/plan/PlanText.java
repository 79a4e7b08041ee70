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

import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/**
 * Goes through the text of a plan, line by line and cell by cell. It makes no string that
 * is not asked for: a garbage collection at start-up takes longer than reading the plan.
 */
final class PlanText {

	private final String text;

	private final int length;

	private int number;

	private int start;

	private int end = -1;

	private int next;

	PlanText(String text) {
		this.text = text;
		this.length = text.endsWith("\n") ? text.length() - 1 : text.length();
	}

	/**
	 * Return how many lines there are.
	 * @return the number, 1 for an empty text
	 */
	int lines() {
		int lines = 1;
		for (int at = this.text.indexOf('\n'); at >= 0 && at < this.length; at = this.text.indexOf('\n', at + 1)) {
			lines++;
		}
		return lines;
	}

	String lastLine() {
		return this.text.substring(this.text.lastIndexOf('\n', this.length - 1) + 1, this.length);
	}

	/**
	 * Go to the next line.
	 * @return {@code false} if it is the last one, or if there is none
	 */
	boolean nextLine() {
		if (this.end == this.length) {
			return false;
		}
		this.start = this.end + 1;
		int found = this.text.indexOf('\n', this.start);
		this.end = (found >= 0) ? found : this.length;
		this.next = this.start;
		this.number++;
		return this.end < this.length;
	}

	/**
	 * Return the number of the line.
	 * @return the number, 1 for the first
	 */
	int number() {
		return this.number;
	}

	String line() {
		return this.text.substring(this.start, this.end);
	}

	boolean hasCell() {
		return this.next <= this.end;
	}

	/**
	 * Return the next cell of the line.
	 * @return the cell, maybe empty
	 * @throws NoSuchElementException if there is none
	 */
	String cell() {
		int from = this.next;
		int to = endOfCell();
		this.next = to + 1;
		return this.text.substring(from, to);
	}

	/**
	 * Return the next cell of the line, which is one that is known already.
	 * @param known the cells that are known
	 * @return one of them
	 * @throws IllegalArgumentException if it is another one
	 * @throws NoSuchElementException if there is none
	 */
	String cellOf(String... known) {
		for (String candidate : known) {
			if (isNext(candidate)) {
				return skip(candidate);
			}
		}
		throw new IllegalArgumentException("unknown word '%s'".formatted(cell()));
	}

	/**
	 * Return the next cell of the line.
	 * @param probable what it is most of the time
	 * @return the cell, the same string if it is that
	 * @throws NoSuchElementException if there is none
	 */
	String cellLike(String probable) {
		return isNext(probable) ? skip(probable) : cell();
	}

	/**
	 * Return the next cell of the line, unless it stands for nothing.
	 * @return the cell, or {@code null}
	 * @throws NoSuchElementException if there is none
	 */
	@Nullable String value() {
		if (isNext(PlanWriter.NOTHING)) {
			skip(PlanWriter.NOTHING);
			return null;
		}
		return cell();
	}

	/**
	 * Return the rest of the line.
	 * @return all cells that are left, with the tabs between them
	 * @throws NoSuchElementException if there is none
	 */
	String rest() {
		endOfCell();
		String rest = this.text.substring(this.next, this.end);
		this.next = this.end + 1;
		return rest;
	}

	private boolean isNext(String cell) {
		return endOfCell() - this.next == cell.length() && this.text.startsWith(cell, this.next);
	}

	private String skip(String cell) {
		this.next += cell.length() + 1;
		return cell;
	}

	private int endOfCell() {
		if (!hasCell()) {
			throw new NoSuchElementException("a cell is missing");
		}
		int tab = this.text.indexOf('\t', this.next, this.end);
		return (tab >= 0) ? tab : this.end;
	}

}
