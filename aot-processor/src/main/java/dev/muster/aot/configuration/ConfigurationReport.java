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

package dev.muster.aot.configuration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.json.JsonWriter;

/**
 * The part of the build report that is about configuration. Of values it has nothing but
 * the locations and classes that are named.
 *
 * @param files the files that were read
 * @param added what there were no hints for
 * @param languages the languages whose data is included
 * @param problems what an executable will not have
 */
record ConfigurationReport(Collection<String> files, List<Named> added, Collection<Named> languages,
		SortedSet<ConfigurationProblem> problems) {

	/**
	 * The place of the report among the generated resources. Nothing makes it a part of
	 * an executable.
	 */
	static final String LOCATION = "META-INF/muster/configuration.json";

	private static final JsonWriter<ConfigurationReport> WRITER = JsonWriter.<ConfigurationReport>of((members) -> {
		members.add("version", 1);
		members.add("added", (report) -> report.added().size());
		members.add("reasons", ConfigurationReport::reasons);
		members.add("files", ConfigurationReport::files);
		members.add("resources", (report) -> report.of(Named.Kind.RESOURCE));
		members.add("classes", (report) -> report.of(Named.Kind.CLASS));
		members.add("locales", (report) -> describe(report.languages().stream()));
		members.add("unmatched", ConfigurationReport::unmatched);
	}).withNewLineAtEnd();

	private Map<String, Long> reasons() {
		return this.added.stream()
			.collect(
					Collectors.groupingBy((each) -> each.kind().toString(), LinkedHashMap::new, Collectors.counting()));
	}

	private List<Map<String, String>> of(Named.Kind kind) {
		return describe(this.added.stream().filter((each) -> each.kind() == kind));
	}

	private static List<Map<String, String>> describe(Stream<Named> those) {
		return those.map((each) -> {
			Map<String, String> members = new LinkedHashMap<>();
			members.put("name", each.name());
			members.put("reason", each.reason());
			members.put("file", each.file());
			return members;
		}).toList();
	}

	private List<Map<String, String>> unmatched() {
		return this.problems.stream().map((problem) -> {
			Map<String, String> members = new LinkedHashMap<>();
			members.put("location", problem.location());
			members.put("property", problem.property());
			members.put("file", problem.file());
			members.put("reason", problem.reason());
			members.put("action", problem.action());
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
		Map<String, Long> reasons = reasons();
		return "Configuration: %d files read, hints of %d resources and %d classes added, locales %s, %d locations not matched"
			.formatted(this.files.size(), reasons.getOrDefault(Named.Kind.RESOURCE.toString(), 0L),
					reasons.getOrDefault(Named.Kind.CLASS.toString(), 0L),
					this.languages.stream().map(Named::name).toList(), this.problems.size());
	}

}
