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
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.muster.buildpack.leak.LeakFinding.Kind;

/**
 * The search for class files and jars inside a larger file, byte by byte.
 */
final class EmbeddedContent {

	private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

	private EmbeddedContent() {
	}

	static List<LeakFinding> search(String path, MemorySegment content) {
		List<LeakFinding> findings = new ArrayList<>();
		long limit = content.byteSize() - Integer.BYTES;
		long offset = 0;
		while (offset <= limit) {
			byte first = content.get(ValueLayout.JAVA_BYTE, offset);
			if (first == (byte) 0xCA && content.get(INT, offset) == ClassFileParser.MAGIC) {
				Optional<ClassFile> classFile = ClassFileParser.parse(content, offset);
				if (classFile.isPresent()) {
					String name = classFile.get().name() + ".class";
					findings.add(new LeakFinding(Kind.EMBEDDED_CLASS_FILE, path, name, offset));
					offset += classFile.get().length();
					continue;
				}
			}
			else if (first == 'P') {
				long at = offset;
				ZipFormat.entryAt(content, offset)
					.filter((name) -> name.endsWith(".class") || name.endsWith(".java"))
					.ifPresent((name) -> findings.add(new LeakFinding(Kind.EMBEDDED_ARCHIVE, path, name, at)));
			}
			offset++;
		}
		return findings;
	}

}
