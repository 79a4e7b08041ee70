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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import sun.misc.Signal;

/**
 * Platform and virtual threads, interruption, and signals.
 */
final class ThreadChecks {

	void run(Report report) {
		report.check("threads of the platform", () -> sum(Executors.newFixedThreadPool(4)));
		report.check("threads that are virtual", () -> sum(Executors.newVirtualThreadPerTaskExecutor()));
		report.check("thread interrupted", this::interrupt);
		report.check("thread with uncaught exception", this::leaveUncaught);
		report.check("stack overflow", this::overflow);
		report.check("signal SIGUSR2", () -> handle("USR2"));
		report.check("signal SIGHUP", () -> handle("HUP"));
		report.check("signal unknown", () -> new Signal("NOPE"));
	}

	private int sum(ExecutorService executor) throws Exception {
		try (executor) {
			List<Future<Integer>> results = new ArrayList<>();
			for (int i = 0; i < 500; i++) {
				int number = i;
				results.add(executor.submit(() -> {
					Thread.sleep(1);
					return number;
				}));
			}
			int sum = 0;
			for (Future<Integer> result : results) {
				sum += result.get();
			}
			return sum;
		}
	}

	private String interrupt() throws InterruptedException {
		AtomicReference<String> ending = new AtomicReference<>("none");
		Thread thread = Thread.ofPlatform().name("waiting").start(() -> {
			try {
				new CountDownLatch(1).await();
			}
			catch (InterruptedException ex) {
				ending.set(Thread.currentThread().getName() + " " + ex);
			}
		});
		thread.interrupt();
		thread.join();
		return ending.get();
	}

	private String leaveUncaught() throws InterruptedException {
		AtomicReference<String> ending = new AtomicReference<>("none");
		Thread thread = Thread.ofVirtual().name("failing").unstarted(() -> {
			throw new IllegalStateException("expected");
		});
		thread.setUncaughtExceptionHandler((failed, exception) -> ending.set(failed.getName() + " " + exception));
		thread.start();
		thread.join();
		return ending.get();
	}

	private String overflow() {
		try {
			return "depth " + depth(1);
		}
		catch (StackOverflowError ex) {
			return ex.toString();
		}
	}

	private int depth(int current) {
		return depth(current + 1) + 1;
	}

	private String handle(String name) throws InterruptedException {
		Semaphore handled = new Semaphore(0);
		Signal signal = new Signal(name);
		Signal.handle(signal, (received) -> handled.release());
		int count = 0;
		for (int i = 0; i < 3; i++) {
			Signal.raise(signal);
			// Equal signals that wait are one signal: the next follows when this one is
			// handled.
			count += handled.tryAcquire(10, TimeUnit.SECONDS) ? 1 : 0;
		}
		return count + " of 3, number " + signal.getNumber();
	}

}
