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
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A parser that tells a class file from four bytes that happen to be {@code CAFEBABE}:
 * only what has a version, a constant pool, members and attributes to its end counts.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-4.html">The
 * class file format</a>
 */
final class ClassFileParser {

	static final int MAGIC = 0xCAFEBABE;

	private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

	private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

	private static final int OLDEST_VERSION = 45;

	private static final int NEWEST_VERSION = 100;

	private static final int UTF8 = 1;

	private static final int CLASS = 7;

	private final MemorySegment content;

	private final long start;

	private long position;

	private int[] tags = new int[0];

	private long[] offsets = new long[0];

	private ClassFileParser(MemorySegment content, long start) {
		this.content = content;
		this.start = start;
		this.position = start;
	}

	/**
	 * Parse what starts at an offset.
	 * @param content where to look
	 * @param offset the offset of the magic number
	 * @return the class file, or empty if there is none
	 */
	static Optional<ClassFile> parse(MemorySegment content, long offset) {
		try {
			return Optional.of(new ClassFileParser(content, offset).parse());
		}
		catch (NotAClassFileException ex) {
			return Optional.empty();
		}
	}

	private ClassFile parse() throws NotAClassFileException {
		expect(u4() == MAGIC);
		int minor = u2();
		int major = u2();
		expect(major >= OLDEST_VERSION && major <= NEWEST_VERSION);
		expect(minor == 0 || minor == 0xffff || major == OLDEST_VERSION);
		constantPool();
		u2();
		String name = className(u2());
		int superclass = u2();
		if (superclass != 0) {
			className(superclass);
		}
		for (int interfaces = u2(); interfaces > 0; interfaces--) {
			className(u2());
		}
		members();
		members();
		attributes();
		return new ClassFile(name, this.position - this.start);
	}

	private void constantPool() throws NotAClassFileException {
		int count = u2();
		expect(count > 1);
		this.tags = new int[count];
		this.offsets = new long[count];
		for (int index = 1; index < count; index++) {
			int tag = u1();
			this.tags[index] = tag;
			this.offsets[index] = this.position;
			switch (tag) {
				case UTF8 -> skip(u2());
				case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
				case 5, 6 -> {
					skip(8);
					index++;
				}
				case CLASS, 8, 16, 19, 20 -> skip(2);
				case 15 -> skip(3);
				default -> throw new NotAClassFileException();
			}
		}
	}

	private void members() throws NotAClassFileException {
		for (int count = u2(); count > 0; count--) {
			u2();
			utf8(u2());
			utf8(u2());
			attributes();
		}
	}

	private void attributes() throws NotAClassFileException {
		for (int count = u2(); count > 0; count--) {
			utf8(u2());
			skip(Integer.toUnsignedLong(u4()));
		}
	}

	private String className(int index) throws NotAClassFileException {
		expect(index > 0 && index < this.tags.length && this.tags[index] == CLASS);
		return utf8(Short.toUnsignedInt(this.content.get(SHORT, this.offsets[index])));
	}

	private String utf8(int index) throws NotAClassFileException {
		expect(index > 0 && index < this.tags.length && this.tags[index] == UTF8);
		long offset = this.offsets[index];
		int length = Short.toUnsignedInt(this.content.get(SHORT, offset));
		byte[] bytes = this.content.asSlice(offset + 2, length).toArray(ValueLayout.JAVA_BYTE);
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private int u1() throws NotAClassFileException {
		skip(1);
		return Byte.toUnsignedInt(this.content.get(ValueLayout.JAVA_BYTE, this.position - 1));
	}

	private int u2() throws NotAClassFileException {
		skip(2);
		return Short.toUnsignedInt(this.content.get(SHORT, this.position - 2));
	}

	private int u4() throws NotAClassFileException {
		skip(4);
		return this.content.get(INT, this.position - 4);
	}

	private void skip(long count) throws NotAClassFileException {
		expect(count <= this.content.byteSize() - this.position);
		this.position += count;
	}

	private static void expect(boolean condition) throws NotAClassFileException {
		if (!condition) {
			throw new NotAClassFileException();
		}
	}

	/**
	 * Says that something is not a class file.
	 */
	private static final class NotAClassFileException extends Exception {

		private static final long serialVersionUID = 1L;

		NotAClassFileException() {
			super(null, null, false, false);
		}

	}

}
