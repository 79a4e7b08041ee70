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

package dev.muster.actuate;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.util.Assert;

import dev.muster.parity.ParityCheck;
import dev.muster.parity.ParityMode;
import dev.muster.parity.ParityReport;

/**
 * Health of the routes: down when what is served is not what was recorded, at the moment
 * of the question and with {@code muster.parity=fail}. A difference that another mode
 * tolerates is told and takes no instance out of service, so that the status of an
 * application is the same on the JVM and ahead of time.
 */
public final class RouteHealth extends AbstractHealthIndicator {

	private final ParityCheck check;

	/**
	 * Create the indicator.
	 * @param check what compares
	 */
	public RouteHealth(ParityCheck check) {
		super("The routes could not be compared");
		Assert.notNull(check, "'check' must not be null");
		this.check = check;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		ParityReport report = this.check.compare();
		boolean down = !report.isClean() && this.check.mode() == ParityMode.FAIL;
		ParityDescriptor parity = ParityDescriptor.of(this.check.mode(), report);
		(down ? builder.down() : builder.up()).withDetail("mode", parity.mode())
			.withDetail("matched", parity.matched())
			.withDetail("notCompared", parity.notCompared())
			.withDetail("missing", parity.missing())
			.withDetail("phantom", parity.phantom())
			.withDetail("allowed", parity.allowed())
			.withDetail("endpoints", parity.endpoints());
	}

}
