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

import org.jspecify.annotations.Nullable;

import dev.muster.route.Route;

/**
 * A route that a handler mapping serves.
 *
 * @param route the route
 * @param bean the name of the bean that answers, or {@code null} if it is none
 * @param comparable whether a manifest could have recorded it: the routes of other
 * libraries' handler mappings are in no manifest
 */
record ServedRoute(Route route, @Nullable String bean, boolean comparable) {

}
