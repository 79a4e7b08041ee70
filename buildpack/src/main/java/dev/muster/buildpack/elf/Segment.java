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

/**
 * A program header: a part of the file as it is mapped into memory.
 *
 * @param type the type, {@code PT_*}
 * @param flags the rights, {@code PF_*}
 * @param offset the offset in the file
 * @param address the address in memory
 * @param fileSize the size in the file
 */
record Segment(long type, long flags, long offset, long address, long fileSize) {

	static final long LOAD = 1;

	static final long DYNAMIC = 2;

	static final long INTERPRETER = 3;

	static final long NOTE = 4;

	static final long STACK = 0x6474e551L;

	static final long RELRO = 0x6474e552L;

	private static final long EXECUTABLE = 1;

	private static final long WRITABLE = 2;

	boolean executable() {
		return (this.flags & EXECUTABLE) != 0;
	}

	boolean writable() {
		return (this.flags & WRITABLE) != 0;
	}

	boolean isInside(long size) {
		return this.offset >= 0 && this.fileSize >= 0 && this.offset <= size && this.fileSize <= size - this.offset;
	}

	boolean contains(long virtualAddress) {
		return virtualAddress >= this.address && virtualAddress - this.address < this.fileSize;
	}

}
