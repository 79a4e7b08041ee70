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

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.boot.json.JsonWriter;

/**
 * The part of the build report that is about expressions.
 *
 * @param expressions how many there are
 * @param added the members for which hints were added, by the name of their type
 * @param unproved what cannot be proved
 */
record ExpressionReport(int expressions, SortedMap<String, Set<String>> added, SortedSet<UnprovedExpression> unproved) {

	/**
	 * The place of the report among the generated resources. Nothing makes it a part of
	 * an executable.
	 */
	static final String LOCATION = "META-INF/muster/expressions.json";

	private static final JsonWriter<ExpressionReport> WRITER = JsonWriter.<ExpressionReport>of((members) -> {
		members.add("version", 1);
		members.add("expressions", ExpressionReport::expressions);
		members.add("added", (report) -> report.added().size());
		members.add("types", ExpressionReport::types);
		members.add("unproved", ExpressionReport::positions);
	}).withNewLineAtEnd();

	static ExpressionReport of(int expressions, Collection<Class<?>> types, Collection<Member> members,
			Collection<UnprovedExpression> unproved) {
		SortedMap<String, Set<String>> added = new TreeMap<>();
		types.forEach((type) -> added.computeIfAbsent(type.getTypeName(), (key) -> new TreeSet<>()));
		members
			.forEach((member) -> added.computeIfAbsent(member.getDeclaringClass().getName(), (key) -> new TreeSet<>())
				.add(describe(member)));
		return new ExpressionReport(expressions, added, new TreeSet<>(unproved));
	}

	private static String describe(Member member) {
		return switch (member) {
			case Method method -> method.getName() + parameters(method.getParameterTypes());
			case Constructor<?> constructor -> "<init>" + parameters(constructor.getParameterTypes());
			case Field field -> field.getName();
			default -> member.toString();
		};
	}

	private static String parameters(Class<?>[] types) {
		return Arrays.stream(types).map(Class::getTypeName).collect(Collectors.joining(",", "(", ")"));
	}

	private List<Map<String, Object>> types() {
		List<Map<String, Object>> types = new ArrayList<>();
		this.added.forEach((name, members) -> {
			Map<String, Object> type = new LinkedHashMap<>();
			type.put("type", name);
			type.put("members", members);
			types.add(type);
		});
		return types;
	}

	private List<Map<String, Object>> positions() {
		return this.unproved.stream().map((position) -> {
			Map<String, Object> members = new LinkedHashMap<>();
			members.put("place", position.place());
			members.put("annotation", position.annotation());
			members.put("expression", position.expression());
			members.put("part", position.part());
			members.put("reason", position.reason());
			members.put("action", position.action());
			return members;
		}).toList();
	}

	/**
	 * Return the report as JSON.
	 * @return the text, ending with a line feed
	 */
	String toJson() {
		return WRITER.writeToString(this);
	}

	/**
	 * Return the report in one line.
	 * @return the line
	 */
	String summary() {
		int members = this.added.values().stream().mapToInt(Set::size).sum();
		return "Expressions: %d read, hints of %d members of %d types added, %d parts not proved"
			.formatted(this.expressions, members, this.added.size(), this.unproved.size());
	}

}
