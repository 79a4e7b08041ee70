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

package dev.muster.aot.code;

import java.util.Set;

/**
 * What the code of a method does, with all that it calls in the application.
 *
 * @param returned where what it returns comes from
 * @param handed where else something comes from that becomes text for a client: what is
 * given to a mapper, and errors that are thrown
 * @param literals the types that it names to others
 * @param gaps why not everything could be followed; empty if it was
 */
public record Followed(Set<Origin> returned, Set<Origin> handed, Set<Class<?>> literals, Set<String> gaps) {

}
