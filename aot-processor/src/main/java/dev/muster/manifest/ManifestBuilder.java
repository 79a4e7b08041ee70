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

package dev.muster.manifest;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import dev.muster.route.Controller;
import dev.muster.route.Route;
import dev.muster.route.RouteKind;

/**
 * Makes a manifest row by row: each controller is followed by its routes. Generated code
 * calls it, so a change that breaks its callers needs another
 * {@link RouteManifest#VERSION}.
 */
public final class ManifestBuilder {

	private final List<RecordedController> controllers = new ArrayList<>();

	private final List<LeftOut> leftOut = new ArrayList<>();

	private @Nullable Row row;

	/**
	 * Add a controller. What is added after it is a route of it.
	 * @param form how its bean is declared
	 * @param bean the name of its bean
	 * @param type the class that declares its routes
	 * @param declaredBy the class, or {@code class#method}, that declares the bean
	 * @param location the library or folder that holds that class, or {@code null}
	 * @param conditions what decides whether the bean exists
	 */
	public void controller(Origin.Form form, String bean, String type, String declaredBy, @Nullable String location,
			String... conditions) {
		endRow();
		this.row = new Row(bean, type, new Origin(form, declaredBy, location, List.of(conditions)), new ArrayList<>());
	}

	/**
	 * Add a route of an annotated controller that no more is known of.
	 * @param handler what answers, as {@code fully.qualified.Type#method}
	 * @param path the path pattern
	 * @param methods the HTTP methods; none means every method
	 */
	public void annotated(String handler, String path, String... methods) {
		route(new Route(RouteKind.ANNOTATED, List.of(methods), path, List.of(), List.of(), List.of(), List.of(),
				handler, null));
	}

	/**
	 * Add a route.
	 * @param route the route
	 */
	public void route(Route route) {
		Assert.state(this.row != null, "a route comes after its controller");
		this.row.routes().add(route);
	}

	/**
	 * Add a class that serves nothing.
	 * @param type the name of the class
	 * @param reason why it is left out
	 * @param detail what a reader has to know besides
	 */
	public void leftOut(String type, LeftOut.Reason reason, String detail) {
		this.leftOut.add(new LeftOut(type, reason, detail));
	}

	/**
	 * Return the manifest of all rows.
	 * @return the manifest
	 */
	public Manifest build() {
		endRow();
		return new Manifest(this.controllers, this.leftOut);
	}

	private void endRow() {
		if (this.row != null) {
			Controller controller = new Controller(this.row.bean(), this.row.type(), this.row.routes());
			this.controllers.add(new RecordedController(controller, this.row.origin()));
			this.row = null;
		}
	}

	/**
	 * A controller whose routes are being added.
	 *
	 * @param bean the name of its bean
	 * @param type the class that declares its routes
	 * @param origin where it comes from
	 * @param routes its routes so far
	 */
	private record Row(String bean, String type, Origin origin, List<Route> routes) {
	}

}
