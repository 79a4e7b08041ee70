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

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The origins that lie in one call of a method, each made once however often its
 * instruction is passed.
 */
final class Sites {

	private final Map<Site, Origin> origins = new HashMap<>();

	private final Map<Site, Sites> called = new HashMap<>();

	/**
	 * Return an origin.
	 * @param position the number of its instruction
	 * @param role what it is there
	 * @param origin makes it
	 * @return the origin, the same one each time
	 */
	Origin at(int position, String role, Supplier<Origin> origin) {
		Site site = new Site(position, role);
		Origin known = this.origins.get(site);
		if (known == null) {
			known = origin.get();
			this.origins.put(site, known);
		}
		return known;
	}

	/**
	 * Return the origins in a call that is made from here: the same ones for whatever the
	 * call is given, so that a loop comes to an end.
	 * @param position the number of the calling instruction
	 * @param target what is called
	 * @return its origins
	 */
	Sites in(int position, String target) {
		return this.called.computeIfAbsent(new Site(position, target), (key) -> new Sites());
	}

	private record Site(int position, String role) {

	}

}
