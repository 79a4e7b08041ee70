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

package dev.muster.buildpack.allow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.muster.buildpack.failure.BuildFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AllowListTests {

	private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

	@TempDir
	private Path folder;

	@Test
	void deliveredListAllowsForeignFilesOnly() {
		AllowList list = AllowList.delivered();
		assertThat(find(list, "elf", "/cnb/lifecycle/launcher")).map(AllowEntry::id).hasValue("cnb-launcher");
		assertThat(find(list, "elf", "/usr/lib/x86_64-linux-gnu/libc.so.6")).map(AllowEntry::id)
			.hasValue("run-image-libraries");
		assertThat(find(list, "elf", "/layers/muster_native/native-image/service")).isEmpty();
		assertThat(find(list, "elf", "/workspace/service")).isEmpty();
		assertThat(find(list, "leak", "/usr/lib/a.jar")).isEmpty();
	}

	@Test
	void refusesEntryWithoutReason() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AllowList(List.of(new AllowEntry("silent", "elf", "/**", " "))))
			.withMessageContaining("'silent'");
	}

	@Test
	void allowsByPathAndRuleUntilItsDay() throws Exception {
		AllowList list = read("path = '/a/*.txt'", "rule = 'jwt'", "expires = 2027-03-01");
		assertThat(list.find("leak", "jwt", "/a/b.txt", "00")).map(AllowEntry::id).hasValue("own");
		assertThat(list.find("leak", "jwt", "/a/b/c.txt", "00")).isEmpty();
		assertThat(list.find("leak", "npm-token", "/a/b.txt", "00")).isEmpty();
		assertThat(list.find("elf", "jwt", "/a/b.txt", "00")).isEmpty();
		list.checkUse();
	}

	@Test
	void allowsByDigest() throws Exception {
		AllowList list = read("digest = '0123456789abcdef'", "expires = 2027-12-31");
		assertThat(list.find("leak", "jwt", "/anywhere", "0123456789abcdef")).isPresent();
		assertThat(list.find("leak", "jwt", "/anywhere", "0123456789abcdee")).isEmpty();
	}

	@Test
	void acceptsEmptyFile() throws Exception {
		Path file = Files.createFile(this.folder.resolve("empty.toml"));
		AllowList list = AllowList.delivered().with(file, TODAY);
		assertThat(find(list, "elf", "/cnb/lifecycle/launcher")).isPresent();
		list.checkUse();
	}

	@Test
	void failsWhenEntryHasExpired() {
		assertFails("entry 'own' of the allow list has expired on 2027-02-28",
				"remove what it allows from the image " + "(a test)", "path = '/a'", "expires = 2027-02-28");
	}

	@Test
	void failsWhenEntryHasNoDay() {
		assertFails("entry 'own' of the allow list is not complete", "the day on which it expires", "path = '/a'");
	}

	@Test
	void failsWhenEntryAllowsEverything() {
		assertFails("entry 'own' of the allow list allows everything", "give it the path or the digest",
				"expires = 2027-12-31");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/a/{b,c", "/a/b}", "/a/{b,{c,d}}" })
	void failsWhenPathIsNoPattern(String path) {
		assertFails("the path '%s' of entry 'own' of the allow list is no pattern".formatted(path), "end each choice",
				"path = '%s'".formatted(path), "expires = 2027-12-31");
	}

	@Test
	void failsWhenNameIsUnknown() {
		assertFails("the allow list cannot be read", "write it as docs/leak-gate.md shows", "paht = '/a'");
	}

	@Test
	void failsWhenEntryIsNotNeeded() throws Exception {
		AllowList list = read("path = '/a'", "expires = 2027-12-31");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(list::checkUse)
			.withMessageContaining("the allow list has entries that nothing needs: [own]")
			.withMessageContaining("what to do: remove them");
	}

	private void assertFails(String what, String action, String... lines) {
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> read(lines))
			.withMessageContaining(what)
			.withMessageContaining("allow-list.toml")
			.withMessageContaining(action);
	}

	private AllowList read(String... lines) throws Exception {
		Path file = Files.writeString(this.folder.resolve("allow-list.toml"),
				"[[entries]]\nid = 'own'\ngate = 'leak'\nreason = 'a test'\n" + String.join("\n", lines) + "\n");
		return AllowList.delivered().with(file, TODAY);
	}

	private static Optional<AllowEntry> find(AllowList list, String gate, String path) {
		return list.find(gate, "any", path, "");
	}

}
