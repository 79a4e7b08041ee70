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

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import org.springframework.web.reactive.result.condition.VersionRequestCondition;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

import dev.muster.route.Route;
import dev.muster.route.RouteKind;

/**
 * Describes a mapping of WebFlux as routes, the same way whether it was read from a class
 * while the application was built or is served by a running one.
 */
public final class ReactiveAnnotatedRoutes {

	private ReactiveAnnotatedRoutes() {
	}

	/**
	 * Return the routes of a handler method.
	 * @param method the handler method, never {@code null}
	 * @param info its mapping, never {@code null}
	 * @return a route for each path pattern, in the order of the patterns
	 */
	public static List<Route> of(Method method, RequestMappingInfo info) {
		Assert.notNull(method, "'method' must not be null");
		Assert.notNull(info, "'info' must not be null");
		List<String> methods = info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
		List<String> params = texts(info.getParamsCondition().getExpressions());
		List<String> headers = texts(info.getHeadersCondition().getExpressions());
		List<String> consumes = texts(info.getConsumesCondition().getExpressions());
		List<String> produces = texts(info.getProducesCondition().getExpressions());
		String version = text(info.getVersionCondition());
		String handler = method.getDeclaringClass().getName() + "#" + method.getName();
		return info.getPatternsCondition()
			.getPatterns()
			.stream()
			.map(PathPattern::getPatternString)
			.map((path) -> new Route(RouteKind.ANNOTATED, methods, path, params, headers, consumes, produces, version,
					handler, null))
			.toList();
	}

	// The condition tells its version without the sign of a baseline, and prints it as
	// it is written, in brackets.
	private static @Nullable String text(VersionRequestCondition version) {
		String text = version.toString();
		return version.isEmpty() ? null : text.substring(1, text.length() - 1);
	}

	private static List<String> texts(Set<?> expressions) {
		return expressions.isEmpty() ? List.of() : expressions.stream().map(Object::toString).sorted().toList();
	}

}
