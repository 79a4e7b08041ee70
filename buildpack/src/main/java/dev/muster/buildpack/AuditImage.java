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

package dev.muster.buildpack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.muster.buildpack.allow.AllowList;
import dev.muster.buildpack.image.ImageAudit;

/**
 * The program that audits a finished image: {@code AuditImage --archive image.tar}.
 */
public final class AuditImage {

	private AuditImage() {
	}

	public static void main(String[] arguments) throws IOException {
		System.exit(run(arguments, System.out));
	}

	/**
	 * Audit an image.
	 * @param arguments the command line
	 * @param log where to print
	 * @return 0 if nothing was found, 1 if something was, 2 if there is no image
	 * @throws IOException if the image cannot be read
	 */
	static int run(String[] arguments, PrintStream log) throws IOException {
		if (arguments.length != 2 || !arguments[0].equals("--archive") || !Files.isRegularFile(Path.of(arguments[1]))) {
			log.println("usage: AuditImage --archive FILE (a file made by 'docker save -o FILE IMAGE')");
			return 2;
		}
		ImageAudit audit = new ImageAudit(AllowList.delivered());
		audit.audit(Path.of(arguments[1]));
		return audit.print(log) ? 0 : 1;
	}

}
