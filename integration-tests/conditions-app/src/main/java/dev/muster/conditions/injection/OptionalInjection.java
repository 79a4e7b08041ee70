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

package dev.muster.conditions.injection;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * A bean that takes a conditional one in the ways that allow it to be missing.
 */
@Component
class OptionalInjection {

	private final Optional<BlueInjection> optional;

	private final @Nullable BlueInjection nullable;

	private final ObjectProvider<BlueInjection> provider;

	@Autowired(required = false)
	private @Nullable BlueInjection field;

	OptionalInjection(Optional<BlueInjection> optional, @Nullable BlueInjection nullable,
			ObjectProvider<BlueInjection> provider) {
		this.optional = optional;
		this.nullable = nullable;
		this.provider = provider;
	}

	List<String> present() {
		return List.of("optional: " + this.optional.isPresent(), "nullable: " + (this.nullable != null),
				"provider: " + (this.provider.getIfAvailable() != null), "field: " + (this.field != null));
	}

}
