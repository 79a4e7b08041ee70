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

package dev.muster.buildpack.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The whole of a stream: in memory when it is small, else in a file that is mapped and
 * goes when this is closed.
 */
public final class Spool implements AutoCloseable {

	private static final int IN_MEMORY = 1024 * 1024;

	private static final int BUFFER = 64 * 1024;

	private final Arena arena = Arena.ofConfined();

	private MemorySegment content = MemorySegment.NULL;

	private Spool() {
	}

	// Content that is there already.
	static Spool of(MemorySegment content) {
		Spool spool = new Spool();
		spool.content = content;
		return spool;
	}

	/**
	 * Read a stream to its end, or to where it breaks.
	 * @param stream the stream
	 * @param expansion what counts the bytes
	 * @return the content
	 * @throws IOException if there is no room for it
	 * @throws ExpansionLimitException if there is more than may be unpacked
	 */
	static Spool expand(InputStream stream, Expansion expansion) throws IOException, ExpansionLimitException {
		return fill(new BrokenStream(stream), expansion);
	}

	/**
	 * Read a stream to its end.
	 * @param stream the stream
	 * @return the content
	 * @throws IOException if it cannot be read
	 */
	public static Spool of(InputStream stream) throws IOException {
		try {
			return fill(stream, null);
		}
		catch (ExpansionLimitException ex) {
			throw new IllegalStateException("A spool without a limit has no limit", ex);
		}
	}

	private static Spool fill(InputStream stream, @Nullable Expansion expansion)
			throws IOException, ExpansionLimitException {
		Spool spool = new Spool();
		try {
			byte[] begin = stream.readNBytes(IN_MEMORY);
			if (expansion != null) {
				expansion.spend(begin.length);
			}
			spool.content = (begin.length < IN_MEMORY) ? MemorySegment.ofArray(begin)
					: spool.map(begin, stream, expansion);
			return spool;
		}
		catch (IOException | ExpansionLimitException ex) {
			spool.close();
			throw ex;
		}
	}

	private MemorySegment map(byte[] begin, InputStream stream, @Nullable Expansion expansion)
			throws IOException, ExpansionLimitException {
		Path file = Files.createTempFile("muster-gate", null);
		try {
			try (OutputStream output = Files.newOutputStream(file)) {
				output.write(begin);
				byte[] buffer = new byte[BUFFER];
				int count = stream.read(buffer);
				while (count >= 0) {
					if (expansion != null) {
						expansion.spend(count);
					}
					output.write(buffer, 0, count);
					count = stream.read(buffer);
				}
			}
			try (FileChannel channel = FileChannel.open(file)) {
				return channel.map(MapMode.READ_ONLY, 0, channel.size(), this.arena);
			}
		}
		finally {
			// A mapped file lives on without its name.
			Files.delete(file);
		}
	}

	/**
	 * Get the content.
	 * @return the content, until this is closed
	 */
	public MemorySegment content() {
		return this.content;
	}

	@Override
	public void close() {
		this.arena.close();
	}

	/**
	 * A stream that ends where another one breaks, so that what came before is looked at.
	 */
	private static final class BrokenStream extends InputStream {

		private final InputStream stream;

		private boolean ended;

		BrokenStream(InputStream stream) {
			this.stream = stream;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) == 1) ? Byte.toUnsignedInt(one[0]) : -1;
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			if (this.ended) {
				return -1;
			}
			try {
				int count = this.stream.read(target, offset, length);
				this.ended = count < 0;
				return count;
			}
			catch (IOException ex) {
				// Broken content is what a hostile file is made of, not a failure of the
				// gate.
				this.ended = true;
				return -1;
			}
		}

	}

}
