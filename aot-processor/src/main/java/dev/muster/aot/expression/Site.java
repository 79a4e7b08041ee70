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

package dev.muster.aot.expression;

/**
 * A place where an expression stands.
 *
 * @param place the member that is annotated, as {@code fully.qualified.Type#member}
 * @param annotation the annotation and its attribute, for example {@code @Cacheable(key)}
 * @param text the expression, or the text with expressions in it
 * @param template whether expressions are marked with <code>#{...}</code> in the text
 * @param scope what they can name
 */
record Site(String place, String annotation, String text, boolean template, Scope scope) {

}
