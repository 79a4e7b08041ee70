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

import java.util.Collection;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

import dev.muster.discovery.Recording;

/**
 * Compares what the handler mappings serve at this moment with what was recorded. What is
 * served can change while the application runs, so every comparison asks again.
 */
public final class ParityCheck {

	private static final boolean ACTUATOR_PRESENT = ClassUtils.isPresent(
			"org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType",
			ParityCheck.class.getClassLoader());

	private static final Log logger = LogFactory.getLog(ParityCheck.class);

	private final ConfigurableListableBeanFactory beanFactory;

	private final Recording recording;

	private final ParityMode mode;

	private final AllowedRoutes allowed;

	private volatile @Nullable ListableBeanFactory management;

	/**
	 * Create a check.
	 * @param beanFactory the bean factory of the application
	 * @param recording what was recorded
	 * @param mode what to do about a difference
	 * @param allowed the routes that code may register
	 */
	public ParityCheck(ConfigurableListableBeanFactory beanFactory, Recording recording, ParityMode mode,
			AllowedRoutes allowed) {
		Assert.notNull(beanFactory, "'beanFactory' must not be null");
		Assert.notNull(recording, "'recording' must not be null");
		Assert.notNull(mode, "'mode' must not be null");
		this.beanFactory = beanFactory;
		this.recording = recording;
		Assert.notNull(allowed, "'allowed' must not be null");
		this.mode = mode;
		this.allowed = allowed;
	}

	/**
	 * Return what to do about a difference.
	 * @return the mode
	 */
	public ParityMode mode() {
		return this.mode;
	}

	/**
	 * Compare now.
	 * @return what was found; without kinds if there is neither a web framework nor
	 * GraphQL
	 */
	public ParityReport compare() {
		ProbableCause cause = new ProbableCause(this.beanFactory, this.recording);
		WebMappings mappings = WebMappings.of(this.beanFactory);
		return new ParityReport(mappings.controllers()
			.stream()
			.map((each) -> this.allowed.applyTo(RouteComparison.of(each, this.recording.expected(), cause)))
			.toList(), compare(mappings.endpoints()));
	}

	private EndpointParity compare(Collection<EndpointMappings> mappings) {
		return ACTUATOR_PRESENT ? new EndpointComparison(this.beanFactory, this.management, mappings).compare()
				: EndpointParity.NONE;
	}

	/**
	 * Compare now, and do what the mode says about a difference.
	 * @return what was found; {@code null} if the mode is {@link ParityMode#OFF}
	 * @throws ParityException if there is a difference and the mode is
	 * {@link ParityMode#FAIL}
	 */
	@Nullable ParityReport enforce() {
		return (this.mode != ParityMode.OFF) ? enforce(compare()) : null;
	}

	/**
	 * Compare the endpoints now that the management context starts, and do what the mode
	 * says about a difference.
	 * @param beanFactory the bean factory of the management context
	 * @return what was found; {@code null} if the mode is {@link ParityMode#OFF}
	 * @throws ParityException if there is a difference and the mode is
	 * {@link ParityMode#FAIL}
	 */
	@Nullable ParityReport managementStarts(ListableBeanFactory beanFactory) {
		this.management = beanFactory;
		return (this.mode != ParityMode.OFF)
				? enforce(new ParityReport(List.of(), compare(WebMappings.of(this.beanFactory).endpoints()))) : null;
	}

	/**
	 * Take the management context into account no longer.
	 */
	void managementStops() {
		this.management = null;
	}

	private ParityReport enforce(ParityReport report) {
		if (!report.isClean()) {
			ParityException problem = new ParityException(report);
			if (this.mode == ParityMode.FAIL) {
				throw problem;
			}
			logger.warn(problem.getMessage());
		}
		return report;
	}

	/**
	 * Return the entries of the list of allowed routes that fit nothing.
	 * @param report what was found
	 * @return the entries, each as its property and its route
	 */
	List<String> unneeded(ParityReport report) {
		return this.allowed.unneeded(report);
	}

}
