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

package dev.muster.buildpack.elf;

import java.lang.foreign.MemorySegment;
import java.util.List;

import dev.muster.buildpack.allow.AllowList;

/**
 * What Jazzer feeds to the ELF audit.
 */
public final class ElfFuzzTarget {

	private ElfFuzzTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) {
		MemorySegment content = MemorySegment.ofArray(input);
		new ElfAudit(new AllowList(List.of())).accept("/a", content);
		PackedExecutable.reason(content);
	}

}
