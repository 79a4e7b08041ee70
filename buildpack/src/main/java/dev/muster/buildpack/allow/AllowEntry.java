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

package dev.muster.buildpack.allow;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An allowed finding.
 *
 * @param id the name of the entry
 * @param gate {@code elf} or {@code leak}
 * @param rule the rule of the leak gate, or {@code null} for every rule
 * @param path a glob over the path in the image, or {@code null} for every path; a class
 * inside an executable is {@code path!/name.class}
 * @param digest the digest that the finding's message gives, or {@code null}
 * @param reason why it is allowed
 * @param expires the last day on which it is, or {@code null} in the list that the
 * buildpack is delivered with
 */
public record AllowEntry(String id, String gate, @Nullable String rule, @Nullable String path, @Nullable String digest,
		String reason, @Nullable LocalDate expires) {

	public AllowEntry(String id, String gate, String path, String reason) {
		this(id, gate, null, path, null, reason, null);
	}

	boolean allows(String otherGate, String otherRule, String otherPath, String otherDigest) {
		return this.gate.equals(otherGate) && (this.rule == null || this.rule.equals(otherRule))
				&& (this.path == null || Glob.matches(this.path, otherPath))
				&& (this.digest == null || this.digest.equals(otherDigest));
	}

}
