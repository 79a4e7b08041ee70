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

import java.util.List;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

import dev.muster.discovery.Recording;

/**
 * Compares what the handler mappings serve at this moment with what was recorded. What is
 * served can change while the application runs, so every comparison asks again.
 */
public final class ParityCheck {

	private static final boolean WEB_MVC_PRESENT = ClassUtils.isPresent(
			"org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping",
			ParityCheck.class.getClassLoader());

	private final ConfigurableListableBeanFactory beanFactory;

	private final Recording recording;

	private final ParityMode mode;

	/**
	 * Create a check.
	 * @param beanFactory the bean factory of the application
	 * @param recording what was recorded
	 * @param mode what to do about a difference
	 */
	public ParityCheck(ConfigurableListableBeanFactory beanFactory, Recording recording, ParityMode mode) {
		Assert.notNull(beanFactory, "'beanFactory' must not be null");
		Assert.notNull(recording, "'recording' must not be null");
		Assert.notNull(mode, "'mode' must not be null");
		this.beanFactory = beanFactory;
		this.recording = recording;
		this.mode = mode;
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
	 * @return what was found; without kinds if Spring MVC is not on the class path
	 */
	public ParityReport compare() {
		ProbableCause cause = new ProbableCause(this.beanFactory, this.recording);
		List<HandlerMappings> mappings = WEB_MVC_PRESENT
				? List.of(new AnnotatedMappings(this.beanFactory), new FunctionalMappings(this.beanFactory))
				: List.of();
		return new ParityReport(
				mappings.stream().map((each) -> RouteComparison.of(each, this.recording.expected(), cause)).toList());
	}

}
