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
import java.util.Optional;

import dev.muster.buildpack.allow.AllowList;
import dev.muster.buildpack.leak.LeakFinding.Kind;

/**
 * The gate that looks at every file, and into every file, that leaves in the image.
 */
public final class LeakGate {

	private static final long MEGABYTE = 1024L * 1024;

	private final AllowList allowList;

	private final List<LeakFinding> findings = new ArrayList<>();

	private int files;

	private long bytes;

	public LeakGate(AllowList allowList) {
		this.allowList = allowList;
	}

	/**
	 * Look at a file.
	 * @param path its path in the image
	 * @param content its content
	 */
	public void accept(String path, MemorySegment content) {
		this.files++;
		this.bytes += content.byteSize();
		look(path, content).stream()
			.filter((finding) -> this.allowList.find("leak", finding.location()).isEmpty())
			.forEach(this.findings::add);
	}

	private List<LeakFinding> look(String path, MemorySegment content) {
		// What a thing is counts before what it is called.
		if (ClassFileParser.parse(content, 0).isPresent()) {
			return List.of(new LeakFinding(Kind.CLASS_FILE, path, path, 0));
		}
		if (ZipFormat.entryAt(content, 0).isPresent()) {
			return List.of(new LeakFinding(Kind.ARCHIVE, path, path, 0));
		}
		Optional<Kind> kind = PathRule.kindOf(path);
		if (kind.isPresent()) {
			return List.of(new LeakFinding(kind.get(), path, path, 0));
		}
		return EmbeddedContent.search(path, content);
	}

	public List<LeakFinding> findings() {
		return List.copyOf(this.findings);
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
		return this.findings.isEmpty() ? "leak gate: clean (%s)".formatted(seen)
				: "leak gate: %d findings (%s)".formatted(this.findings.size(), seen);
	}

}
