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

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class AuditImageTests {

	@Test
	void tellsItsUsageWhenAnOptionIsUnknown(@TempDir Path folder) throws Exception {
		Path archive = Files.createFile(folder.resolve("image.tar"));
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		int code = AuditImage.run(new String[] { "--archive", archive.toString(), "--alow", "list" },
				new PrintStream(printed, true, StandardCharsets.UTF_8));
		assertThat(code).isEqualTo(2);
	}

	@Test
	void tellsWhatIsWrongWithTheAllowList(@TempDir Path folder) throws Exception {
		Path archive = Files.createFile(folder.resolve("image.tar"));
		Path list = Files.writeString(folder.resolve("list.toml"),
				"[[entries]]\nid = 'old'\ngate = 'leak'\npath = '/a'\nreason = 'it was'\nexpires = 2020-01-01\n");
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		int code = AuditImage.run(new String[] { "--archive", archive.toString(), "--allow", list.toString() },
				new PrintStream(printed, true, StandardCharsets.UTF_8));
		assertThat(code).isEqualTo(1);
		assertThat(printed.toString(StandardCharsets.UTF_8)).contains("entry 'old' of the allow list has expired",
				list.toString(), "what to do: ");
	}

	@Test
	void tellsItsUsageWhenThereIsNoArchive() throws Exception {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		int code = AuditImage.run(new String[] { "--archive", "/no/such/file" },
				new PrintStream(printed, true, StandardCharsets.UTF_8));
		assertThat(code).isEqualTo(2);
		assertThat(printed.toString(StandardCharsets.UTF_8)).contains("usage: AuditImage --archive FILE");
	}

}
