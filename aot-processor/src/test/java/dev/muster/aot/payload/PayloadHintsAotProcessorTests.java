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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeHint;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.beans.factory.aot.AotProcessingException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.javapoet.ClassName;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

import dev.muster.aot.foreign.Notice;
import dev.muster.aot.foreign.Reminder;
import dev.muster.aot.gate.GateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PayloadHintsAotProcessor}, run as Spring runs it.
 */
class PayloadHintsAotProcessorTests {

	@Test
	void registersTheSubclassThatIsReturnedBehindItsSuperclass() {
		assertBinding(process(Map.of(), SilentController.class).getRuntimeHints(), Derived.class);
	}

	@Test
	void registersTheSubclassOfAProblem() {
		assertBinding(process(Map.of(), SilentController.class).getRuntimeHints(), CodedProblem.class);
	}

	@Test
	void namesSubclassesInTheReportWhenTheirHintsAreMissing() {
		PayloadReport report = PayloadReport.of(findings(SilentController.class), List.of(), new RuntimeHints());
		assertThat(report.unproved()).filteredOn((position) -> position.handler().equals(Derived.class.getName()))
			.singleElement()
			.asString()
			.isEqualTo("""
					GET /silent cannot be proved: the type has no hints
					  where: %1$s, made in code
					  what to do: set muster.payloads.types=%1$s""".formatted(Derived.class.getName()));
		assertThat(report.unproved()).filteredOn((position) -> position.handler().equals(CodedProblem.class.getName()))
			.singleElement()
			.extracting(Unproved::routes)
			.isEqualTo(List.of("GET /silent-problem"));
	}

	@Test
	void reportsSubclassesWhoseHintsAreTakenAway() throws IOException {
		TestGenerationContext complete = process(Map.of(), SilentController.class);
		assertThat(report(complete)).contains("\"unproved\":[]");
		GenerationContext incomplete = process(new HintsWithout(Derived.class, CodedProblem.class), Map.of(),
				SilentController.class);
		assertThat(incomplete.getRuntimeHints().reflection().getTypeHint(Derived.class)).isNull();
		assertThat(report(incomplete)).contains(
				("{\"routes\":[\"GET /silent\"],\"handler\":\"%1$s\","
						+ "\"position\":\"made in code\",\"reason\":\"the type has no hints\","
						+ "\"action\":\"set muster.payloads.types=%1$s\"}")
					.formatted(Derived.class.getName()),
				"{\"routes\":[\"GET /silent-problem\"],\"handler\":\"%s\",".formatted(CodedProblem.class.getName()));
	}

	@Test
	void stopsTheBuildWhenTheHintsOfSubclassesAreTakenAway() {
		assertThatExceptionOfType(GateException.class)
			.isThrownBy(() -> process(new HintsWithout(CodedProblem.class),
					Map.of("muster.gates.unproved-payloads", "fail"), SilentController.class))
			.withMessageContaining("GET /silent-problem cannot be proved: the type has no hints\n  where: %1$s,"
				.formatted(CodedProblem.class.getName()))
			.withMessageContaining("set muster.payloads.types=" + CodedProblem.class.getName());
	}

	@Test
	void reportsTheSubclassThatALibraryHandsOutUntilTheAuthorNamesIt() throws IOException {
		String handler = ForeignController.class.getName() + "#get";
		assertThat(report(process(Map.of(), ForeignController.class)))
			.contains(("{\"routes\":[\"GET /notice\"],\"handler\":\"%1$s\","
					+ "\"position\":\"what java.util.function.Supplier#get returns\","
					+ "\"reason\":\"nobody knows the type of what java.util.function.Supplier#get returns\","
					+ "\"action\":\"annotate the method with @RegisterReflectionForBinding and name the types there,"
					+ " or set muster.payloads.types=<types> and allow %1$s\"}")
				.formatted(handler));
		TestGenerationContext named = process(Map.of("muster.payloads.types", Reminder.class.getName(),
				"muster.gates.allowed[0].gate", "unproved-payloads", "muster.gates.allowed[0].subject", handler,
				"muster.gates.allowed[0].reason", "There are reminders only."), ForeignController.class);
		assertThat(report(named)).contains("\"unproved\":[]");
		assertBinding(named.getRuntimeHints(), Reminder.class);
		TestGenerationContext annotated = process(Map.of(), AnnotatedForeignController.class);
		assertThat(report(annotated)).contains("\"unproved\":[]");
		assertBinding(annotated.getRuntimeHints(), Reminder.class);
	}

	@Test
	void registersTypesThatSourceCodeCannotName() throws IOException {
		TestGenerationContext generation = process(Map.of(), LocalController.class);
		for (String name : List.of("$1Local", "$1")) {
			TypeHint hint = generation.getRuntimeHints()
				.reflection()
				.getTypeHint(TypeReference.of(LocalController.class.getName() + name));
			assertThat(hint).as(name).isNotNull();
			assertThat(hint.getMemberCategories()).as(name)
				.contains(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.ACCESS_DECLARED_FIELDS,
						MemberCategory.INVOKE_PUBLIC_METHODS);
		}
		assertBinding(generation.getRuntimeHints(), Item.class);
		assertThat(report(generation)).contains("\"unproved\":[]");
	}

	@Test
	void registersWhatATypeReferenceNamesButNotTheReference() throws IOException {
		TestGenerationContext generation = process(Map.of(), ReadingController.class);
		assertBinding(generation.getRuntimeHints(), Taken.class);
		assertThat(report(generation)).contains("\"unproved\":[]").doesNotContain("ReadingController$1");
	}

	@Test
	void registersWhatFieldsHold() throws IOException {
		TestGenerationContext generation = process(Map.of(), FieldController.class);
		assertBinding(generation.getRuntimeHints(), Answered.class);
		assertBinding(generation.getRuntimeHints(), Advised.class);
		assertThat(report(generation)).contains("\"unproved\":[]");
	}

	@Test
	void namesTheFieldThatMayHoldMore() throws IOException {
		TestGenerationContext generation = process(Map.of(), MapController.class);
		assertBinding(generation.getRuntimeHints(), Answered.class);
		assertThat(report(generation)).contains("\"routes\":[\"GET /map\"]",
				"nobody knows the type of a type argument of the field %s#stored"
					.formatted(MapController.class.getName()));
	}

	@Test
	void takesPermittedSubtypesForNamed() throws IOException {
		TestGenerationContext generation = process(Map.of(), VehicleController.class);
		assertBinding(generation.getRuntimeHints(), Car.class);
		assertBinding(generation.getRuntimeHints(), Bus.class);
		assertThat(report(generation)).contains("\"unproved\":[]");
	}

	@Test
	void knowsWhatAContainerHolds() throws IOException {
		TestGenerationContext generation = process(Map.of(), ContainerController.class);
		assertBinding(generation.getRuntimeHints(), Bus.class);
		assertThat(report(generation)).contains("\"unproved\":[]");
	}

	@Test
	void namesWhatAContainerFromElsewhereHolds() throws IOException {
		assertThat(report(process(Map.of(), ElsewhereContainerController.class))).contains(
				"\"routes\":[\"GET /elsewhere-container\"]",
				"nobody knows the type of the property %s#load".formatted(Bus.class.getName()));
	}

	@Test
	void registersTheKnownSubclassesOfWhatIsMadeElsewhere() {
		assertBinding(process(Map.of(), ElsewhereController.class).getRuntimeHints(), Derived.class);
	}

	@Test
	void registersTheKnownSubclassesOfAProblemThatIsMadeElsewhere() throws IOException {
		TestGenerationContext generation = process(Map.of(), ElsewhereProblemController.class);
		assertBinding(generation.getRuntimeHints(), CodedProblem.class);
		assertThat(report(generation)).contains("\"unproved\":[]");
	}

	@Test
	void resolvesTypeVariablesAgainstTheController() {
		assertBinding(process(Map.of(), ConcreteController.class).getRuntimeHints(), Item.class);
	}

	@Test
	void registersComponentsOfArraysAndPermittedSubtypes() {
		RuntimeHints hints = process(Map.of(), DeclaringController.class).getRuntimeHints();
		assertBinding(hints, Element.class);
		assertBinding(hints, Circle.class);
		assertBinding(hints, InField.class);
	}

	@Test
	void registersModelAttributes() {
		assertBinding(process(Map.of(), TakingController.class).getRuntimeHints(), Criteria.class);
	}

	@Test
	void registersNothingButTheConversionFromText() throws NoSuchMethodException {
		RuntimeHints hints = process(Map.of(), TakingController.class).getRuntimeHints();
		assertThat(RuntimeHintsPredicates.reflection()
			.onMethodInvocation(Code.class.getDeclaredMethod("of", String.class))).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection()
			.onConstructorInvocation(OtherCode.class.getDeclaredConstructor(String.class))).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection()
			.onConstructorInvocation(OtherCode.class.getDeclaredConstructor(int.class))).rejects(hints);
	}

	@Test
	void readsTheCodeOfRouterFunctionsAndAdvices() {
		RuntimeHints hints = process(Map.of(), Routes.class, Advice.class).getRuntimeHints();
		assertBinding(hints, Answered.class);
		assertBinding(hints, Taken.class);
		assertBinding(hints, Advised.class);
	}

	@Test
	void addsNothingToWhatSpringRegistersItself() throws IOException {
		assertThat(report(process(Map.of(), SpringsController.class))).contains("\"added\":0").contains("\"types\":[]");
	}

	@Test
	void countsWhatItAddsWithItsReason() throws IOException {
		assertThat(report(process(Map.of(), SilentController.class))).contains("\"added\":2,")
			.contains("\"reasons\":{\"made in code\":2}")
			.contains("{\"type\":\"%s\",\"reason\":\"made in code\",\"routes\":[\"GET /silent\"]}"
				.formatted(Derived.class.getName()));
	}

	@Test
	void leavesOutServicesAndWhatIsNotAnswered() {
		RuntimeHints hints = process(Map.of(), ServingController.class, Serving.class).getRuntimeHints();
		assertBinding(hints, Served.class);
		assertThat(hints.reflection().getTypeHint(TypeReference.of(Internal.class))).isNull();
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(Serving.class)
			.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)).rejects(hints);
	}

	@Test
	void doesNotKnowWhatComesIntoAContainerLater() {
		assertThat(findings(FilledLaterController.class).unproved()).singleElement()
			.asString()
			.startsWith(
					"GET /filled-later cannot be proved: nobody knows the type of what java.util.function.Supplier#get");
	}

	@Test
	void namesFieldsThatAnExecutableCannotSet() {
		assertThat(findings(FieldsController.class).unproved()).extracting(Unproved::position)
			.containsExactlyInAnyOrder("the field 'done' of " + Fields.class.getName(),
					"the field 'mark' of " + BaseFields.class.getName(),
					"the field 'priority' of " + Fields.class.getName());
		assertThat(findings(FieldsController.class).unproved()).filteredOn((each) -> each.position().contains("'done'"))
			.singleElement()
			.asString()
			.isEqualTo("""
					POST /fields cannot be proved: native executables cannot set a field of type 'boolean' from JSON
					  where: %s#read, the field 'done' of %s
					  what to do: give the field a setter, or make it a 'Boolean'"""
				.formatted(FieldsController.class.getName(), Fields.class.getName()));
	}

	@Test
	void namesTheRouteOfWhichNothingIsKnown() {
		assertThat(findings(UnknownController.class).unproved()).singleElement()
			.asString()
			.isEqualTo("""
					GET /unknown cannot be proved: nobody knows the type of what java.util.function.Supplier#get returns
					  where: %1$s, what java.util.function.Supplier#get returns
					  what to do: annotate the method with @RegisterReflectionForBinding and name the types there, or \
					set muster.payloads.types=<types> and allow %1$s"""
				.formatted(UnknownController.class.getName() + "#get"));
	}

	@Test
	void namesTheRouteWhoseTypeHasNoImplementation() {
		assertThat(findings(ProjectionController.class).unproved()).extracting(Unproved::routes)
			.containsExactly(List.of("GET /projection"));
	}

	@Test
	void namesTheHandlerFunctionThatIsNotFollowed() {
		assertThat(findings(ObjectRoutes.class).unproved()).singleElement()
			.asString()
			.startsWith("GET /object cannot be proved: '%s' is a handler function"
				.formatted(ObjectFunction.class.getName()));
	}

	@Test
	void failsWhenAskedTo() {
		assertThatExceptionOfType(GateException.class)
			.isThrownBy(() -> process(Map.of("muster.gates.unproved-payloads", "fail"), UnknownController.class))
			.withMessageContaining("Not every payload is proved to be the same in a native executable:\n"
					+ "GET /unknown cannot be proved: ")
			.withMessageContaining("muster.gates.allowed[0].subject=" + UnknownController.class.getName() + "#get\n");
	}

	@Test
	void takesTheWordOfTheAuthor() throws IOException {
		TestGenerationContext generation = process(
				Map.of("muster.gates.unproved-payloads", "fail", "muster.gates.allowed[0].gate", "unproved-payloads",
						"muster.gates.allowed[0].subject", UnknownController.class.getName() + "#get",
						"muster.gates.allowed[0].reason", "Answers a text in every environment."),
				UnknownController.class);
		assertThat(report(generation)).contains("\"unproved\":[]");
		process(Map.of("muster.gates.unproved-payloads", "fail"), AnnotatedController.class);
	}

	@Test
	void registersWhatTheAuthorNames() {
		assertBinding(process(Map.of("muster.payloads.types", Internal.class.getName()), SpringsController.class)
			.getRuntimeHints(), Internal.class);
	}

	@Test
	void saysWhichNamedTypeIsNotThere() {
		assertThatExceptionOfType(AotProcessingException.class)
			.isThrownBy(() -> process(Map.of("muster.payloads.types", "com.example.Missing"), SpringsController.class))
			.havingCause()
			.withMessage("Property muster.payloads.types with value 'com.example.Missing' is invalid: It cannot be"
					+ " loaded: correct the name, or add the library that has it.");
	}

	@Test
	void refusesAnUnknownSetting() {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> process(Map.of("muster.gates.unproved-payloads", "maybe"), SpringsController.class))
			.withMessage("Property muster.gates.unproved-payloads with value 'maybe' is invalid: It is one of 'fail',"
					+ " 'warn' and 'off'.");
	}

	private static void assertBinding(RuntimeHints hints, Class<?> type) {
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(type)
			.withMemberCategories(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.ACCESS_DECLARED_FIELDS))
			.accepts(hints);
	}

	private static Findings findings(Class<?>... types) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(types);
			context.refreshForAotProcessing(new RuntimeHints());
			return PayloadHintsAotProcessor.find(context.getDefaultListableBeanFactory())
				.analysis()
				.result()
				.findings();
		}
	}

	private static TestGenerationContext process(Map<String, Object> properties, Class<?>... types) {
		TestGenerationContext generation = new TestGenerationContext(PayloadHintsAotProcessorTests.class);
		process(generation, properties, types);
		return generation;
	}

	private static GenerationContext process(RuntimeHints hints, Map<String, Object> properties, Class<?>... types) {
		ClassNameGenerator names = new ClassNameGenerator(ClassName.get(PayloadHintsAotProcessorTests.class));
		DefaultGenerationContext generation = new DefaultGenerationContext(names, new InMemoryGeneratedFiles(), hints);
		process(generation, properties, types);
		return generation;
	}

	private static void process(DefaultGenerationContext generation, Map<String, Object> properties,
			Class<?>... types) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
			context.register(types);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			generation.writeGeneratedContent();
		}
	}

	private static @Nullable String report(GenerationContext generation) throws IOException {
		return ((InMemoryGeneratedFiles) generation.getGeneratedFiles())
			.getGeneratedFileContent(GeneratedFiles.Kind.RESOURCE, PayloadReport.LOCATION);
	}

	/**
	 * Hints, without those of some types, whoever registers them.
	 */
	static class HintsWithout extends RuntimeHints {

		private final ReflectionHints reflection;

		HintsWithout(Class<?>... types) {
			Set<TypeReference> without = Arrays.stream(types).map(TypeReference::of).collect(Collectors.toSet());
			this.reflection = new ReflectionHints() {

				@Override
				public ReflectionHints registerType(TypeReference type, Consumer<TypeHint.Builder> hint) {
					return without.contains(type) ? this : super.registerType(type, hint);
				}

			};
		}

		@Override
		public ReflectionHints reflection() {
			return this.reflection;
		}

	}

	@RestController
	static class SilentController {

		@GetMapping("/silent")
		Base get() {
			return new Derived();
		}

		@GetMapping("/silent-problem")
		ProblemDetail problem() {
			return new CodedProblem();
		}

	}

	@RestController
	static class ForeignController {

		private final Supplier<Notice> notices;

		ForeignController(Supplier<Notice> notices) {
			this.notices = notices;
		}

		@GetMapping("/notice")
		Notice get() {
			return this.notices.get();
		}

	}

	@RestController
	static class AnnotatedForeignController {

		private final Supplier<Notice> notices;

		AnnotatedForeignController(Supplier<Notice> notices) {
			this.notices = notices;
		}

		@GetMapping("/annotated-notice")
		@RegisterReflectionForBinding(Reminder.class)
		Notice get() {
			return this.notices.get();
		}

	}

	@RestController
	static class LocalController {

		@GetMapping("/local")
		Object local() {
			record Local(Object value) {
			}
			return new Local(new Item("x"));
		}

		@GetMapping("/anonymous")
		Base anonymous() {
			return new Base() {

				@Override
				String getBase() {
					return "other";
				}

			};
		}

	}

	@RestController
	static class ReadingController {

		private final JsonMapper mapper = new JsonMapper();

		@PostMapping("/read")
		Object read(@RequestBody String text) {
			return this.mapper.readValue(text, new tools.jackson.core.type.TypeReference<List<Taken>>() {
			});
		}

	}

	@RestController
	static class FieldController {

		private static final Object CONSTANT = List.of(new Answered("x"), Duration.ofSeconds(1));

		private final Object kept;

		FieldController() {
			this.kept = new Advised("x");
		}

		@GetMapping("/constant")
		Object constant() {
			return CONSTANT;
		}

		@GetMapping("/kept")
		Object kept() {
			return this.kept;
		}

	}

	@RestController
	static class MapController {

		private final Map<String, Object> stored = new HashMap<>(Map.of("key", new Answered("x")));

		@GetMapping("/map")
		Map<String, Object> get() {
			return this.stored;
		}

	}

	@RestController
	static class VehicleController {

		@PostMapping("/vehicle")
		String take(@RequestBody Vehicle vehicle) {
			return "" + vehicle;
		}

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
	sealed interface Vehicle permits Car, Bus {

	}

	record Car(String fuel) implements Vehicle {
	}

	record Bus(Object load) implements Vehicle {
	}

	@RestController
	static class ContainerController {

		@GetMapping("/container")
		Vehicle get() {
			List<Vehicle> vehicles = new ArrayList<>();
			vehicles.add(new Bus("full"));
			return vehicles.getFirst();
		}

	}

	@RestController
	static class ElsewhereContainerController {

		private final Supplier<Object> supplier;

		ElsewhereContainerController(Supplier<Object> supplier) {
			this.supplier = supplier;
		}

		@GetMapping("/elsewhere-container")
		Vehicle get() {
			return (Vehicle) this.supplier.get();
		}

	}

	@RestController
	static class ElsewhereController {

		private final Supplier<Base> supplier;

		ElsewhereController(Supplier<Base> supplier) {
			this.supplier = supplier;
		}

		@GetMapping("/elsewhere")
		Base get() {
			return this.supplier.get();
		}

	}

	@RestController
	static class ElsewhereProblemController {

		private final Supplier<ProblemDetail> supplier;

		ElsewhereProblemController(Supplier<ProblemDetail> supplier) {
			this.supplier = supplier;
		}

		@GetMapping("/elsewhere-problem")
		ProblemDetail get() {
			return this.supplier.get();
		}

	}

	static class Base {

		String getBase() {
			return "b";
		}

	}

	static class Derived extends Base {

		String getDerived() {
			return "d";
		}

	}

	static class CodedProblem extends ProblemDetail {

		private static final long serialVersionUID = 1L;

		CodedProblem() {
			super(ProblemDetail.forStatus(HttpStatus.BAD_REQUEST));
		}

		String getCode() {
			return "c";
		}

	}

	abstract static class GenericController<T> {

		@GetMapping("/generic")
		abstract T get();

	}

	@RestController
	static class ConcreteController extends GenericController<Item> {

		@Override
		Item get() {
			return new Item("x");
		}

	}

	record Item(String value) {
	}

	@RestController
	static class DeclaringController {

		private final Supplier<Object> supplier;

		DeclaringController(Supplier<Object> supplier) {
			this.supplier = supplier;
		}

		@GetMapping("/array")
		Element[] array() {
			return (Element[]) this.supplier.get();
		}

		@GetMapping("/sealed")
		Shape sealed() {
			return (Shape) this.supplier.get();
		}

		@GetMapping("/field")
		WithField field(@RequestBody WithField given) {
			return given;
		}

	}

	record Element(String value) {
	}

	sealed interface Shape permits Circle {

	}

	record Circle(int radius) implements Shape {
	}

	static final class WithField {

		public @Nullable InField value;

	}

	static final class InField {

		public @Nullable String value;

	}

	@RestController
	static class TakingController {

		@GetMapping("/attribute")
		String attribute(Criteria criteria) {
			return "" + criteria;
		}

		@GetMapping("/text/{other}")
		String text(@RequestParam List<Code> codes, @PathVariable OtherCode other) {
			return "" + codes.size() + other.hashCode();
		}

	}

	record Criteria(String query) {
	}

	static final class Code {

		private Code() {
		}

		static Code of(String text) {
			return new Code();
		}

	}

	static final class OtherCode {

		OtherCode(String text) {
		}

		OtherCode(int number) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Routes {

		@Bean
		RouterFunction<ServerResponse> router() {
			return RouterFunctions.route()
				.GET("/answered", (request) -> ServerResponse.ok().body(new Answered("x")))
				.POST("/taken", (request) -> ServerResponse.ok().body("" + request.body(Taken.class)))
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ObjectRoutes {

		@Bean
		RouterFunction<ServerResponse> router() {
			return RouterFunctions.route().GET("/object", new ObjectFunction()).build();
		}

	}

	static class ObjectFunction implements HandlerFunction<ServerResponse> {

		@Override
		public ServerResponse handle(ServerRequest request) {
			return ServerResponse.ok().body(new Answered("x"));
		}

	}

	record Answered(String value) {
	}

	record Taken(String value) {
	}

	@RestControllerAdvice
	static class Advice {

		@ExceptionHandler(IllegalStateException.class)
		Object handle() {
			return ResponseEntity.badRequest().body(new Advised("x"));
		}

	}

	record Advised(String value) {
	}

	@RestController
	static class SpringsController {

		@GetMapping("/springs")
		List<Item> get(@RequestBody Element element) {
			return List.of(new Item(element.value()));
		}

	}

	@RestController
	static class ServingController {

		private final Serving serving;

		ServingController(Serving serving) {
			this.serving = serving;
		}

		@GetMapping("/served")
		Object get() {
			return this.serving.serve();
		}

	}

	@Service
	static class Serving {

		Object serve() {
			return new Served(new Internal("x").value());
		}

	}

	record Served(String value) {
	}

	record Internal(String value) {
	}

	@RestController
	static class FilledLaterController {

		private final Map<String, Supplier<Object>> known = new HashMap<>();

		@GetMapping("/filled-later")
		@Nullable Object get() {
			Supplier<Object> supplier = this.known.get("it");
			return (supplier != null) ? supplier.get() : null;
		}

	}

	@RestController
	static class FieldsController {

		@PostMapping("/fields")
		String read(@RequestBody Fields fields) {
			return fields.text;
		}

		@GetMapping("/answered-fields")
		AnsweredFields answer() {
			return new AnsweredFields();
		}

	}

	static class BaseFields {

		public char mark;

	}

	static class Fields extends BaseFields {

		public static boolean shared;

		public final boolean fixed = true;

		public boolean done;

		public int count;

		public Boolean boxed = false;

		public boolean withSetter;

		public String text = "";

		@JsonProperty
		private short priority;

		@JsonIgnore
		public byte ignored;

		private boolean hidden;

		void setWithSetter(boolean value) {
			this.withSetter = value || this.hidden || this.priority > 0;
		}

	}

	static class AnsweredFields {

		public boolean done;

	}

	@RestController
	static class UnknownController {

		private final Supplier<Object> supplier;

		UnknownController(Supplier<Object> supplier) {
			this.supplier = supplier;
		}

		@GetMapping("/unknown")
		Object get() {
			return this.supplier.get();
		}

	}

	@RestController
	static class AnnotatedController {

		private final Supplier<Object> supplier;

		AnnotatedController(Supplier<Object> supplier) {
			this.supplier = supplier;
		}

		@GetMapping("/annotated")
		@RegisterReflectionForBinding(Item.class)
		Object get() {
			return this.supplier.get();
		}

	}

	@RestController
	static class ProjectionController {

		private final Store store;

		ProjectionController(Store store) {
			this.store = store;
		}

		@GetMapping("/projection")
		List<Projection> get() {
			return this.store.findAll();
		}

	}

	interface Store {

		List<Projection> findAll();

	}

	interface Projection {

		String getValue();

	}

}
