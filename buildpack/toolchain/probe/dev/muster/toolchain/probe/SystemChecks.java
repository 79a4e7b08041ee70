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

package dev.muster.toolchain.probe;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.prefs.Preferences;

import com.sun.management.UnixOperatingSystemMXBean;

/**
 * Processes, environment, management and preferences.
 */
final class SystemChecks {

	private final Path folder;

	SystemChecks(Path folder) {
		this.folder = folder;
	}

	void run(Report report) {
		report.check("process", this::process);
		report.check("process missing", () -> new ProcessBuilder("/no/such").start());
		report.check("process of our own", () -> ProcessHandle.current().info().command().isPresent() + " "
				+ ProcessHandle.allProcesses().anyMatch((process) -> process.equals(ProcessHandle.current())));
		report.check("process stopped", this::stopProcess);
		report.check("environment", () -> System.getenv("MUSTER_PROBE") + " " + System.getenv("MUSTER_NOT_SET"));
		report.check("working folder", () -> System.getProperty("user.dir").equals(new File("").getAbsolutePath()));
		report.check("user", () -> System.getProperty("user.name") + " " + System.getProperty("user.home"));
		report.check("platform", () -> System.getProperty("os.name") + " " + System.getProperty("os.arch") + " "
				+ System.getProperty("java.io.tmpdir"));
		report.check("processors", () -> Runtime.getRuntime().availableProcessors());
		report.check("management", this::management);
		report.check("preferences", () -> Preferences.userRoot().get("muster-probe", "none"));
		report.check("console", () -> System.console() == null);
	}

	private String process() throws IOException, InterruptedException {
		Process process = new ProcessBuilder("/bin/sh", "-c", "pwd -P; echo $MUSTER_PROBE; exit 3")
			.directory(this.folder.toFile())
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return output.equals(this.folder.toRealPath() + "\nset\n") + " " + process.waitFor();
	}

	private String stopProcess() throws IOException, InterruptedException {
		Process process = new ProcessBuilder("sleep", "60").start();
		process.destroy();
		return process.waitFor(10, TimeUnit.SECONDS) + " " + process.exitValue();
	}

	private String management() {
		var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		var threads = ManagementFactory.getThreadMXBean();
		return (system.getTotalMemorySize() > 0) + " " + system.getAvailableProcessors() + " "
				+ (system.getProcessCpuTime() > 0) + " " + (system.getOpenFileDescriptorCount() > 2) + " "
				+ (threads.getThreadCount() > 0) + " " + (threads.getCurrentThreadCpuTime() > 0);
	}

}
