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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import dev.muster.buildpack.container.ContainerEntry;
import dev.muster.buildpack.container.ContainerFormat;
import dev.muster.buildpack.container.Expansion;
import dev.muster.buildpack.container.ExpansionLimitException;
import dev.muster.buildpack.search.LiteralHits;

/**
 * The one pass over the content of a file, or of an entry of an archive in it, which is
 * another such pass.
 */
final class ContentScan implements LiteralHits {

	private final Detectors detectors;

	private final Place place;

	private final MemorySegment content;

	private final Expansion expansion;

	private final Consumer<LeakFinding> findings;

	private final Map<ContentRule, Progress> progress = new HashMap<>();

	private long resume;

	private boolean expanding = true;

	ContentScan(Detectors detectors, Place place, MemorySegment content, Expansion expansion,
			Consumer<LeakFinding> findings) {
		this.detectors = detectors;
		this.place = place;
		this.content = content;
		this.expansion = expansion;
		this.findings = findings;
	}

	void run() {
		if (FileRules.look(this.detectors.rules(), this.place, this.content, this.findings)) {
			this.detectors.search().scan(this.content, this);
		}
	}

	@Override
	public long at(int literal, long start) {
		if (start < this.resume) {
			return this.resume;
		}
		switch (this.detectors.get(literal)) {
			case Detector.Bytecode bytecode -> classFile(start);
			case Detector.Container container ->
				container(container.format(), start - container.format().magicOffset());
			case Detector.Content rule -> content(rule.rule(), start);
		}
		return this.resume;
	}

	private void classFile(long start) {
		ClassFileParser.parse(this.content, start).ifPresent((type) -> {
			this.findings.accept(LeakFinding.of(this.detectors.rules().get("class-file"), this.place, start,
					type.name() + ".class", "", Digest.of(this.content.asSlice(start, type.length()))));
			this.resume = start + type.length();
		});
	}

	private void container(ContainerFormat format, long start) {
		if (!this.expanding || start < this.resume) {
			return;
		}
		try (ContainerEntry entry = format.open(this.content, start, this.expansion)) {
			if (entry != null) {
				entry(entry, start);
			}
		}
		catch (ExpansionLimitException ex) {
			limit(start, ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"An archive in '%s' cannot be unpacked. Make room in the folder for temporary files."
						.formatted(this.place.path()),
					ex);
		}
	}

	private void entry(ContainerEntry entry, long start) throws ExpansionLimitException {
		Place inside = this.place.inside(entry.name().isEmpty() ? "content" : entry.name(), start,
				entry.content().content());
		if (entry.opaque()) {
			this.findings.accept(LeakFinding.of(this.detectors.rules().get("opaque-archive"), inside, ""));
		}
		new ContentScan(this.detectors, inside, entry.content().content(), this.expansion.enter(), this.findings).run();
		this.resume = Math.max(this.resume, entry.end());
	}

	private void limit(long start, ExpansionLimitException ex) {
		this.expanding = false;
		this.findings.accept(LeakFinding.of(this.detectors.rules().get("archive-limit"), this.place, start,
				"(" + ex.getMessage() + ")", "", ""));
	}

	private void content(ContentRule rule, long start) {
		Progress progress = this.progress.computeIfAbsent(rule, (key) -> new Progress());
		if (start < progress.tried) {
			return;
		}
		int more = progress.more(start);
		progress.tried = start + 1 + (long) more * rule.form().width();
		for (ContentRule.Match match : rule.matches(this.content, start, more)) {
			progress.tried = Math.max(progress.tried, match.end());
			this.findings.accept(LeakFinding.of(rule.rule(), this.place, match.start(), match.shown(),
					rule.form().label(), match.digest()));
		}
	}

	/**
	 * How far a rule has been tried. Where its literals lie close together, the pattern
	 * is tried once over many of them, so that no content makes it slow.
	 */
	private static final class Progress {

		private static final int CLOSE = 4096;

		private static final int MOST = 64 * 1024;

		private long tried;

		private int more;

		int more(long start) {
			this.more = (start - this.tried < CLOSE) ? Math.min(2 * this.more + 64, MOST) : 0;
			return this.more;
		}

	}

}
