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

package dev.muster.test.route;

import org.jspecify.annotations.Nullable;

import dev.muster.discovery.RouteDiscovery;
import dev.muster.manifest.Manifest;
import dev.muster.route.RouteTable;
import dev.muster.test.manifest.ManifestAssert;

/**
 * Entry point of the assertions on routes, to be imported beside those of AssertJ.
 * <pre class="code">
 * assertThat(routeDiscovery).serves(HttpMethod.GET, "/todos/1").doesNotServe(HttpMethod.GET, "/admin");
 * </pre>
 */
public final class RouteAssertions {

	private RouteAssertions() {
	}

	/**
	 * Create assertions on the routes that an application has discovered.
	 * @param actual the discovery, may be {@code null}
	 * @return the assertions
	 */
	public static RouteTableAssert assertThat(@Nullable RouteDiscovery actual) {
		return new RouteTableAssert((actual != null) ? actual.table() : null);
	}

	/**
	 * Create assertions on a table of routes.
	 * @param actual the table, may be {@code null}
	 * @return the assertions
	 */
	public static RouteTableAssert assertThat(@Nullable RouteTable actual) {
		return new RouteTableAssert(actual);
	}

	/**
	 * Create assertions on the route manifest of a build.
	 * @param actual the manifest, may be {@code null}
	 * @return the assertions
	 * @see dev.muster.test.manifest.ManifestFile#read(java.nio.file.Path)
	 */
	public static ManifestAssert assertThat(@Nullable Manifest actual) {
		return new ManifestAssert(actual);
	}

}
