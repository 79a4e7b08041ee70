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

package dev.muster.buildpack.leak;

import java.lang.foreign.MemorySegment;
import java.util.List;

import dev.muster.buildpack.allow.AllowList;
import dev.muster.buildpack.container.Expansion;
import dev.muster.buildpack.rule.LeakRules;

/**
 * What Jazzer feeds to the leak gate: every rule, and archives in archives.
 */
public final class LeakGateFuzzTarget {

	private static final Detectors DETECTORS = new Detectors(LeakRules.delivered());

	private static final AllowList NOTHING = new AllowList(List.of());

	private LeakGateFuzzTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) {
		MemorySegment content = MemorySegment.ofArray(input);
		new ContentScan(DETECTORS, Place.of("layer", "/a", content), content, Expansion.start(),
				(finding) -> NOTHING.find("leak", finding.rule(), finding.location(), finding.toString()))
			.run();
	}

}
