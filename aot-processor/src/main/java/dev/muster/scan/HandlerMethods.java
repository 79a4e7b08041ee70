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

import java.util.List;

import org.springframework.util.StringValueResolver;

import dev.muster.route.Route;

/**
 * Strategy to read annotated controllers with the code that a web framework itself uses
 * when it starts.
 */
interface HandlerMethods {

	/**
	 * Say what placeholders in paths stand for.
	 * @param resolver replaces them
	 */
	void setEmbeddedValueResolver(StringValueResolver resolver);

	/**
	 * Return whether a class is a controller.
	 * @param type the class
	 * @return {@code true} if it is
	 */
	boolean isController(Class<?> type);

	/**
	 * Return the routes of a controller.
	 * @param type its class
	 * @return the routes in no particular order
	 */
	List<Route> read(Class<?> type);

}
