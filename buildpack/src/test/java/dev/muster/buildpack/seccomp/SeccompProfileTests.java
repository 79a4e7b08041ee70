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

package dev.muster.buildpack.seccomp;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.muster.buildpack.syscall.FoundCalls;

import static org.assertj.core.api.Assertions.assertThat;

class SeccompProfileTests {

	private static final int ACCEPT = 43;

	private static final int SOCKET = 41;

	private static final int CLONE = 56;

	private static final int MOUNT = 165;

	private static final int CLONE3 = 435;

	private static final int FACCESSAT2 = 439;

	@Test
	void refusesWithEpermWhatIsNotNamed() {
		JsonNode profile = json(ACCEPT);
		assertThat(profile.path("defaultAction").asString()).isEqualTo("SCMP_ACT_ERRNO");
		assertThat(profile.path("defaultErrnoRet").asInt()).isEqualTo(1);
		assertThat(names(profile, 0)).contains("accept").doesNotContain("memfd_create", "ptrace", "socket", "clone");
	}

	@Test
	void speaksOfNoOtherArchitecture() {
		assertThat(json(ACCEPT).path("architectures").toString()).isEqualTo("[\"SCMP_ARCH_X86_64\"]");
	}

	@Test
	void allowsWhatTheContainerRuntimeAndTheKernelNeed() {
		assertThat(profile().allowed()).contains("execve", "restart_syscall", "rt_sigreturn", "futex");
	}

	@Test
	void allowsProcessesButNoNamespaces() {
		JsonNode rule = rule(json(CLONE), "clone");
		assertThat(rule.path("args").path(0).path("op").asString()).isEqualTo("SCMP_CMP_MASKED_EQ");
		assertThat(rule.path("args").path(0).path("value").asLong()).isEqualTo(0x7e020000L);
		assertThat(rule.path("args").path(0).path("valueTwo").asLong()).isZero();
	}

	@Test
	void allowsSocketsOfFourFamilies() {
		List<Integer> families = json(SOCKET).path("syscalls")
			.valueStream()
			.filter((rule) -> rule.path("names").path(0).asString().equals("socket"))
			.map((rule) -> rule.path("args").path(0).path("value").asInt())
			.toList();
		assertThat(families).containsExactly(1, 2, 10, 16);
	}

	@Test
	void refusesToEveryProgramWhatNeedsCapability() {
		SeccompProfile profile = profile(MOUNT, ACCEPT);
		assertThat(profile.refused()).containsExactly("mount");
		assertThat(profile.allowed()).contains("accept").doesNotContain("mount");
	}

	@Test
	void answersLikeAnOlderKernelWhereLibrariesFallBack() {
		SeccompProfile profile = profile(CLONE3, FACCESSAT2);
		assertThat(profile.unknown()).contains("clone3", "openat2", "futex_waitv").doesNotContain("faccessat2", "rseq");
		assertThat(profile.allowed()).contains("faccessat2").doesNotContain("clone3");
		assertThat(rule(json(CLONE3), "clone3").path("errnoRet").asInt()).isEqualTo(38);
	}

	@Test
	void namesEachSystemCallOnce() {
		assertThat(SystemCallTable.delivered().names().values()).doesNotHaveDuplicates().hasSizeGreaterThan(350);
	}

	private static SeccompProfile profile(int... numbers) {
		SortedSet<Integer> found = new TreeSet<>();
		for (int number : numbers) {
			found.add(number);
		}
		return SeccompProfile.of(new FoundCalls(found, List.of()));
	}

	private static JsonNode json(int... numbers) {
		return JsonMapper.shared().readTree(profile(numbers).json());
	}

	private static JsonNode rule(JsonNode profile, String name) {
		return profile.path("syscalls")
			.valueStream()
			.filter((rule) -> rule.path("names").valueStream().anyMatch((other) -> other.asString().equals(name)))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> names(JsonNode profile, int index) {
		return profile.path("syscalls").path(index).path("names").valueStream().map(JsonNode::asString).toList();
	}

}
