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

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import sun.misc.Signal;

/**
 * Exercises what the toolchain's own C libraries and the JDK's static ones do, one line
 * {@code name: value} for each check. A native executable must print what the JVM prints.
 * Arguments: an empty folder, a key store, its password.
 */
public final class Probe {

	private Probe() {
	}

	public static void main(String[] args) throws InterruptedException {
		Report report = new Report();
		Path folder = Path.of(args[0]);
		new FileChecks(folder).run(report);
		new ArchiveChecks(folder).run(report);
		new TextChecks(folder).run(report);
		new SocketChecks(folder).run(report);
		new TlsChecks(Path.of(args[1]), args[2].toCharArray()).run(report);
		new TimeChecks().run(report);
		new ThreadChecks().run(report);
		new SystemChecks(folder).run(report);
		terminate();
	}

	/** Ends as a service does: by SIGTERM, with the shutdown hooks run. */
	private static void terminate() throws InterruptedException {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("shutdown hook: ran")));
		Signal.raise(new Signal("TERM"));
		new CountDownLatch(1).await(20, TimeUnit.SECONDS);
		System.out.println("shutdown by SIGTERM: did not happen within 20 s");
		Runtime.getRuntime().halt(1);
	}

}
