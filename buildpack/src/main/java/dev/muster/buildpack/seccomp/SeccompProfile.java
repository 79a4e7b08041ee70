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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.muster.buildpack.syscall.FoundCalls;

/**
 * A seccomp profile as Docker, containerd, CRI-O and Podman read it.
 *
 * @param allowed the names of the system calls that are allowed
 * @param refused those that were found, and are not allowed to anybody
 * @param unknown those that are answered as by a kernel that does not have them
 * @see <a href="https://docs.docker.com/engine/security/seccomp/">Seccomp security
 * profiles for Docker</a>
 * @see <a href=
 * "https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp">OCI
 * runtime specification, Seccomp</a>
 */
public record SeccompProfile(SortedSet<String> allowed, SortedSet<String> refused, List<String> unknown) {

	/**
	 * What the container runtime (runc, a program in Go) calls from installing the filter
	 * until the program is started, and what the kernel itself calls again after a
	 * signal. With {@code no-new-privileges} the filter is installed last; without it,
	 * more would be needed.
	 */
	private static final List<String> RUNTIME = List.of("close", "close_range", "epoll_pwait", "execve", "exit",
			"exit_group", "fcntl", "fstat", "fstatfs", "futex", "getdents64", "getpid", "getppid", "gettid", "madvise",
			"mmap", "munmap", "nanosleep", "newfstatat", "openat", "prctl", "read", "readlinkat", "restart_syscall",
			"rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sched_yield", "sigaltstack", "tgkill", "write");

	/**
	 * What Docker's default profile allows with a capability only, or to debuggers. A
	 * hardened container has no capability, so a program that has code for it (Go's
	 * library can start a child in another namespace) cannot use it anyway.
	 */
	private static final List<String> NEVER = List.of("acct", "add_key", "bpf", "chroot", "clock_adjtime",
			"clock_settime", "delete_module", "fanotify_init", "finit_module", "fsconfig", "fsmount", "fsopen",
			"fspick", "init_module", "io_uring_enter", "io_uring_register", "io_uring_setup", "ioperm", "iopl", "kcmp",
			"kexec_file_load", "kexec_load", "keyctl", "lookup_dcookie", "mount", "mount_setattr", "move_mount",
			"name_to_handle_at", "nfsservctl", "open_by_handle_at", "open_tree", "perf_event_open", "personality",
			"pidfd_getfd", "pivot_root", "process_madvise", "process_vm_readv", "process_vm_writev", "ptrace",
			"quotactl", "quotactl_fd", "reboot", "request_key", "setdomainname", "sethostname", "setns", "settimeofday",
			"swapoff", "swapon", "syslog", "umount2", "unshare", "userfaultfd", "vhangup");

	/**
	 * The first of the numbers that came after Linux 5.0. Libraries that try such a call
	 * fall back to an older one when the kernel does not have it, and only then.
	 */
	private static final int FIRST_NEW = 424;

	/** Hides its flags in memory, where a filter cannot see them. */
	private static final String CLONE3 = "clone3";

	private static final int EPERM = 1;

	private static final int ENOSYS = 38;

	/** {@code CLONE_NEWNS} to {@code CLONE_NEWNET}: all namespaces. */
	private static final long NAMESPACES = 0x7e020000L;

	/**
	 * {@code AF_UNIX}, {@code AF_INET}, {@code AF_INET6}, and {@code AF_NETLINK}, by
	 * which the C library asks for the addresses of the machine.
	 */
	private static final List<Integer> ADDRESS_FAMILIES = List.of(1, 2, 10, 16);

	/**
	 * Make the profile of programs.
	 * @param calls the system calls that were found in them
	 * @return the profile
	 */
	public static SeccompProfile of(FoundCalls calls) {
		SystemCallTable table = SystemCallTable.delivered();
		SortedSet<String> found = new TreeSet<>();
		for (int number : calls.numbers()) {
			if (table.names().containsKey(number)) {
				found.add(table.names().get(number));
			}
		}
		SortedSet<String> refused = new TreeSet<>(found);
		refused.retainAll(NEVER);
		SortedSet<String> allowed = new TreeSet<>(found);
		allowed.addAll(RUNTIME);
		allowed.removeAll(refused);
		allowed.remove(CLONE3);
		List<String> unknown = new ArrayList<>(table.names().tailMap(FIRST_NEW, true).values());
		unknown.removeAll(allowed);
		return new SeccompProfile(allowed, refused, List.copyOf(unknown));
	}

	/**
	 * Write the profile.
	 * @return a document in JSON
	 */
	public String json() {
		List<Map<String, Object>> rules = new ArrayList<>();
		List<String> whole = new ArrayList<>(this.allowed);
		if (whole.remove("clone")) {
			rules.add(
					allow("clone", Map.of("index", 0, "value", NAMESPACES, "valueTwo", 0, "op", "SCMP_CMP_MASKED_EQ")));
		}
		if (whole.remove("socket")) {
			ADDRESS_FAMILIES.forEach((family) -> rules
				.add(allow("socket", Map.of("index", 0, "value", family, "valueTwo", 0, "op", "SCMP_CMP_EQ"))));
		}
		rules.addFirst(new LinkedHashMap<>(Map.of("names", whole, "action", "SCMP_ACT_ALLOW")));
		Map<String, Object> missing = new LinkedHashMap<>();
		missing.put("names", this.unknown);
		missing.put("action", "SCMP_ACT_ERRNO");
		missing.put("errnoRet", ENOSYS);
		rules.add(missing);
		Map<String, Object> profile = new LinkedHashMap<>();
		profile.put("defaultAction", "SCMP_ACT_ERRNO");
		profile.put("defaultErrnoRet", EPERM);
		profile.put("architectures", List.of("SCMP_ARCH_X86_64"));
		profile.put("syscalls", rules);
		return JsonMapper.builder()
			.enable(SerializationFeature.INDENT_OUTPUT)
			.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
			.build()
			.writeValueAsString(profile) + "\n";
	}

	private static Map<String, Object> allow(String name, Map<String, Object> argument) {
		return Map.of("names", List.of(name), "action", "SCMP_ACT_ALLOW", "args", List.of(argument));
	}

}
