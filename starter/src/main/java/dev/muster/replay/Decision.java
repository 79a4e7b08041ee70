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

package dev.muster.replay;

import dev.muster.plan.Source;

/**
 * How an open condition was decided.
 *
 * @param source the class or method that carries the condition
 * @param condition the fully qualified name of the condition
 * @param matched whether it matched
 * @param message why, in the words of the condition if it has any
 */
public record Decision(Source source, String condition, boolean matched, String message) {

}
