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
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ConfigurationCondition.ConfigurationPhase;
import org.springframework.util.Assert;

/**
 * Writes a plan as lines of cells that are separated by tabs. The text depends on nothing
 * but the plan.
 */
public final class PlanWriter {

	static final String HEADER = "muster-plan";

	static final String END = "end";

	static final String NOTHING = "-";

	private final StringBuilder text = new StringBuilder();

	private int lines;

	private PlanWriter() {
	}

	/**
	 * Return a plan as text.
	 * @param plan the plan
	 * @return the text; its last line counts the lines before
	 */
	public static String write(Plan plan) {
		Assert.notNull(plan, "'plan' must not be null");
		PlanWriter writer = new PlanWriter();
		writer.line(HEADER, String.valueOf(Plan.VERSION));
		plan.decisions().forEach((decision) -> writer.decision("decision", decision));
		plan.nested().forEach(writer::nested);
		plan.configurations().forEach(writer::configuration);
		plan.steps().forEach(writer::step);
		writer.line(END, String.valueOf(writer.lines));
		return writer.text.toString();
	}

	private void decision(String kind, OpenDecision decision) {
		List<String> conditions = decision.conditions().stream().map(PlanWriter::cell).toList();
		List<String> cells = new ArrayList<>(List.of(kind, decision.source().className(),
				cell(decision.source().methodName()), String.join(" ", conditions)));
		cells.addAll(AnnotationCells.write(decision.annotations()));
		line(cells.toArray(String[]::new));
	}

	private void nested(NestedConditions nested) {
		line("nested", nested.className(), nested.mode().name());
		nested.members().forEach((member) -> decision("member", member));
	}

	private void configuration(OpenConfiguration configuration) {
		line("configuration", configuration.className(), String.join(" ", configuration.importers()));
	}

	private void step(Step step) {
		switch (step) {
			case Step.RegisterSure sure -> line("sure", sure.name());
			case Step.RegisterOpen open -> line("open", open);
			case Step.Load load -> line("load", load.configuration());
			case Step.ApplyRegistrar apply -> line("registrar", apply.configuration(), apply.registrar());
		}
	}

	private void line(String kind, Step.RegisterOpen open) {
		Source source = open.source();
		String[] cells = { kind, open.internalName(), open.name(), cell(open.configuration()),
				cell((source != null) ? source.className() : null), cell((source != null) ? source.methodName() : null),
				open.origin().name() };
		String[] all = Arrays.copyOf(cells, cells.length + open.aliases().size());
		for (int index = 0; index < open.aliases().size(); index++) {
			all[cells.length + index] = open.aliases().get(index);
		}
		line(all);
	}

	private static String cell(OpenCondition condition) {
		ConfigurationPhase phase = condition.phase();
		return ((phase != null) ? phase.name().charAt(0) : NOTHING) + ":" + condition.className();
	}

	private static String cell(@Nullable String value) {
		return (value != null) ? value : NOTHING;
	}

	private void line(String... cells) {
		for (String cell : cells) {
			Assert.isTrue(cell.chars().noneMatch(Character::isISOControl),
					() -> "The name '%s' contains a control character: rename the bean".formatted(cell.strip()));
		}
		this.text.append(String.join("\t", cells)).append('\n');
		this.lines++;
	}

}
