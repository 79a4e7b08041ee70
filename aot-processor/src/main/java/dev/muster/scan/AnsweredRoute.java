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

import dev.muster.route.Route;

/**
 * A route that a live router function serves.
 *
 * @param answering the object that answers: the handler function, the lookup function of
 * resources, or a router function that cannot be looked into
 * @param route the route; one that the manifest cannot describe has no path and a note
 * that says why
 */
public record AnsweredRoute(Object answering, Route route) {

}
