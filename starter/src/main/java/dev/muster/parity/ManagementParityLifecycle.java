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
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.Assert;

/**
 * Compares the endpoints once more when a management context of its own starts, before
 * its web server answers. It starts after the web server of the application, which
 * answers by then.
 */
public final class ManagementParityLifecycle implements SmartLifecycle {

	private static final Log logger = LogFactory.getLog(ManagementParityLifecycle.class);

	private final ParityCheck check;

	private final ListableBeanFactory beanFactory;

	private volatile boolean running;

	/**
	 * Create the lifecycle.
	 * @param check what compares
	 * @param beanFactory the bean factory of the management context
	 */
	public ManagementParityLifecycle(ParityCheck check, ListableBeanFactory beanFactory) {
		Assert.notNull(check, "'check' must not be null");
		Assert.notNull(beanFactory, "'beanFactory' must not be null");
		this.check = check;
		this.beanFactory = beanFactory;
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
		ParityReport report = this.check.managementStarts(this.beanFactory);
		if (report != null && report.isClean()) {
			logger.info("Parity check of the management context passed: " + report.endpoints().matched()
					+ " operations of endpoints are served");
		}
		this.running = true;
	}

	@Override
	public void stop() {
		this.check.managementStops();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
