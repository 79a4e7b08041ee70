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

package dev.muster.aot.hint;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.springframework.util.Assert;

/**
 * A task that runs beside the thread that processes the application, which waits for it
 * when it needs the result.
 *
 * @param <T> the type of the result
 */
public final class Background<T> {

	private final FutureTask<T> task;

	private Background(FutureTask<T> task) {
		this.task = task;
	}

	/**
	 * Run a task in a thread of its own.
	 * @param <T> the type of its result
	 * @param name the name of the thread
	 * @param callable the task, which must not use the bean factory: Spring does so
	 * meanwhile
	 * @return the task
	 */
	public static <T> Background<T> run(String name, Callable<T> callable) {
		Assert.notNull(name, "'name' must not be null");
		Assert.notNull(callable, "'callable' must not be null");
		FutureTask<T> task = new FutureTask<>(callable);
		Thread thread = new Thread(task, name);
		thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
		// A build that fails meanwhile ends without it.
		thread.setDaemon(true);
		thread.start();
		return new Background<>(task);
	}

	/**
	 * Wait for the result.
	 * @return the result
	 * @throws RuntimeException what the task has thrown
	 */
	public T result() {
		try {
			return this.task.get();
		}
		catch (ExecutionException ex) {
			throw failure(Objects.requireNonNull(ex.getCause()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while an analysis was waited for", ex);
		}
	}

	private static RuntimeException failure(Throwable cause) {
		if (cause instanceof Error error) {
			throw error;
		}
		return (cause instanceof RuntimeException exception) ? exception : new IllegalStateException(cause);
	}

}
