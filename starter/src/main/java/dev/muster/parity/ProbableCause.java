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

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import dev.muster.discovery.Recording;
import dev.muster.route.Controller;
import dev.muster.route.Route;
import dev.muster.route.RouteKind;

/**
 * Guesses why a route is not as it was recorded, from what can still be seen.
 */
final class ProbableCause {

	private final ConfigurableListableBeanFactory beanFactory;

	private final Recording recording;

	ProbableCause(ConfigurableListableBeanFactory beanFactory, Recording recording) {
		this.beanFactory = beanFactory;
		this.recording = recording;
	}

	String ofMissing(String bean, Route route, List<ServedRoute> unclaimed) {
		if (!this.beanFactory.containsBean(bean)) {
			return "there is no such bean: the generated code does not register it, or something has removed it";
		}
		for (ServedRoute other : unclaimed) {
			if (route.kind() != RouteKind.FUNCTIONAL && other.route().handler().equals(route.handler())) {
				return "its handler answers '%s' instead".formatted(other.route().describe());
			}
		}
		if (route.kind() != RouteKind.FUNCTIONAL && !isVisible(bean, route)) {
			return "the method cannot be seen by reflection: the executable has no hint for it";
		}
		if (route.kind() == RouteKind.GRAPHQL) {
			return "the bean is there, but its method fetches no such field: the schema of this start does not have it"
					+ " (a schema file is missing, or the name is wrong), or another data fetcher was registered for"
					+ " it";
		}
		return "the bean is there, but no handler mapping serves the route: it was taken out, or the bean is no"
				+ " controller any more";
	}

	private boolean isVisible(String bean, Route route) {
		String method = route.handler().substring(route.handler().indexOf('#') + 1);
		@Nullable Class<?> type = this.beanFactory.getType(bean, false);
		return type != null && Arrays.stream(ReflectionUtils.getAllDeclaredMethods(ClassUtils.getUserClass(type)))
			.anyMatch((each) -> !each.isSynthetic() && each.getName().equals(method));
	}

	String ofPhantom(ServedRoute served) {
		if (served.bean() == null) {
			return "code registers it while the application runs, which the build cannot see";
		}
		if (isRecorded(this.recording.expected(), served)) {
			return "the bean is recorded with other routes: code registers this one while the application runs, or the"
					+ " manifest was changed after the build";
		}
		if (isRecorded(this.recording.everything(), served)) {
			return "the conditions have left the bean out, and something else registers it";
		}
		return "the manifest does not know the bean: it was changed after the build, or is that of another build";
	}

	private static boolean isRecorded(List<Controller> controllers, ServedRoute served) {
		return controllers.stream().anyMatch((controller) -> controller.bean().equals(served.bean()));
	}

}
