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

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AllowListTests {

	@Test
	void deliveredListAllowsForeignFilesOnly() {
		AllowList list = AllowList.delivered();
		assertThat(list.find("elf", "/cnb/lifecycle/launcher")).map(AllowEntry::id).hasValue("cnb-launcher");
		assertThat(list.find("elf", "/usr/lib/x86_64-linux-gnu/libc.so.6")).map(AllowEntry::id)
			.hasValue("run-image-libraries");
		assertThat(list.find("elf", "/layers/muster_native/native-image/service")).isEmpty();
		assertThat(list.find("elf", "/workspace/service")).isEmpty();
		assertThat(list.find("leak", "/usr/lib/a.jar")).isEmpty();
	}

	@Test
	void refusesEntryWithoutReason() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AllowList(List.of(new AllowEntry("silent", "elf", "/**", " "))))
			.withMessageContaining("'silent'");
	}

}
