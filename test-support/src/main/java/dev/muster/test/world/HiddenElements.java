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

package dev.muster.test.world;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What is on the class path and was hidden, with how often it was asked for.
 */
final class HiddenElements {

	private final ConcurrentMap<String, LongAdder> resources = new ConcurrentSkipListMap<>();

	private final ConcurrentMap<String, LongAdder> members = new ConcurrentSkipListMap<>();

	void addResource(String name) {
		this.resources.computeIfAbsent(name, (key) -> new LongAdder()).increment();
	}

	/**
	 * Add a member. Nothing tells who looks for a member, so the members of all loaded
	 * classes are here.
	 * @param name the class and the member
	 */
	void addMember(String name) {
		this.members.computeIfAbsent(name, (key) -> new LongAdder()).increment();
	}

	/**
	 * Return a report with one line for each element: how often, what it is, its name.
	 * @return the lines
	 */
	List<String> report() {
		List<String> lines = new ArrayList<>();
		this.resources.forEach((name, count) -> lines.add("%d resource %s".formatted(count.sum(), name)));
		this.members.forEach((name, count) -> lines.add("%d member %s".formatted(count.sum(), name)));
		return lines;
	}

}
