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

package dev.muster.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.util.Assert;

/**
 * An annotation that an open condition reads, as the build has read it.
 *
 * @param type the fully qualified name of the annotation type
 * @param attributes its attributes in the order of their declaration; every value is a
 * {@link String}, a {@link Boolean} or a {@link List} of strings, which stands for an
 * array
 */
public record ConditionAnnotation(String type, Map<String, Object> attributes) {

	public ConditionAnnotation {
		Assert.hasText(type, "'type' must not be empty");
		attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
	}

}
