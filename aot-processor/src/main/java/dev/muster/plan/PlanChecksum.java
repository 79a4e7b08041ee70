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

package dev.muster.plan;

import java.util.zip.CRC32;

/**
 * Ties generated code to the plan that was written with it. Guards against a plan that
 * was lost or mixed up, not against somebody who changes the executable.
 */
public final class PlanChecksum {

	private PlanChecksum() {
	}

	/**
	 * Return the checksum of a plan.
	 * @param bytes the text of the plan in UTF-8
	 * @return its CRC-32
	 */
	public static long of(byte[] bytes) {
		CRC32 checksum = new CRC32();
		checksum.update(bytes);
		return checksum.getValue();
	}

}
