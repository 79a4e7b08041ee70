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

package dev.muster.route;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.springframework.util.Assert;

/**
 * A bean that answers routes: an annotated controller, or a router function.
 *
 * @param bean the name of the bean
 * @param type the fully qualified name of the class that declares the routes: the
 * controller itself, or the configuration whose method makes the router function
 * @param routes the routes, sorted
 */
public record Controller(String bean, String type, List<Route> routes) implements Comparable<Controller> {

	private static final Comparator<Controller> ORDER = Comparator.comparing(Controller::type)
		.thenComparing(Controller::bean);

	public Controller {
		Assert.hasText(bean, "'bean' must not be empty");
		Assert.hasText(type, "'type' must not be empty");
		routes = routes.stream().sorted().toList();
	}

	/**
	 * Return whether the controller lies in a package or below it.
	 * @param packageName the package, for example {@code com.example.web}
	 * @return {@code true} if it does
	 */
	public boolean isWithin(String packageName) {
		Assert.hasText(packageName, "'packageName' must not be empty");
		return this.type.startsWith(packageName + ".");
	}

	/**
	 * Return whether the path of a route has a placeholder.
	 * @return {@code true} if one has
	 */
	public boolean hasPlaceholders() {
		return this.routes.stream().anyMatch(Route::hasPlaceholder);
	}

	/**
	 * Return the controller with the routes that another programming model finds in it.
	 * @param other the same bean with its other routes
	 * @return the controller with both
	 */
	public Controller and(Controller other) {
		Assert.notNull(other, "'other' must not be null");
		Assert.isTrue(this.bean.equals(other.bean) && this.type.equals(other.type),
				() -> "'%s' and '%s' are not the same bean".formatted(this.bean, other.bean));
		return new Controller(this.bean, this.type,
				Stream.concat(this.routes.stream(), other.routes.stream()).toList());
	}

	/**
	 * Return the controller with what the placeholders in its paths stand for.
	 * @param resolver replaces the placeholders in a text
	 * @return the controller
	 */
	public Controller resolvePlaceholders(UnaryOperator<String> resolver) {
		return new Controller(this.bean, this.type,
				this.routes.stream().map((route) -> route.resolvePlaceholders(resolver)).toList());
	}

	@Override
	public int compareTo(Controller other) {
		return ORDER.compare(this, other);
	}

}
