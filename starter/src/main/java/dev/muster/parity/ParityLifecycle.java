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

package dev.muster.parity;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.Assert;

/**
 * Compares once while the application starts: all beans exist then, and the web server
 * does not answer yet, so that not one request meets an application that differs. A
 * listener for {@code ApplicationStartedEvent} would come after the first request.
 */
public final class ParityLifecycle implements SmartLifecycle {

	private static final Log logger = LogFactory.getLog(ParityLifecycle.class);

	private final ParityCheck check;

	private volatile boolean running;

	/**
	 * Create the lifecycle.
	 * @param check what compares
	 */
	public ParityLifecycle(ParityCheck check) {
		Assert.notNull(check, "'check' must not be null");
		this.check = check;
	}

	// Spring Boot starts the web server in this phase.
	@Override
	public int getPhase() {
		return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
	}

	/**
	 * Compare, unless this is switched off.
	 * @throws ParityException if there is a difference and the mode is
	 * {@link ParityMode#FAIL}
	 */
	@Override
	public void start() {
		long start = System.nanoTime();
		ParityReport report = this.check.enforce();
		if (report != null) {
			log(report, System.nanoTime() - start);
		}
		this.running = true;
	}

	// A format string would load the data of a locale, which takes a native executable
	// 20 ms.
	private void log(ParityReport report, long nanoseconds) {
		if (report.isClean()) {
			logger.info("Parity check passed in " + Math.round(nanoseconds / 1e5) / 10.0 + " ms: " + report.matched()
					+ " routes are served as recorded, " + report.notCompared() + " cannot be compared, "
					+ report.allowed().size() + " are allowed; " + report.endpoints().matched()
					+ " operations of endpoints are served");
		}
		for (String entry : this.check.unneeded(report)) {
			logger.warn("Nothing needs the entry " + entry + " of the allowed routes: take it out, or correct it");
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
