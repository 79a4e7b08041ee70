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

import java.util.Set;

import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Strategy to list what the handler mappings of actuator endpoints serve. Each web
 * framework has one.
 */
@FunctionalInterface
interface EndpointMappings {

	/**
	 * Ask the live handler mappings of one application context.
	 * @param beanFactory its bean factory; those of its ancestors are not asked
	 * @return what they serve, each as an HTTP method and a path
	 */
	Set<String> served(ListableBeanFactory beanFactory);

	/**
	 * Return a path as all frameworks write it: the rest of a path is matched by a
	 * variable or by a wildcard.
	 * @param path the path pattern
	 * @return the path without the names of such variables
	 */
	static String normalize(String path) {
		int variable = path.indexOf("{*");
		return (variable >= 0) ? path.substring(0, variable) + "**" : path;
	}

}
