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

package dev.muster.aot.code;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.ConversionService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CodeFollower}.
 */
class CodeFollowerTests {

	private static final ApplicationTypes TYPES = new ApplicationTypes(CodeFollowerTests.class.getClassLoader(),
			List.of(CodeFollowerTests.class.getPackageName()));

	@ParameterizedTest
	@ValueSource(strings = { "made", "madeInABranch", "madeInASwitch", "madeWhenSomethingFails", "madeInALoop",
			"putIntoAMap", "putIntoAnArray", "addedByAStaticMethod", "madeByALambda", "madeByAConstructorReference",
			"capturedByALambda", "calledBack", "madeByTheOnlyImplementation", "keptInAField", "madeByAWideCall",
			"builtInAChain", "wrappedInALoop", "recursive", "castFromAnElement", "keptInAConstant",
			"keptByTheConstructor", "keptInAnInheritedField", "putThereBefore" })
	void findsWhatIsMade(String method) {
		Followed followed = follow(method);
		assertThat(made(followed)).contains("Made");
		assertThat(followed.gaps()).isEmpty();
	}

	@Test
	void takesEveryBranch() {
		assertThat(made(follow("madeInASwitch"))).contains("Made", "Other");
	}

	@Test
	void followsAllImplementationsOfACall() {
		assertThat(made(follow("madeByAnyImplementation"))).contains("Made", "Other");
	}

	@Test
	void followsTheImplementationThatIsMadeOnly() {
		assertThat(made(follow("madeByTheOnlyImplementation"))).doesNotContain("Other");
	}

	@Test
	void leavesOutWhatIsNotReturned() {
		assertThat(made(follow("madeForItself"))).isEmpty();
	}

	@Test
	void keepsWhatIsNamedToOthers() {
		assertThat(follow("named").literals()).contains(Made.class);
	}

	@Test
	void leavesOutWhatIsNamedToAMap() {
		assertThat(follow("looked").literals()).isEmpty();
	}

	@Test
	void tellsWhereAnUnknownValueComesFrom() {
		assertThat(follow("unknown").returned()).extracting(Origin::source)
			.containsExactly("what java.util.function.Supplier#get returns");
	}

	@Test
	void knowsWhatCannotChange() {
		assertThat(follow("keptInAConstant").returned()).extracting(Origin::kind).containsOnly(Origin.Kind.MADE);
		assertThat(follow("keptByTheConstructor").returned()).extracting(Origin::kind)
			.containsOnly(Origin.Kind.DERIVED);
	}

	@Test
	void doesNotKnowWhatCanChange() {
		assertThat(follow("putThereBefore").returned()).singleElement().satisfies((origin) -> {
			assertThat(origin.kind()).isEqualTo(Origin.Kind.DECLARED);
			assertThat(origin.source()).endsWith("Sample#before");
		});
	}

	// The code only leads forward, and yet what it says first is not all.
	@Test
	void doesNotKnowWhatIsChangedAfterwards() {
		assertThat(follow("changedAfterwards").returned()).extracting(Origin::kind).contains(Origin.Kind.DECLARED);
	}

	@Test
	void doesNotKnowWhatIsGivenToAConstructor() {
		assertThat(follow("given").returned()).extracting(Origin::kind).containsExactly(Origin.Kind.DECLARED);
	}

	@Test
	void castsWhatIsDerived() {
		assertThat(follow("castFromAList").returned()).singleElement().satisfies((origin) -> {
			assertThat(origin.kind()).isEqualTo(Origin.Kind.DERIVED);
			assertThat(origin.type().toClass()).isEqualTo(Maker.class);
		});
	}

	@Test
	void saysWhenCallsAreTooDeep() {
		assertThat(follow("deep").gaps()).singleElement().asString().contains("deeper than 16 calls");
	}

	@Test
	void saysWhenThereAreTooManyInstructions() {
		assertThat(follow("wideTree").gaps()).contains("it runs through more than 200000 instructions");
	}

	@Test
	void saysWhenThereIsNoCode() throws NoSuchMethodException {
		Method method = ArrayList.class.getMethod("iterator");
		assertThat(CodeFollower.follow(TYPES, method, ArrayList.class).gaps()).singleElement()
			.isEqualTo("there is no code of java.util.ArrayList#iterator in the application");
	}

	// A stack that does not fit, or an instruction that nobody knows, would be an
	// exception.
	@Test
	void followsTheCodeOfOthers() {
		ApplicationTypes types = new ApplicationTypes(CodeFollowerTests.class.getClassLoader(),
				List.of(ConversionService.class.getPackageName()));
		List<Method> methods = types.subtypeNames(Object.class.getName())
			.stream()
			.map(types::load)
			.filter((type) -> type != null)
			.flatMap(CodeFollowerTests::methods)
			.filter((method) -> !Modifier.isAbstract(method.getModifiers()))
			.toList();
		assertThat(methods).hasSizeGreaterThan(100);
		assertThat(methods)
			.allSatisfy((method) -> assertThat(CodeFollower.follow(types, method, method.getDeclaringClass()).gaps())
				.noneMatch((gap) -> gap.contains("no code") || gap.contains("ways")));
	}

	private static Stream<Method> methods(Class<?> type) {
		try {
			return Arrays.stream(type.getDeclaredMethods());
		}
		catch (NoClassDefFoundError ex) {
			// A class for a library that is not there.
			return Stream.empty();
		}
	}

	private static Followed follow(String name) {
		Method method = Arrays.stream(Sample.class.getDeclaredMethods())
			.filter((candidate) -> candidate.getName().equals(name))
			.findFirst()
			.orElseThrow();
		return CodeFollower.follow(TYPES, method, Sample.class);
	}

	private static Set<String> made(Followed followed) {
		Set<String> names = new TreeSet<>();
		collect(followed.returned(), new HashSet<>(), names);
		names.retainAll(Set.of("Made", "Other"));
		return names;
	}

	private static void collect(Collection<Origin> origins, Set<Origin> seen, Set<String> names) {
		for (Origin origin : origins) {
			if (seen.add(origin)) {
				if (origin.kind() == Origin.Kind.MADE) {
					names.add(origin.type().toClass().getSimpleName());
				}
				collect(origin.contents(), seen, names);
				collect(origin.background(), seen, names);
			}
		}
	}

	record Made(String value) {
	}

	record Other(String value) {
	}

	interface Maker {

		Object make();

	}

	static class FirstMaker implements Maker {

		@Override
		public Object make() {
			return new Made("x");
		}

	}

	static class SecondMaker implements Maker {

		@Override
		public Object make() {
			return new Other("x");
		}

	}

	static class Builder {

		private final List<Object> parts = new ArrayList<>();

		Builder add(Object part) {
			this.parts.add(part);
			return this;
		}

		List<Object> build() {
			return List.copyOf(this.parts);
		}

	}

	static class Ancestor {

		protected Object inherited = "text";

		Ancestor() {
			this.inherited = new Made("x");
		}

	}

	static class Heir extends Ancestor {

		Object get() {
			return this.inherited;
		}

	}

	/**
	 * The code that is followed.
	 */
	@SuppressWarnings({ "unused", "MethodCanBeStatic", "FieldCanBeFinal" })
	static class Sample {

		private static final Object CONSTANT = new Made("x");

		private static final List<Object> CONSTANTS = List.of(new Made("x"));

		private final Map<String, Object> field = new HashMap<>();

		private final Map<String, Object> before = new HashMap<>(Map.of("key", new Made("x")));

		private final Object kept;

		private final Object given;

		Sample(Object given) {
			this.kept = List.of(new Made("x"));
			this.given = (given != null) ? given : new Made("x");
		}

		Object keptInAConstant() {
			return CONSTANT;
		}

		Object changedAfterwards() {
			Object before = CONSTANTS;
			CONSTANTS.add(new Ancestor());
			return before;
		}

		Object keptByTheConstructor() {
			return this.kept;
		}

		Object keptInAnInheritedField() {
			return new Heir().get();
		}

		Object putThereBefore() {
			return this.before;
		}

		Object given() {
			return this.given;
		}

		Object castFromAList() {
			List<Maker> makers = new ArrayList<>();
			makers.add(new FirstMaker());
			Maker maker = makers.getFirst();
			return maker;
		}

		Object made() {
			return new Made("x");
		}

		Object madeInABranch(boolean flag) {
			Object result = "text";
			if (flag) {
				result = new Made("x");
			}
			return result;
		}

		Object madeInASwitch(int number) {
			return switch (number) {
				case 1 -> new Made("x");
				case 2 -> new Other("x");
				default -> "text";
			};
		}

		Object madeWhenSomethingFails(Supplier<String> supplier) {
			Object result = "text";
			try {
				result = new Made(supplier.get());
				return supplier.get();
			}
			catch (IllegalStateException ex) {
				return result;
			}
		}

		Object madeInALoop(int count) {
			Object current = "text";
			Object before = "text";
			for (int index = 0; index < count; index++) {
				before = current;
				current = new Made("x");
			}
			return before;
		}

		Object putIntoAMap() {
			Map<String, Object> map = new HashMap<>();
			map.put("key", new Made("x"));
			return map;
		}

		Object putIntoAnArray() {
			return new Object[][] { { new Made("x") } };
		}

		Object addedByAStaticMethod() {
			List<Object> list = new ArrayList<>();
			java.util.Collections.addAll(list, new Made("x"));
			return list;
		}

		Object madeByALambda(List<String> texts) {
			return texts.stream().map((text) -> new Made(text)).toList();
		}

		Object madeByAConstructorReference(List<String> texts) {
			return texts.stream().map(Made::new).toList();
		}

		Object capturedByALambda(Runnable other) {
			List<Object> list = new ArrayList<>();
			Runnable runnable = () -> list.add(new Made("x"));
			runnable.run();
			return list;
		}

		Object calledBack() {
			List<Object> result = new ArrayList<>();
			Stream.of(new Made("x")).forEach((made) -> result.add(made));
			return result;
		}

		Object madeByTheOnlyImplementation() {
			Maker maker = new FirstMaker();
			return maker.make();
		}

		Object madeByAnyImplementation(Maker maker) {
			return maker.make();
		}

		Object keptInAField() {
			this.field.put("key", new Made("x"));
			return Optional.ofNullable(this.field.get("key"));
		}

		Object madeByAWideCall() {
			return wide(1L, 2.0, new Made("x"), 3L);
		}

		private Object wide(long first, double second, Object value, long third) {
			long sum = first + third;
			double product = second * sum;
			return (product > 2 && first < third) ? value : "text";
		}

		Object builtInAChain() {
			return new Builder().add("text").add(new Made("x")).build();
		}

		Object wrappedInALoop(int count) {
			Object result = new Made("x");
			for (int index = 0; index < count; index++) {
				result = wrapped(result);
			}
			return result;
		}

		private Object wrapped(Object inner) {
			return new Builder().add(inner).build();
		}

		Object recursive(int number) {
			return (number == 0) ? new Made("x") : recursive(number - 1);
		}

		Object castFromAnElement(List<Object> given) {
			List<Object> list = new ArrayList<>(given);
			list.add(new Made("x"));
			return (Serializable) list.getFirst();
		}

		Object madeForItself() {
			return "text" + new Made("x").value().length();
		}

		@Nullable Object named(ConversionService service) {
			return service.convert("x", Made.class);
		}

		@Nullable Object looked(Map<Class<?>, Object> map) {
			return map.get(Made.class);
		}

		Object unknown(Supplier<Object> supplier) {
			return supplier.get();
		}

		Object deep() {
			return deep1();
		}

		private Object deep1() {
			return deep2();
		}

		private Object deep2() {
			return deep3();
		}

		private Object deep3() {
			return deep4();
		}

		private Object deep4() {
			return deep5();
		}

		private Object deep5() {
			return deep6();
		}

		private Object deep6() {
			return deep7();
		}

		private Object deep7() {
			return deep8();
		}

		private Object deep8() {
			return deep9();
		}

		private Object deep9() {
			return deep10();
		}

		private Object deep10() {
			return deep11();
		}

		private Object deep11() {
			return deep12();
		}

		private Object deep12() {
			return deep13();
		}

		private Object deep13() {
			return deep14();
		}

		private Object deep14() {
			return deep15();
		}

		private Object deep15() {
			return deep16();
		}

		private Object deep16() {
			return new Made("x");
		}

		Object wideTree() {
			return List.of(tree1(), tree1(), tree1(), tree1(), tree1(), tree1(), tree1(), tree1());
		}

		private Object tree1() {
			return List.of(tree2(), tree2(), tree2(), tree2(), tree2(), tree2(), tree2(), tree2());
		}

		private Object tree2() {
			return List.of(tree3(), tree3(), tree3(), tree3(), tree3(), tree3(), tree3(), tree3());
		}

		private Object tree3() {
			return List.of(tree4(), tree4(), tree4(), tree4(), tree4(), tree4(), tree4(), tree4());
		}

		private Object tree4() {
			return List.of(tree5(), tree5(), tree5(), tree5(), tree5(), tree5(), tree5(), tree5());
		}

		private Object tree5() {
			return List.of(new Made("x"), new Made("x"), new Made("x"), new Made("x"), new Made("x"));
		}

	}

}
