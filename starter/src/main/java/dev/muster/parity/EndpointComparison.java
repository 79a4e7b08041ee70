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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.web.EndpointMapping;
import org.springframework.boot.actuate.endpoint.web.ExposableWebEndpoint;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
import org.springframework.boot.actuate.endpoint.web.WebOperation;
import org.springframework.boot.actuate.endpoint.web.WebOperationRequestPredicate;
import org.springframework.core.env.Environment;

/**
 * Compares the operations of actuator endpoints that Spring Boot exposes with those that
 * are served, and the port that this start asks for with the context that serves them:
 * whether management has a port of its own was decided by the build, so that endpoints
 * could stay on the application's port without a word.
 */
final class EndpointComparison {

	/**
	 * The bean of Spring Boot 4.1 that starts a management context of its own.
	 */
	private static final String INITIALIZER = "childManagementContextInitializer";

	private static final String DECIDED = "whether management has a port of its own was decided while the application"
			+ " was processed ahead of time: process it with the same 'management.server.port'";

	private final ConfigurableListableBeanFactory application;

	private final @Nullable ListableBeanFactory management;

	private final Collection<EndpointMappings> mappings;

	/**
	 * Create a comparison.
	 * @param application the bean factory of the application
	 * @param management the bean factory of its management context, or {@code null} if
	 * none has started
	 * @param mappings what tells what is served
	 */
	EndpointComparison(ConfigurableListableBeanFactory application, @Nullable ListableBeanFactory management,
			Collection<EndpointMappings> mappings) {
		this.application = application;
		this.management = management;
		this.mappings = mappings;
	}

	EndpointParity compare() {
		Map<String, String> exposed = exposed();
		if (exposed.isEmpty() || this.mappings.isEmpty()) {
			return EndpointParity.NONE;
		}
		Set<String> inApplication = served(this.application);
		Set<String> inManagement = (this.management != null) ? served(this.management) : Set.of();
		boolean decidedOtherwise = isDifferent() != this.application.containsBean(INITIALIZER);
		return switch (port()) {
			case SAME -> parity(exposed, inApplication, inManagement, decidedOtherwise);
			// The management context starts after the application's web server.
			case DIFFERENT -> (this.management == null && !decidedOtherwise) ? EndpointParity.NONE
					: parity(exposed, inManagement, inApplication, decidedOtherwise);
			case DISABLED -> new EndpointParity(0, List.of(), phantom(exposed, inApplication));
		};
	}

	private ManagementPortType port() {
		return ManagementPortType.get(this.application.getBean(Environment.class));
	}

	private boolean isDifferent() {
		return port() == ManagementPortType.DIFFERENT;
	}

	private Map<String, String> exposed() {
		WebEndpointsSupplier supplier = this.application.getBeanProvider(WebEndpointsSupplier.class).getIfUnique();
		PathMappedEndpoints paths = this.application.getBeanProvider(PathMappedEndpoints.class).getIfUnique();
		Map<String, String> exposed = new TreeMap<>();
		if (supplier != null && paths != null) {
			EndpointMapping base = new EndpointMapping(paths.getBasePath());
			for (ExposableWebEndpoint endpoint : supplier.getEndpoints()) {
				for (WebOperation operation : endpoint.getOperations()) {
					exposed.put(describe(base, operation.getRequestPredicate()),
							"endpoint " + endpoint.getEndpointId());
				}
			}
		}
		return exposed;
	}

	private static String describe(EndpointMapping base, WebOperationRequestPredicate predicate) {
		return predicate.getHttpMethod() + " " + EndpointMappings.normalize(base.createSubPath(predicate.getPath()));
	}

	private Set<String> served(ListableBeanFactory beanFactory) {
		Set<String> served = new HashSet<>();
		this.mappings.forEach((each) -> served.addAll(each.served(beanFactory)));
		return served;
	}

	private static EndpointParity parity(Map<String, String> exposed, Set<String> right, Set<String> wrong,
			boolean decidedOtherwise) {
		String cause = decidedOtherwise ? DECIDED : "no handler mapping serves it, or none on the port of management";
		int matched = (int) exposed.keySet().stream().filter(right::contains).count();
		return new EndpointParity(matched,
				problems(exposed, (route) -> !right.contains(route) && !wrong.contains(route), cause),
				phantom(exposed, wrong));
	}

	private static List<RouteProblem> phantom(Map<String, String> exposed, Set<String> wrong) {
		return problems(exposed, wrong::contains,
				"it is served on a port that is not the one of management: " + DECIDED);
	}

	private static List<RouteProblem> problems(Map<String, String> exposed, Predicate<String> fault, String cause) {
		return exposed.entrySet()
			.stream()
			.filter((each) -> fault.test(each.getKey()))
			.map((each) -> new RouteProblem(each.getKey(), each.getValue(), null, cause))
			.toList();
	}

}
