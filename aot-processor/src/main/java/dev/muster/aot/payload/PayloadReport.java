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

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.boot.json.JsonWriter;

/**
 * The part of the build report that is about payloads.
 *
 * @param added the types for which hints were added, by reason
 * @param unproved what cannot be proved
 */
record PayloadReport(Map<Reason, List<Finding>> added, SortedSet<Unproved> unproved) {

	/**
	 * The place of the report among the generated resources. Nothing makes it a part of
	 * an executable.
	 */
	static final String LOCATION = "META-INF/muster/payloads.json";

	private static final JsonWriter<PayloadReport> WRITER = JsonWriter.<PayloadReport>of((members) -> {
		members.add("version", 1);
		members.add("added", PayloadReport::count);
		members.add("reasons", PayloadReport::reasons);
		members.add("types", PayloadReport::types);
		members.add("unproved", PayloadReport::positions);
	}).withNewLineAtEnd();

	/**
	 * Compare what was found with the hints that there are.
	 * @param findings what was found
	 * @param added those of the types for which hints were added
	 * @param hints all hints
	 * @return the report, in which a type without hints is not proved
	 */
	static PayloadReport of(Findings findings, Collection<Finding> added, RuntimeHints hints) {
		Map<Reason, List<Finding>> byReason = new EnumMap<>(Reason.class);
		added.forEach((finding) -> byReason.computeIfAbsent(finding.reason(), (key) -> new ArrayList<>()).add(finding));
		SortedSet<Unproved> unproved = new TreeSet<>(findings.unproved());
		for (Finding finding : findings.types()) {
			if (!PayloadHints.areIn(hints, finding)) {
				String type = finding.type().getName();
				unproved.add(new Unproved(List.copyOf(finding.routes()), type, finding.reason().toString(),
						"the type has no hints", "set %s=%s".formatted(PayloadSettings.TYPES, type)));
			}
		}
		return new PayloadReport(byReason, unproved);
	}

	/**
	 * Return the report without what the author answers for.
	 * @param allowed whether the author does
	 * @return the report
	 */
	PayloadReport without(Predicate<Unproved> allowed) {
		SortedSet<Unproved> open = new TreeSet<>(this.unproved);
		open.removeIf(allowed);
		return new PayloadReport(this.added, open);
	}

	int count() {
		return this.added.values().stream().mapToInt(List::size).sum();
	}

	private Map<String, Integer> reasons() {
		Map<String, Integer> reasons = new LinkedHashMap<>();
		this.added.forEach((reason, findings) -> reasons.put(reason.toString(), findings.size()));
		return reasons;
	}

	private List<Map<String, Object>> types() {
		List<Map<String, Object>> types = new ArrayList<>();
		this.added.forEach((reason, findings) -> findings.forEach((finding) -> {
			Map<String, Object> type = new LinkedHashMap<>();
			type.put("type", finding.type().getName());
			type.put("reason", reason.toString());
			type.put("routes", List.copyOf(finding.routes()));
			types.add(type);
		}));
		return types;
	}

	private List<Map<String, Object>> positions() {
		return this.unproved.stream().map((position) -> {
			Map<String, Object> members = new LinkedHashMap<>();
			members.put("routes", position.routes());
			members.put("handler", position.handler());
			members.put("position", position.position());
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
		String reasons = reasons().entrySet()
			.stream()
			.map((entry) -> "%d %s".formatted(entry.getValue(), entry.getKey()))
			.collect(Collectors.joining(", ", " (", ")"));
		return "Payloads: hints of %d types added%s, %d positions not proved".formatted(count(),
				this.added.isEmpty() ? "" : reasons, this.unproved.size());
	}

}
