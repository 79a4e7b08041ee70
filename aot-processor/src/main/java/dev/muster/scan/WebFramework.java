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

package dev.muster.scan;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

/**
 * Tells which web framework serves an application. Both may be on the class path, since
 * an application of Spring MVC takes the client of WebFlux as well.
 */
public final class WebFramework {

	private static final boolean WEB_FLUX_PRESENT = ClassUtils
		.isPresent("org.springframework.web.reactive.DispatcherHandler", WebFramework.class.getClassLoader());

	private WebFramework() {
	}

	/**
	 * Return whether an application is served by WebFlux: whether there is a bean that
	 * dispatches its requests. No bean is created.
	 * @param beanFactory the bean factory, with all its definitions registered
	 * @return {@code true} if it is; {@code false} means Spring MVC, or none
	 */
	public static boolean isReactive(ListableBeanFactory beanFactory) {
		Assert.notNull(beanFactory, "'beanFactory' must not be null");
		return WEB_FLUX_PRESENT && Reactive.isDispatched(beanFactory);
	}

	/**
	 * Loaded only if the classes of WebFlux are there.
	 */
	private static final class Reactive {

		static boolean isDispatched(ListableBeanFactory beanFactory) {
			return beanFactory.getBeanNamesForType(org.springframework.web.reactive.DispatcherHandler.class, true,
					false).length > 0;
		}

	}

}
