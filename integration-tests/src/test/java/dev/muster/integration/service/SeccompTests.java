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

package dev.muster.integration.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.muster.integration.form.DerivedProfile;
import dev.muster.integration.form.TestApplication;
import dev.muster.integration.project.Program;
import dev.muster.integration.project.ProgramResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the seccomp profile that is derived from the demo's image. That the demo
 * answers under it is what all other tests in containers show.
 */
class SeccompTests {

	private static final String REFUSED = "1";

	/** Prints a name and the error for each call that is tried. */
	private static final String PROBE = """
			#define _GNU_SOURCE
			#include <errno.h>
			#include <linux/keyctl.h>
			#include <sched.h>
			#include <stdio.h>
			#include <sys/personality.h>
			#include <sys/ptrace.h>
			#include <sys/socket.h>
			#include <sys/syscall.h>
			#include <unistd.h>
			#define TRY(name, call) (errno = 0, (call) < 0 ? errno : 0, printf("%s=%d\\n", name, errno))
			int main(void) {
				TRY("getpid", syscall(SYS_getpid));
				TRY("memfd_create", syscall(SYS_memfd_create, "m", 0));
				TRY("personality", syscall(SYS_personality, 0xffffffffUL));
				TRY("ptrace", syscall(SYS_ptrace, PTRACE_TRACEME, 0, 0, 0));
				TRY("shmget", syscall(SYS_shmget, 0, 4096, 0600));
				TRY("socket", syscall(SYS_socket, AF_ALG, SOCK_SEQPACKET, 0));
				TRY("bpf", syscall(SYS_bpf, 0, 0, 0));
				TRY("keyctl", syscall(SYS_keyctl, KEYCTL_GET_KEYRING_ID, KEY_SPEC_SESSION_KEYRING, 0));
				TRY("mount", syscall(SYS_mount, "none", "/tmp", "tmpfs", 0, 0));
				TRY("unshare", syscall(SYS_unshare, CLONE_NEWUSER));
				TRY("clone3", syscall(SYS_clone3, 0, 0));
				return 0;
			}
			""";

	@TempDir
	private Path folder = Path.of("");

	private final String profile = DerivedProfile.of(TestApplication.DEMO.image());

	private String probe = "";

	@BeforeEach
	void compileProbe() throws IOException {
		Path source = Files.writeString(this.folder.resolve("probe.c"), PROBE);
		this.probe = this.folder.resolve("probe").toString();
		assertThat(run("gcc", "-static", "-o", this.probe, source.toString()).exitCode()).isZero();
	}

	@Test
	void allowsLessThanHalfOfWhatDockerAllows() {
		JsonNode allowed = JsonMapper.shared().readTree(this.profile).path("syscalls").path(0).path("names");
		List<String> names = allowed.valueStream().map(JsonNode::asString).toList();
		System.out.printf("seccomp: %d system calls allowed%n", names.size() + 2);
		assertThat(names).contains("execve", "futex", "epoll_wait")
			.doesNotContain("ptrace", "unshare", "mount", "keyctl", "bpf", "memfd_create", "socket")
			.hasSizeBetween(100, 170);
	}

	@Test
	void refusesWhatDockerAllows() throws IOException {
		Map<String, String> byDocker = errors("");
		Map<String, String> byProfile = errors(this.profile);
		assertThat(byProfile).containsEntry("getpid", "0");
		for (String name : List.of("memfd_create", "personality", "ptrace", "shmget", "socket")) {
			assertThat(byDocker.get(name)).as(name).isNotNull().isNotEqualTo(REFUSED);
			assertThat(byProfile).as(name).containsEntry(name, REFUSED);
		}
	}

	@Test
	void refusesWhatLeadsOutOfContainer() throws IOException {
		Map<String, String> errors = errors(this.profile);
		for (String name : List.of("bpf", "keyctl", "mount", "unshare")) {
			assertThat(errors).as(name).containsEntry(name, REFUSED);
		}
	}

	@Test
	void saysThatNewerCallsDoNotExist() throws IOException {
		assertThat(errors(this.profile)).containsEntry("clone3", "38");
	}

	private Map<String, String> errors(String seccomp) throws IOException {
		List<String> create = new ArrayList<>(List.of("docker", "create", "--pull", "never", "--network", "none",
				"--cap-drop", "ALL", "--security-opt", "no-new-privileges"));
		if (!seccomp.isEmpty()) {
			Path file = Files.writeString(this.folder.resolve("seccomp.json"), seccomp);
			create.addAll(List.of("--security-opt", "seccomp=" + file));
		}
		create.addAll(List.of("--entrypoint", "/probe", TestApplication.DEMO.image()));
		String container = run(create.toArray(String[]::new)).output().strip();
		try {
			run("docker", "cp", this.probe, container + ":/probe");
			Map<String, String> errors = new TreeMap<>();
			run("docker", "start", "--attach", container).output()
				.lines()
				.map((line) -> line.split("="))
				.forEach((words) -> errors.put(words[0], words[1]));
			return errors;
		}
		finally {
			run("docker", "rm", "--force", container);
		}
	}

	private static ProgramResult run(String... command) {
		ProgramResult result = Program.of(command).run(Duration.ofMinutes(1));
		assertThat(result.exitCode()).as(result.output()).isZero();
		return result;
	}

}
