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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ConfigurationCondition.ConfigurationPhase;
import org.springframework.core.io.ClassPathResource;

/**
 * Reads a plan that the build has written. It runs at every start, so it goes through the
 * text once and keeps no more than the plan.
 */
public final class PlanReader {

	private final List<OpenDecision> decisions = new ArrayList<>();

	private final List<NestedConditions> nested = new ArrayList<>();

	private final List<OpenConfiguration> configurations = new ArrayList<>();

	private final List<Step> steps = new ArrayList<>();

	// Most places carry one of a few conditions.
	private final Map<String, List<OpenCondition>> conditions = new HashMap<>();

	// So do their annotations, by their cells: the same list stands for the same ones.
	private final Map<String, List<ConditionAnnotation>> annotations = new HashMap<>();

	private PlanReader() {
	}

	/**
	 * Return the bytes of the plan on the class path.
	 * @param classLoader the class loader of the application, or {@code null} for the
	 * default one
	 * @return the bytes, in UTF-8
	 * @throws UnreadablePlanException if there is no plan
	 */
	public static byte[] load(@Nullable ClassLoader classLoader) {
		try (InputStream stream = new ClassPathResource(Plan.LOCATION, classLoader).getInputStream()) {
			return stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new UnreadablePlanException("it is not on the class path", ex);
		}
	}

	/**
	 * Read a plan.
	 * @param bytes the text in UTF-8
	 * @return the plan
	 * @throws UnreadablePlanException if the text is not complete, or not of the form
	 * that this version writes
	 */
	public static Plan read(byte[] bytes) {
		PlanReader reader = new PlanReader();
		List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
		String header = lines.isEmpty() ? "" : lines.getFirst();
		if (!header.equals(PlanWriter.HEADER + "\t" + Plan.VERSION)) {
			throw new UnreadablePlanException(
					"it begins with '%s', expected version %d".formatted(header, Plan.VERSION), null);
		}
		String end = PlanWriter.END + "\t" + (lines.size() - 1);
		if (!lines.getLast().equals(end)) {
			throw new UnreadablePlanException("it is not complete: line %d is not '%s'".formatted(lines.size(), end),
					null);
		}
		for (int index = 1; index < lines.size() - 1; index++) {
			reader.line(lines.get(index), index + 1);
		}
		return new Plan(reader.decisions, reader.nested, reader.configurations, reader.steps);
	}

	private void line(String line, int number) {
		// Nearly all lines are of this kind.
		if (line.startsWith("sure\t")) {
			this.steps.add(new Step.RegisterSure(line.substring(5)));
			return;
		}
		String[] cells = line.split("\t", -1);
		try {
			switch (cells[0]) {
				case "decision" -> this.decisions.add(decision(line, cells));
				case "nested" ->
					this.nested.add(new NestedConditions(cells[1], NestedConditions.Mode.valueOf(cells[2]), List.of()));
				case "member" -> member(decision(line, cells));
				case "configuration" -> this.configurations.add(new OpenConfiguration(cells[1], words(cells[2])));
				case "open" -> this.steps.add(open(cells));
				case "load" -> this.steps.add(new Step.Load(cells[1]));
				case "registrar" -> this.steps.add(new Step.ApplyRegistrar(cells[1], cells[2]));
				default -> throw new IllegalArgumentException("unknown kind of line");
			}
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException ex) {
			throw new UnreadablePlanException("line %d is not understood: '%s'".formatted(number, line), ex);
		}
	}

	private void member(OpenDecision member) {
		NestedConditions owner = this.nested.removeLast();
		List<OpenDecision> members = new ArrayList<>(owner.members());
		members.add(member);
		this.nested.add(new NestedConditions(owner.className(), owner.mode(), members));
	}

	private OpenDecision decision(String line, String[] cells) {
		List<OpenCondition> conditions = this.conditions.computeIfAbsent(cells[3],
				(cell) -> words(cell).stream().map(PlanReader::condition).toList());
		int first = cells[0].length() + cells[1].length() + cells[2].length() + cells[3].length() + 4;
		List<ConditionAnnotation> annotations = (cells.length == 4) ? List.of() : this.annotations
			.computeIfAbsent(line.substring(first), (text) -> List.copyOf(AnnotationCells.read(cells, 4)));
		return new OpenDecision(new Source(cells[1], value(cells[2])), conditions, annotations);
	}

	private static OpenCondition condition(String cell) {
		ConfigurationPhase phase = switch (cell.substring(0, 2)) {
			case "P:" -> ConfigurationPhase.PARSE_CONFIGURATION;
			case "R:" -> ConfigurationPhase.REGISTER_BEAN;
			case PlanWriter.NOTHING + ":" -> null;
			default -> throw new IllegalArgumentException("unknown phase");
		};
		return new OpenCondition(cell.substring(2), phase);
	}

	private static Step open(String[] cells) {
		String className = value(cells[4]);
		Source source = (className != null) ? new Source(className, value(cells[5])) : null;
		return new Step.RegisterOpen(cells[1], cells[2], value(cells[3]), source, Origin.valueOf(cells[6]),
				(cells.length == 7) ? List.of() : List.of(cells).subList(7, cells.length));
	}

	private static @Nullable String value(String cell) {
		return cell.equals(PlanWriter.NOTHING) ? null : cell;
	}

	private static List<String> words(String cell) {
		return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
	}

}
