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

package dev.muster.aot.payload;

import java.io.IOException;
import java.util.List;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSeeAlso;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.GeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PayloadHintsAotProcessor} with payloads that JAXB binds to XML.
 */
class XmlPayloadTests {

	@Test
	void registersFieldsThatAreNoPropertiesOfJson() {
		assertXml(hints(OrderController.class), Order.class, Base.class, Line.class, InBase.class);
	}

	@Test
	void registersWhatAnnotationsName() {
		assertXml(hints(OrderController.class), SpecialOrder.class, Card.class, Cash.class, Named.class);
	}

	@Test
	void registersAdaptersWithWhatTheyAdaptTo() {
		assertXml(hints(OrderController.class), MoneyAdapter.class, AdaptedMoney.class, Money.class);
	}

	@Test
	void registersWhatIsTaken() {
		assertXml(hints(TakingController.class), Order.class, Line.class);
	}

	@Test
	void namesTheRoute() throws IOException {
		TestGenerationContext generation = process(OrderController.class);
		assertThat(generation.getGeneratedFiles()
			.getGeneratedFileContent(GeneratedFiles.Kind.RESOURCE, PayloadReport.LOCATION))
			.contains("{\"type\":\"%s\",\"reason\":\"bound to XML\",\"routes\":[\"GET /order\"]}"
				.formatted(MoneyAdapter.class.getName()));
	}

	@Test
	void leavesPayloadsThatAreNoXmlAsTheyAre() {
		RuntimeHints hints = hints(PlainController.class);
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(Plain.class)
			.withMemberCategory(MemberCategory.INVOKE_DECLARED_METHODS)).rejects(hints);
		assertThat(hints.reflection().getTypeHint(TypeReference.of(Hidden.class))).isNull();
	}

	private static void assertXml(RuntimeHints hints, Class<?>... types) {
		for (Class<?> type : types) {
			assertThat(RuntimeHintsPredicates.reflection()
				.onType(type)
				.withMemberCategories(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
						MemberCategory.ACCESS_DECLARED_FIELDS, MemberCategory.INVOKE_DECLARED_METHODS))
				.as(type.getSimpleName())
				.accepts(hints);
		}
	}

	private static RuntimeHints hints(Class<?> controller) {
		return process(controller).getRuntimeHints();
	}

	private static TestGenerationContext process(Class<?> controller) {
		TestGenerationContext generation = new TestGenerationContext(XmlPayloadTests.class);
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(controller);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
		generation.writeGeneratedContent();
		return generation;
	}

	@RestController
	static class OrderController {

		@GetMapping("/order")
		Order get() {
			return new Order();
		}

	}

	@RestController
	static class TakingController {

		@PostMapping("/order")
		String post(@RequestBody Order order) {
			return order.toString();
		}

	}

	@RestController
	static class PlainController {

		@GetMapping("/plain")
		Plain get() {
			return new Plain();
		}

	}

	static class Base {

		private @Nullable InBase inBase;

		@Override
		public String toString() {
			return "base " + this.inBase;
		}

	}

	static class InBase {

	}

	@XmlRootElement
	@XmlAccessorType(XmlAccessType.FIELD)
	@XmlSeeAlso(SpecialOrder.class)
	static class Order extends Base {

		private @Nullable List<Line[]> lines;

		@XmlJavaTypeAdapter(MoneyAdapter.class)
		private @Nullable Money price;

		@XmlElements({ @XmlElement(name = "card", type = Card.class), @XmlElement(name = "cash", type = Cash.class) })
		private @Nullable Object payment;

		@XmlElement(type = Named.class)
		private @Nullable Object name;

		@Override
		public String toString() {
			return "%s %s %s %s".formatted(this.lines, this.price, this.payment, this.name);
		}

	}

	static class SpecialOrder extends Order {

	}

	static class Line {

	}

	static class Card {

	}

	static class Cash {

	}

	static class Named {

	}

	static class Money {

	}

	static class AdaptedMoney {

	}

	static class MoneyAdapter extends XmlAdapter<AdaptedMoney, Money> {

		@Override
		public Money unmarshal(AdaptedMoney value) {
			return new Money();
		}

		@Override
		public AdaptedMoney marshal(Money value) {
			return new AdaptedMoney();
		}

	}

	static class Plain {

		private @Nullable Hidden hidden;

		@Override
		public String toString() {
			return "plain " + this.hidden;
		}

	}

	static class Hidden {

	}

}
