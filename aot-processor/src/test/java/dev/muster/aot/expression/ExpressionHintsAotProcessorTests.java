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

package dev.muster.aot.expression;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.GeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.aot.AotProcessingException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.Caching;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.access.prepost.PreFilter;
import org.springframework.security.core.userdetails.User;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link ExpressionHintsAotProcessor}, run as Spring runs it.
 */
class ExpressionHintsAotProcessorTests {

	@Test
	void reachesPropertiesOfBeansByNameAndByReference() {
		RuntimeHints hints = process(Map.of(), Beans.class, ByName.class).getRuntimeHints();
		assertMethod(hints, Settings.class, "getOwner");
		assertMethod(hints, Person.class, "name");
		assertMethod(hints, Settings.class, "greeting");
		assertField(hints, Person.class, "NICK");
	}

	@Test
	void leavesOutWhatNoExpressionReaches() {
		RuntimeHints hints = process(Map.of(), Beans.class, ByName.class).getRuntimeHints();
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Settings.class, "unused").negate())
			.accepts(hints);
	}

	@Test
	void reachesTheClassesBehindAnInterface() {
		RuntimeHints hints = process(Map.of(), Beans.class, ByInterface.class).getRuntimeHints();
		assertMethod(hints, Guard.class, "allows");
		assertMethod(hints, HiddenGuard.class, "allows");
	}

	@Test
	void reachesStaticMethodsFieldsAndConstructors() {
		RuntimeHints hints = process(Map.of(), ByType.class).getRuntimeHints();
		assertMethod(hints, Shape.class, "largest");
		assertField(hints, Shape.class, "LIMIT");
		assertThat(RuntimeHintsPredicates.reflection().onType(Shape.class)).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onConstructorInvocation(Shape.class.getConstructors()[0]))
			.accepts(hints);
		assertMethod(hints, Shape.class, "getWidth");
	}

	@Test
	void reachesElementsOfProjectionsAndSelections() {
		RuntimeHints hints = process(Map.of(), Beans.class, ByElement.class).getRuntimeHints();
		assertMethod(hints, Person.class, "name");
		assertMethod(hints, Person.class, "isGrown");
		assertThat(RuntimeHintsPredicates.reflection()
			.onMethodInvocation(ClassUtils.getMethod(String.class, "toUpperCase", new Class<?>[0]))).accepts(hints);
	}

	@Test
	void readsTheDefaultOfAPlaceholder() {
		assertMethod(process(Map.of(), Beans.class, ByDefault.class).getRuntimeHints(), Settings.class, "getOwner");
	}

	@Test
	void reachesArgumentsResultsAndTheRootOfTheCache() throws IOException {
		TestGenerationContext generation = process(Map.of(), Cached.class);
		RuntimeHints hints = generation.getRuntimeHints();
		assertMethod(hints, Person.class, "name");
		assertMethod(hints, Person.class, "isGrown");
		assertField(hints, Person.class, "NICK");
		assertMethod(hints, Cached.class, "prefix");
		assertThat(report(generation)).contains("CacheExpressionRootObject").contains("\"unproved\":[]");
	}

	@Test
	void reachesEvents() throws IOException {
		TestGenerationContext generation = process(Map.of(), Listening.class);
		assertMethod(generation.getRuntimeHints(), Person.class, "isGrown");
		assertMethod(generation.getRuntimeHints(), Person.class, "name");
		assertThat(report(generation)).contains("EventExpressionRootObject").contains("\"unproved\":[]");
	}

	@Test
	void reachesWhatMethodSecurityNames() throws IOException {
		TestGenerationContext generation = process(Map.of(), Beans.class, Secured.class);
		RuntimeHints hints = generation.getRuntimeHints();
		assertMethod(hints, HiddenGuard.class, "allows");
		assertMethod(hints, Person.class, "name");
		assertMethod(hints, Person.class, "isGrown");
		assertMethod(hints, User.class, "getUsername");
		assertThat(report(generation)).contains("\"unproved\":[]");
	}

	@Test
	void reachesWhatTasksAndConditionsName() {
		RuntimeHints hints = process(Map.of("shape.limit", "1"), Beans.class, Scheduling.class, Conditional.class)
			.getRuntimeHints();
		assertMethod(hints, Settings.class, "greeting");
		assertMethod(hints, Shape.class, "largest");
	}

	@Test
	void namesWhatCannotBeProved() {
		assertThat(find(Beans.class, Unknown.class).unproved()).singleElement().asString().isEqualTo("""
				'size' cannot be proved: nobody knows the type of what it is read from
				  where: %1$s#text, @Value(value), '#{@settings.anything.size}'
				  what to do: annotate a bean with @RegisterReflection(classes = <types>, \
				memberCategories = INVOKE_PUBLIC_METHODS), or set muster.expressions.types=<types>, \
				and set muster.expressions.accepted=%1$s#text""".formatted(Unknown.class.getName()));
	}

	@Test
	void namesMembersAndBeansThatDoNotExist() {
		assertThat(find(Beans.class, Missing.class).unproved()).extracting(UnprovedExpression::reason)
			.containsExactlyInAnyOrder("%s has no property 'missing'".formatted(Settings.class.getName()),
					"no bean has the name 'nobody' in the build", "the type cannot be loaded");
	}

	@Test
	void namesInterfacesThatNobodyImplements() {
		assertThat(find(Beans.class, Orphan.class).unproved()).singleElement()
			.extracting(UnprovedExpression::reason)
			.isEqualTo("nobody knows which class implements " + Nobody.class.getName());
	}

	@Test
	void failsWhenAskedTo() {
		assertThatIllegalStateException()
			.isThrownBy(() -> process(Map.of("muster.expressions.unproved", "fail"), Beans.class, Unknown.class))
			.withMessageStartingWith("Not every expression is proved to be the same in a native executable:\n'size'");
	}

	@Test
	void takesTheWordOfTheAuthor() {
		RuntimeHints hints = process(
				Map.of("muster.expressions.unproved", "fail", "muster.expressions.accepted",
						Unknown.class.getName() + "#text", "muster.expressions.types", Shape.class.getName()),
				Beans.class, Unknown.class)
			.getRuntimeHints();
		assertMethod(hints, Shape.class, "getWidth");
	}

	@Test
	void saysWhichNamedTypeIsNotThere() {
		assertThatExceptionOfType(AotProcessingException.class)
			.isThrownBy(() -> process(Map.of("muster.expressions.types", "com.example.Missing"), Beans.class))
			.havingCause()
			.withMessage("The property 'muster.expressions.types' names 'com.example.Missing', which cannot be loaded: "
					+ "correct the name, or add the library that has it.");
	}

	@Test
	void refusesAnUnknownSetting() {
		assertThatExceptionOfType(AotProcessingException.class)
			.isThrownBy(() -> process(Map.of("muster.expressions.unproved", "maybe"), Beans.class))
			.havingCause()
			.withMessage("The property 'muster.expressions.unproved' is 'maybe': set it to 'warn' or to 'fail'.");
	}

	private static void assertMethod(RuntimeHints hints, Class<?> type, String name) {
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(type, name)).as(type + "#" + name)
			.accepts(hints);
	}

	private static void assertField(RuntimeHints hints, Class<?> type, String name) {
		assertThat(RuntimeHintsPredicates.reflection().onFieldAccess(type, name)).accepts(hints);
	}

	private static ExpressionHintsAotProcessor.Found find(Class<?>... types) {
		try (AnnotationConfigApplicationContext context = context(Map.of(), types)) {
			context.refreshForAotProcessing(new RuntimeHints());
			return ExpressionHintsAotProcessor.find(context.getDefaultListableBeanFactory()).read();
		}
	}

	private static TestGenerationContext process(Map<String, Object> properties, Class<?>... types) {
		try (AnnotationConfigApplicationContext context = context(properties, types)) {
			TestGenerationContext generation = new TestGenerationContext(ExpressionHintsAotProcessorTests.class);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			generation.writeGeneratedContent();
			return generation;
		}
	}

	private static AnnotationConfigApplicationContext context(Map<String, Object> properties, Class<?>... types) {
		Map<String, Object> all = new LinkedHashMap<>(properties);
		all.put("muster.discovery.packages", "dev.muster.aot.expression");
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
		context.register(types);
		return context;
	}

	private static @Nullable String report(TestGenerationContext generation) throws IOException {
		return generation.getGeneratedFiles()
			.getGeneratedFileContent(GeneratedFiles.Kind.RESOURCE, ExpressionReport.LOCATION);
	}

	/**
	 * Somebody.
	 */
	public static final class Person {

		public static final String NICK = "nick";

		private final String name;

		Person(String name) {
			this.name = name;
		}

		public String name() {
			return this.name;
		}

		public boolean isGrown() {
			return true;
		}

	}

	/**
	 * A bean that expressions name.
	 */
	public static class Settings {

		public Person getOwner() {
			return new Person("Ada");
		}

		public List<Person> getPeople() {
			return List.of(getOwner());
		}

		public Object getAnything() {
			return "anything";
		}

		public Optional<Nobody> getNobody() {
			return Optional.empty();
		}

		public String greeting(String name) {
			return "Hello, " + name;
		}

		public String unused() {
			return "unused";
		}

	}

	/**
	 * An interface with an implementation.
	 */
	public interface Guard {

		boolean allows(Person person);

	}

	/**
	 * An interface without one.
	 */
	public interface Nobody {

		String name();

	}

	static class HiddenGuard implements Guard {

		@Override
		public boolean allows(Person person) {
			return person.isGrown();
		}

	}

	/**
	 * A type that expressions name.
	 */
	public static final class Shape {

		public static final int LIMIT = 3;

		public static int largest(int one, int other) {
			return Math.max(one, other);
		}

		public int getWidth() {
			return LIMIT;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Beans {

		@Bean
		Settings settings() {
			return new Settings();
		}

		@Bean
		Guard guard() {
			return new HiddenGuard();
		}

	}

	static class ByName {

		@Value("#{settings.owner.name + @settings.owner.NICK}")
		String name = "";

		ByName(@Value("#{@settings.greeting('you')}") String greeting) {
			this.name = greeting;
		}

	}

	static class ByInterface {

		@Value("#{@guard.allows(settings.owner)}")
		boolean allowed;

	}

	static class ByType {

		private static final String NAME = "dev.muster.aot.expression.ExpressionHintsAotProcessorTests$Shape";

		@Value("#{T(" + NAME + ").largest(T(" + NAME + ").LIMIT, new " + NAME + "().getWidth())}")
		int largest;

	}

	static class ByElement {

		@Value("#{settings.people.?[grown].![name.toUpperCase()]}")
		List<String> names = List.of();

	}

	static class ByDefault {

		@Value("${name:#{settings.owner.name}}")
		String name = "";

	}

	public static class Cached {

		@Cacheable(cacheNames = "people", key = "#person.name", condition = "#p0.grown",
				unless = "#result.length() < 1")
		public String cached(Person person) {
			return person.name();
		}

		@Caching(evict = @CacheEvict(cacheNames = "people",
				key = "#root.target.prefix() + #root.args[0].NICK + #root.methodName"))
		public void evict(Person person) {
		}

		public String prefix() {
			return "prefix";
		}

	}

	static class Listening {

		@EventListener(condition = "#person.grown and #root.event.payload.name != null")
		void on(Person person) {
		}

	}

	public static class Secured {

		@PreAuthorize("@guard.allows(#person) and authentication.principal.username == #person.name")
		public void before(Person person) {
		}

		@PostAuthorize("returnObject.grown")
		public Person after() {
			return new Person("Ada");
		}

		@PreFilter("filterObject.name != authentication.name")
		public void filtered(List<Person> people) {
		}

	}

	static class Scheduling {

		@Scheduled(fixedDelayString = "#{@settings.greeting('1')}")
		void later() {
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnExpression("T(dev.muster.aot.expression.ExpressionHintsAotProcessorTests$Shape).largest(${shape.limit}, 1) == 1")
	static class Conditional {

	}

	static class Unknown {

		@Value("#{@settings.anything.size}")
		String text = "";

	}

	static class Missing {

		@Value("#{settings.missing.further} #{nobody.name} #{T(com.example.Missing).name}")
		String text = "";

	}

	static class Orphan {

		@Value("#{settings.nobody.get().name()}")
		String text = "";

	}

}
