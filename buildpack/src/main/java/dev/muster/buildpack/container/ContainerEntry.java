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

/**
 * An entry of an archive, or what a stream was compressed from.
 *
 * @param name the name; an empty string when the format has none
 * @param content the content, as far as it could be read
 * @param end where in the container it ends, in bytes; 0 when that is not known
 * @param opaque whether the content cannot be read
 */
public record ContainerEntry(String name, Spool content, long end, boolean opaque) implements AutoCloseable {

	@Override
	public void close() {
		this.content.close();
	}

}
