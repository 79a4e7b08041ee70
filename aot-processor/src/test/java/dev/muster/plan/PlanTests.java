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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.ConfigurationCondition.ConfigurationPhase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the plan as text.
 */
class PlanTests {

	private static final Plan PLAN = new Plan(
			List.of(new OpenDecision(
					Source.ofClass("com.example.Blue"),
					List.of(new OpenCondition("com.example.OnBlue", null),
							new OpenCondition("com.example.OnBeans", ConfigurationPhase.REGISTER_BEAN)),
					List.of()),
					new OpenDecision(new Source("com.example.Config", "green"),
							List.of(new OpenCondition("com.example.OnAny", ConfigurationPhase.PARSE_CONFIGURATION)),
							List.of(annotation("com.example.Any", Map.of()),
									annotation("com.example.Green",
											Map.of("value", List.of("@green", "", "s:s"), "text", "a: b", "flag",
													true))))),
			List.of(new NestedConditions("com.example.OnAny", NestedConditions.Mode.ANY,
					List.of(new OpenDecision(Source.ofClass("com.example.OnAny$One"),
							List.of(new OpenCondition("com.example.OnBlue", null)),
							List.of(annotation("com.example.One", Map.of("none", List.of()))))))),
			List.of(new OpenConfiguration("com.example.Blue", List.of()),
					new OpenConfiguration("com.example.Imported", List.of("com.example.Blue", "com.example.Config"))),
			List.of(new Step.RegisterSure("a name with blanks"), new Step.Load("com.example.Blue"),
					new Step.RegisterOpen("green#2", "green", "com.example.Config",
							new Source("com.example.Config", "green"), Origin.DECLARED, List.of("grün", "vert")),
					new Step.RegisterOpen("scanned", "scanned", null, null, Origin.SCANNED, List.of()),
					new Step.ApplyRegistrar("com.example.Blue", "com.example.Registrar")));

	@Test
	void readsWhatItHasWritten() {
		assertThat(PlanReader.read(bytes(PlanWriter.write(PLAN)))).isEqualTo(PLAN);
	}

	@Test
	void readsTheSameAnnotationsOnce() {
		List<OpenCondition> conditions = List.of(new OpenCondition("com.example.OnBlue", null));
		List<ConditionAnnotation> blue = List.of(annotation("com.example.OnlyIf", Map.of("value", List.of("blue"))));
		List<ConditionAnnotation> green = List.of(annotation("com.example.OnlyIf", Map.of("value", List.of("green"))));
		Plan plan = new Plan(
				List.of(new OpenDecision(Source.ofClass("com.example.A"), conditions, blue),
						new OpenDecision(new Source("com.example.Config", "b"), conditions, blue),
						new OpenDecision(Source.ofClass("com.example.C"), conditions, green)),
				List.of(), List.of(), List.of());
		List<OpenDecision> decisions = PlanReader.read(bytes(PlanWriter.write(plan))).decisions();
		assertThat(decisions).isEqualTo(plan.decisions());
		assertThat(decisions.get(1).annotations()).isSameAs(decisions.get(0).annotations());
		assertThat(decisions.get(2).annotations()).isNotSameAs(decisions.get(0).annotations());
	}

	@Test
	void writesTheSameTwice() {
		assertThat(PlanWriter.write(PLAN)).isEqualTo(PlanWriter.write(PLAN));
	}

	@Test
	void refusesNamesThatWouldBreakALine() {
		Plan plan = new Plan(List.of(), List.of(), List.of(), List.of(new Step.RegisterSure("a\tb")));
		assertThatIllegalArgumentException().isThrownBy(() -> PlanWriter.write(plan))
			.withMessageContaining("contains a control character: rename the bean");
	}

	@Test
	void refusesAnotherVersion() {
		String text = PlanWriter.write(PLAN).replaceFirst("muster-plan\t2", "muster-plan\t3");
		assertThatExceptionOfType(UnreadablePlanException.class).isThrownBy(() -> PlanReader.read(bytes(text)))
			.withMessageContaining("it begins with 'muster-plan\t3', expected version 2")
			.withMessageContaining("The application does not start");
	}

	@Test
	void refusesAPlanThatIsCutOff() {
		String text = PlanWriter.write(PLAN);
		String cut = text.substring(0, text.indexOf("load\t"));
		assertThatExceptionOfType(UnreadablePlanException.class).isThrownBy(() -> PlanReader.read(bytes(cut)))
			.satisfies((ex) -> assertThat(ex.getReason()).startsWith("it is not complete"));
	}

	@Test
	void refusesAnEmptyPlan() {
		assertThatExceptionOfType(UnreadablePlanException.class).isThrownBy(() -> PlanReader.read(new byte[0]))
			.satisfies((ex) -> assertThat(ex.getReason()).startsWith("it begins with ''"));
	}

	@ParameterizedTest
	@CsvSource({ "decision\tcom.example.A, line 2", "open\ta\tb, line 2", "whatever\ta, line 2",
			"member\ta\t-\t-:b, line 2", "nested\ta\tSOME, line 2", "decision\ta\t-\t-:b\t@a\tb:2\tc, line 2",
			"decision\ta\t-\t-:b\tb:s\tc, line 2", "decision\ta\t-\t-:b\t@a\tb:x, line 2",
			"decision\ta\t-\tX:b, line 2", "decision\ta\t-, line 2", "load\ta\tb, line 2",
			"open\ta\ta\t-\t-\t-\tELSEWHERE, line 2" })
	void namesTheLineThatIsNotUnderstood(String line, String place) {
		String text = "muster-plan\t2\n" + line + "\nend\t2\n";
		assertThatExceptionOfType(UnreadablePlanException.class).isThrownBy(() -> PlanReader.read(bytes(text)))
			.satisfies((ex) -> assertThat(ex.getReason()).startsWith(place + " is not understood: '" + line));
	}

	@Test
	void hasNoPlanWhereNoneWasWritten() {
		assertThatExceptionOfType(UnreadablePlanException.class)
			.isThrownBy(() -> PlanReader.load(getClass().getClassLoader()))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo("it is not on the class path"));
	}

	private static ConditionAnnotation annotation(String type, Map<String, Object> attributes) {
		return new ConditionAnnotation(type, attributes);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
