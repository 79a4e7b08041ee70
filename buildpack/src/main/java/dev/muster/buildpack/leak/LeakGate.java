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
import java.util.ArrayList;
import java.util.List;

import dev.muster.buildpack.allow.AllowList;
import dev.muster.buildpack.container.Expansion;
import dev.muster.buildpack.rule.LeakRules;

/**
 * The gate that looks at every file, and into every file, that leaves in the image.
 */
public final class LeakGate {

	private static final long MEGABYTE = 1024L * 1024;

	/** More findings are counted, but not kept. */
	private static final int KEPT = 1000;

	private final Detectors detectors;

	private final AllowList allowList;

	private final List<LeakFinding> findings = new ArrayList<>();

	private int count;

	private int files;

	private long bytes;

	public LeakGate(AllowList allowList) {
		this(allowList, LeakRules.delivered());
	}

	public LeakGate(AllowList allowList, LeakRules rules) {
		this.allowList = allowList;
		this.detectors = new Detectors(rules);
	}

	/**
	 * Look at a file.
	 * @param path its path in the image
	 * @param content its content, which is read once from its begin to its end
	 */
	public void accept(String path, MemorySegment content) {
		accept("", path, content);
	}

	/**
	 * Look at a file of a layer.
	 * @param layer the layer's name, or an empty string where the path tells it
	 * @param path its path in the image
	 * @param content its content, which is read once from its begin to its end
	 */
	public void accept(String layer, String path, MemorySegment content) {
		this.files++;
		this.bytes += content.byteSize();
		new ContentScan(this.detectors, Place.of(layer, path, content), content, Expansion.start(), this::take).run();
	}

	private void take(LeakFinding finding) {
		if (this.allowList.find("leak", finding.rule(), finding.location(), finding.digest()).isPresent()) {
			return;
		}
		this.count++;
		if (this.findings.size() < KEPT) {
			this.findings.add(finding);
		}
	}

	/**
	 * What was found, of very many the first.
	 * @return the findings, in the order of the files
	 */
	public List<LeakFinding> findings() {
		return List.copyOf(this.findings);
	}

	/**
	 * How much was found.
	 * @return the number of findings
	 */
	public int count() {
		return this.count;
	}

	public int files() {
		return this.files;
	}

	public long bytes() {
		return this.bytes;
	}

	/**
	 * The verdict in one line.
	 * @return the line
	 */
	public String summary() {
		String seen = "%d %s, %d MB".formatted(this.files, (this.files == 1) ? "file" : "files",
				(this.bytes + MEGABYTE - 1) / MEGABYTE);
		return (this.count == 0) ? "leak gate: clean (%s)".formatted(seen)
				: "leak gate: %d %s (%s)".formatted(this.count, (this.count == 1) ? "finding" : "findings", seen);
	}

}
