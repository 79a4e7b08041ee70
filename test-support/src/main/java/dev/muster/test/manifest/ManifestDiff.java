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

package dev.muster.test.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

import org.springframework.boot.json.JsonWriter;
import org.springframework.util.Assert;

import dev.muster.manifest.LeftOut;
import dev.muster.manifest.Manifest;

/**
 * What differs between two route manifests.
 *
 * @param routes the routes that were added, removed or changed, sorted
 * @param unchanged how many routes are in both
 * @param leftOut classes that only the new manifest lists as left out, or for another
 * reason
 * @param notLeftOut classes that only the old manifest lists as left out, or for another
 * reason
 */
public record ManifestDiff(List<RouteChange> routes, int unchanged, List<LeftOut> leftOut, List<LeftOut> notLeftOut) {

	private static final Comparator<RouteChange> ORDER = Comparator.comparing(RouteChange::route)
		.thenComparing(RouteChange::kind)
		.thenComparing(RouteChange::handler);

	private static final JsonWriter<ManifestDiff> WRITER = JsonWriter.<ManifestDiff>of((members) -> {
		members.add("same", ManifestDiff::isEmpty);
		members.add("unchanged", ManifestDiff::unchanged);
		members.add("routes", (ManifestDiff diff) -> diff.routes().stream().map(ManifestDiff::toMap).toList());
		members.add("leftOut", (ManifestDiff diff) -> diff.leftOut().stream().map(ManifestDiff::toMap).toList());
		members.add("notLeftOut", (ManifestDiff diff) -> diff.notLeftOut().stream().map(ManifestDiff::toMap).toList());
	}).withNewLineAtEnd();

	public ManifestDiff {
		routes = routes.stream().sorted(ORDER).toList();
		leftOut = List.copyOf(leftOut);
		notLeftOut = List.copyOf(notLeftOut);
	}

	/**
	 * Compare two manifests. A route that the same code answers at another place, or that
	 * other code answers, is changed; it is looked for only among the routes that are not
	 * the same in both.
	 * @param before the old manifest, never {@code null}
	 * @param after the new manifest, never {@code null}
	 * @return what differs
	 */
	public static ManifestDiff of(Manifest before, Manifest after) {
		Assert.notNull(before, "'before' must not be null");
		Assert.notNull(after, "'after' must not be null");
		List<RouteEntry> old = new ArrayList<>(RouteEntry.of(before));
		List<RouteEntry> now = new ArrayList<>(RouteEntry.of(after));
		int unchanged = take(old, now, RouteEntry::isSame).size();
		List<RouteChange> routes = new ArrayList<>();
		take(old, now, RouteEntry::isRelated)
			.forEach((pair) -> routes.add(RouteChange.changed(pair.old(), pair.now())));
		old.forEach((entry) -> routes.add(RouteChange.removed(entry)));
		now.forEach((entry) -> routes.add(RouteChange.added(entry)));
		return new ManifestDiff(routes, unchanged, without(after.leftOut(), before.leftOut()),
				without(before.leftOut(), after.leftOut()));
	}

	private static List<Pair> take(List<RouteEntry> old, List<RouteEntry> now,
			BiPredicate<RouteEntry, RouteEntry> matches) {
		List<Pair> pairs = new ArrayList<>();
		for (Iterator<RouteEntry> left = old.iterator(); left.hasNext();) {
			RouteEntry entry = left.next();
			for (Iterator<RouteEntry> right = now.iterator(); right.hasNext();) {
				RouteEntry candidate = right.next();
				if (matches.test(entry, candidate)) {
					pairs.add(new Pair(entry, candidate));
					left.remove();
					right.remove();
					break;
				}
			}
		}
		return pairs;
	}

	private static List<LeftOut> without(List<LeftOut> all, List<LeftOut> others) {
		return all.stream().filter((each) -> !others.contains(each)).toList();
	}

	/**
	 * Return whether nothing differs.
	 * @return {@code true} if both say the same
	 */
	public boolean isEmpty() {
		return this.routes.isEmpty() && this.leftOut.isEmpty() && this.notLeftOut.isEmpty();
	}

	/**
	 * Return the difference as JSON, for tools.
	 * @return the text, ending with a line feed
	 */
	public String toJson() {
		return WRITER.writeToString(this);
	}

	private static Map<String, Object> toMap(RouteChange change) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("change", change.kind().name().toLowerCase(Locale.ROOT));
		map.put("route", change.route());
		map.put("handler", change.handler());
		map.put("details", change.details());
		return map;
	}

	private static Map<String, Object> toMap(LeftOut leftOut) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("type", leftOut.type());
		map.put("reason", leftOut.reason().identifier());
		map.put("detail", leftOut.detail());
		return map;
	}

	/**
	 * Return the difference for people: a line that counts, then a line for each route
	 * with its details below.
	 */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(
				"routes: %d added, %d removed, %d changed, %d the same".formatted(count(RouteChange.Kind.ADDED),
						count(RouteChange.Kind.REMOVED), count(RouteChange.Kind.CHANGED), this.unchanged));
		this.routes.forEach((change) -> text.append("%n%s".formatted(change)));
		this.leftOut.forEach((each) -> text.append("%n+ %s".formatted(describe(each))));
		this.notLeftOut.forEach((each) -> text.append("%n- %s".formatted(describe(each))));
		return text.toString();
	}

	private static String describe(LeftOut leftOut) {
		return "left out: %s (%s: %s)".formatted(leftOut.type(), leftOut.reason().identifier(), leftOut.detail());
	}

	private long count(RouteChange.Kind kind) {
		return this.routes.stream().filter((change) -> change.kind() == kind).count();
	}

	/**
	 * Two entries that belong together.
	 *
	 * @param old the one of the old manifest
	 * @param now the one of the new manifest
	 */
	private record Pair(RouteEntry old, RouteEntry now) {
	}

}
