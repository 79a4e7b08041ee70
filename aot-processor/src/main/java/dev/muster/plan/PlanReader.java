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
import java.util.Arrays;
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

	// The most frequent ones first.
	private static final String[] KINDS = { "sure", "open", "load", "configuration", "decision", "nested", "member",
			"registrar" };

	private static final String[] ORIGINS = Arrays.stream(Origin.values()).map(Origin::name).toArray(String[]::new);

	private final List<OpenDecision> decisions = new ArrayList<>();

	private final List<NestedConditions> nested = new ArrayList<>();

	private final List<OpenConfiguration> configurations = new ArrayList<>();

	private final List<Step> steps = new ArrayList<>();

	// Most places carry one of a few conditions. The same lists stand for the same ones.
	private final Map<String, List<OpenCondition>> conditions = new HashMap<>();

	private final Map<String, Questions> questions = new HashMap<>();

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
		PlanText text = new PlanText(new String(bytes, StandardCharsets.UTF_8));
		boolean complete = text.nextLine();
		if (!text.line().equals(PlanWriter.HEADER + "\t" + Plan.VERSION)) {
			throw new UnreadablePlanException(
					"it begins with '%s', expected version %d".formatted(text.line(), Plan.VERSION), null);
		}
		String end = PlanWriter.END + "\t" + (text.lines() - 1);
		if (!complete || !text.lastLine().equals(end)) {
			throw new UnreadablePlanException("it is not complete: line %d is not '%s'".formatted(text.lines(), end),
					null);
		}
		PlanReader reader = new PlanReader();
		while (text.nextLine()) {
			reader.line(text);
		}
		return new Plan(reader.decisions, reader.nested, reader.configurations, reader.steps);
	}

	private void line(PlanText text) {
		try {
			switch (text.cellOf(KINDS)) {
				case "sure" -> this.steps.add(new Step.RegisterSure(text.cell()));
				case "open" -> this.steps.add(open(text));
				case "load" -> this.steps.add(new Step.Load(text.cell()));
				case "registrar" -> this.steps.add(new Step.ApplyRegistrar(text.cell(), text.cell()));
				case "decision" -> this.decisions.add(decision(text));
				case "configuration" -> this.configurations.add(new OpenConfiguration(text.cell(), words(text.cell())));
				case "nested" -> this.nested
					.add(new NestedConditions(text.cell(), NestedConditions.Mode.valueOf(text.cell()), List.of()));
				case "member" -> member(decision(text));
				default -> throw new IllegalStateException("a kind of line is not read");
			}
			if (text.hasCell()) {
				throw new IllegalArgumentException("there are more cells than expected");
			}
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException ex) {
			throw new UnreadablePlanException("line %d is not understood: '%s'".formatted(text.number(), text.line()),
					ex);
		}
	}

	private void member(OpenDecision member) {
		NestedConditions owner = this.nested.removeLast();
		List<OpenDecision> members = new ArrayList<>(owner.members());
		members.add(member);
		this.nested.add(new NestedConditions(owner.className(), owner.mode(), members));
	}

	private OpenDecision decision(PlanText text) {
		Source source = new Source(text.cell(), text.value());
		Questions questions = this.questions.computeIfAbsent(text.rest(), this::questions);
		return new OpenDecision(source, questions.conditions(), questions.annotations());
	}

	private Questions questions(String text) {
		String[] cells = text.split("\t", -1);
		return new Questions(
				this.conditions.computeIfAbsent(cells[0],
						(words) -> words(words).stream().map(PlanReader::condition).toList()),
				List.copyOf(AnnotationCells.read(cells, 1)));
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

	private static Step open(PlanText text) {
		String internalName = text.cell();
		String name = text.cellLike(internalName);
		String configuration = text.value();
		String className = text.value();
		String methodName = text.value();
		Source source = (className != null) ? new Source(className, methodName) : null;
		Origin origin = Origin.valueOf(text.cellOf(ORIGINS));
		List<String> aliases = text.hasCell() ? List.of(text.rest().split("\t", -1)) : List.of();
		return new Step.RegisterOpen(internalName, name, configuration, source, origin, aliases);
	}

	private static List<String> words(String cell) {
		return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
	}

	/**
	 * What is asked in one place, and in many others.
	 *
	 * @param conditions the conditions
	 * @param annotations their annotations
	 */
	private record Questions(List<OpenCondition> conditions, List<ConditionAnnotation> annotations) {

	}

}
