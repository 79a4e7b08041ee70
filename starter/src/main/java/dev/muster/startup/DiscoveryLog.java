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

package dev.muster.startup;

import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.util.Assert;

import dev.muster.discovery.RouteDiscovery;
import dev.muster.route.Controller;
import dev.muster.route.Route;
import dev.muster.route.RouteTable;

/**
 * Logs one line for each discovered controller and a summary line when the application
 * has started.
 */
public final class DiscoveryLog implements ApplicationListener<ApplicationStartedEvent> {

	private static final Log logger = LogFactory.getLog(DiscoveryLog.class);

	private final RouteDiscovery discovery;

	/**
	 * Create the listener.
	 * @param discovery what to log
	 */
	public DiscoveryLog(RouteDiscovery discovery) {
		Assert.notNull(discovery, "'discovery' must not be null");
		this.discovery = discovery;
	}

	@Override
	public void onApplicationEvent(ApplicationStartedEvent event) {
		RouteTable table = this.discovery.table();
		table.controllers().forEach((controller) -> logger.info(line(controller)));
		// A format string would load the data of a locale, which takes a native
		// executable 20 ms.
		logger.info("Discovered " + table.controllers().size() + " controllers with " + table.routeCount() + " routes ("
				+ (AotDetector.useGeneratedArtifacts() ? "from the build's manifest" : "from the bean definitions")
				+ ")");
	}

	private static String line(Controller controller) {
		return controller.type() + " (" + controller.bean() + "): "
				+ controller.routes().stream().map(Route::describe).collect(Collectors.joining("; "));
	}

}
