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

package dev.muster.buildpack.image;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.muster.buildpack.allow.AllowList;
import dev.muster.buildpack.rule.BuildMachine;

/**
 * What Jazzer feeds to the audit of an image: tar files with JSON in them.
 */
public final class ImageFuzzTarget {

	private ImageFuzzTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		Path archive = Files.write(Files.createTempFile("muster-fuzz", null), input);
		try {
			ImageAudit audit = new ImageAudit(new AllowList(List.of()), BuildMachine.UNKNOWN);
			audit.audit(archive);
			audit.print(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			if (ex.getMessage() == null) {
				throw new AssertionError("a refusal says nothing", ex);
			}
		}
		finally {
			Files.delete(archive);
		}
	}

}
