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

package dev.muster.integration.comparison;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import dev.muster.integration.comparison.Outcome.Answered;
import dev.muster.integration.comparison.Outcome.Failed;
import dev.muster.integration.exchange.Answer;
import dev.muster.integration.exchange.Request;
import dev.muster.integration.form.Form;

/**
 * What all forms of an application answer in a number of cells, compared with the JVM.
 *
 * @param <C> the type of cells, whose text is their name
 */
public final class Comparison<C> {

	// As many as the machine has cores that a start keeps busy.
	private static final int AT_ONCE = 2;

	private final List<Request> requests;

	private final Map<C, Map<Form, Outcome>> outcomes = new LinkedHashMap<>();

	private Comparison(List<Request> requests) {
		this.requests = requests;
	}

	/**
	 * Return a comparison of nothing.
	 * @param <C> the type of cells
	 * @return the comparison
	 */
	public static <C> Comparison<C> none() {
		return new Comparison<>(List.of());
	}

	/**
	 * Run an application in all cells and forms, two at once.
	 * @param cells the cells
	 * @param forms the forms, the JVM among them
	 * @param requests the requests
	 * @param trial runs the application
	 * @param <C> the type of cells
	 * @return the answers
	 */
	public static <C> Comparison<C> run(List<C> cells, Collection<Form> forms, List<Request> requests, Trial<C> trial) {
		Comparison<C> comparison = new Comparison<>(requests);
		Map<C, Map<Form, Future<Outcome>>> running = new LinkedHashMap<>();
		try (ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE)) {
			for (C cell : cells) {
				Map<Form, Future<Outcome>> row = new EnumMap<>(Form.class);
				forms.forEach((form) -> row.put(form, executor.submit(() -> attempt(cell, form, trial))));
				running.put(cell, row);
			}
		}
		running.forEach((cell, row) -> {
			Map<Form, Outcome> ended = new EnumMap<>(Form.class);
			row.forEach((form, future) -> ended.put(form, ended(future)));
			comparison.outcomes.put(cell, ended);
		});
		return comparison;
	}

	private static <C> Outcome attempt(C cell, Form form, Trial<C> trial) {
		long start = System.nanoTime();
		try {
			return new Answered(trial.run(cell, form));
		}
		catch (RuntimeException ex) {
			return Failed.of(ex);
		}
		finally {
			Duration duration = Duration.ofNanos(System.nanoTime() - start);
			System.out.println("%s, %s: %d ms".formatted(cell, form, duration.toMillis()));
		}
	}

	private static Outcome ended(Future<Outcome> future) {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("A cell could not be run", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while a cell ran", ex);
		}
	}

	/**
	 * Return what the JVM answers, which the test may look at.
	 * @param cell a cell
	 * @return an answer for each request
	 * @throws IllegalStateException if the application has not started there
	 */
	public List<Answer> expected(C cell) {
		return switch (outcome(cell, Form.JVM)) {
			case Answered answered -> answered.answers();
			case Failed failed -> throw new IllegalStateException("%s, JVM: %s".formatted(cell, failed.message()));
		};
	}

	private Outcome outcome(C cell, Form form) {
		return Objects.requireNonNull(Objects.requireNonNull(this.outcomes.get(cell)).get(form));
	}

	/**
	 * Print a line for each cell with a mark for each form, and what differs.
	 */
	public void print() {
		table().forEach(System.out::println);
		problems().forEach((problem) -> System.out.println("difference: " + problem));
	}

	private List<String> table() {
		int width = this.outcomes.keySet().stream().mapToInt((cell) -> cell.toString().length()).max().orElse(0);
		List<String> lines = new ArrayList<>();
		this.outcomes.forEach((cell, row) -> {
			StringBuilder line = new StringBuilder(("%-" + width + "s").formatted(cell));
			row.keySet().forEach((form) -> line.append("  ").append(form).append(' ').append(mark(cell, form)));
			lines.add(line.toString());
		});
		return lines;
	}

	private String mark(C cell, Form form) {
		if (outcome(cell, form) instanceof Failed) {
			return "FAILED";
		}
		int differences = differences(cell, form).size();
		return (differences == 0) ? "=" : differences + " DIFFER";
	}

	/**
	 * Count the cells in which every form answers everything as the JVM does.
	 * @return the number
	 */
	public long equalCells() {
		return this.outcomes.entrySet()
			.stream()
			.filter((row) -> row.getValue().keySet().stream().allMatch((form) -> mark(row.getKey(), form).equals("=")))
			.count();
	}

	/**
	 * Count the requests that every form answers as the JVM does, in all cells.
	 * @return the number; none if a form has not started somewhere
	 */
	public long equalRequests() {
		return equal(this.requests.stream().map(List::of).toList());
	}

	/**
	 * Count the groups of requests all of which every form answers as the JVM does, in
	 * all cells.
	 * @param groups the groups
	 * @return the number; none if a form has not started somewhere
	 */
	public long equal(Collection<List<Request>> groups) {
		if (this.outcomes.values()
			.stream()
			.anyMatch((row) -> row.values().stream().anyMatch(Failed.class::isInstance))) {
			return 0;
		}
		Set<Request> differing = allDifferences().stream().map(Difference::request).collect(Collectors.toSet());
		return groups.stream().filter((group) -> Collections.disjoint(group, differing)).count();
	}

	/**
	 * Count the answers of other forms than the JVM.
	 * @return the number of all, and of those that are the JVM's answer
	 */
	public Count answers() {
		int all = 0;
		int same = 0;
		for (Map.Entry<C, Map<Form, Outcome>> row : this.outcomes.entrySet()) {
			for (Form form : row.getValue().keySet()) {
				if (form != Form.JVM) {
					all += this.requests.size();
					same += (outcome(row.getKey(), form) instanceof Answered)
							? this.requests.size() - differences(row.getKey(), form).size() : 0;
				}
			}
		}
		return new Count(same, all);
	}

	/**
	 * Count the requests that the JVM refuses because of who sends them.
	 * @return the number over all cells
	 */
	public long refusals() {
		return this.outcomes.keySet()
			.stream()
			.flatMap((cell) -> expected(cell).stream())
			.filter(Answer::isRefusal)
			.count();
	}

	/**
	 * Count what a form answers although the JVM refuses it.
	 * @return the number over all cells and forms
	 */
	public long unrefused() {
		return allDifferences().stream().filter(Difference::isUnrefused).count();
	}

	/**
	 * Return everything that is not as on the JVM.
	 * @return cell, form, request, expected and actual answer, each as one text
	 */
	public List<String> problems() {
		List<String> problems = new ArrayList<>();
		this.outcomes.forEach((cell, row) -> row.forEach((form, outcome) -> {
			if (outcome instanceof Failed failed) {
				problems.add("%s, %s: %s".formatted(cell, form, failed.message()));
			}
		}));
		allDifferences().stream().map(Difference::toString).forEach(problems::add);
		return problems;
	}

	private List<Difference> allDifferences() {
		List<Difference> differences = new ArrayList<>();
		this.outcomes
			.forEach((cell, row) -> row.keySet().forEach((form) -> differences.addAll(differences(cell, form))));
		return differences;
	}

	private List<Difference> differences(C cell, Form form) {
		List<Difference> differences = new ArrayList<>();
		if (outcome(cell, form) instanceof Answered answered && outcome(cell, Form.JVM) instanceof Answered expected) {
			for (int index = 0; index < this.requests.size(); index++) {
				Answer left = expected.answers().get(index);
				Answer right = answered.answers().get(index);
				if (!left.equals(right)) {
					differences.add(new Difference(cell.toString(), form, this.requests.get(index), left, right));
				}
			}
		}
		return differences;
	}

	/**
	 * How many of all.
	 *
	 * @param same how many
	 * @param all of how many
	 */
	public record Count(int same, int all) {

		@Override
		public String toString() {
			return this.same + " of " + this.all;
		}

	}

}
