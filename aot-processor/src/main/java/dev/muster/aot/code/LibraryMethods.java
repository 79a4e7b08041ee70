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

import java.lang.constant.ClassDesc;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * The methods that the code of an application calls and does not have itself. Looking for
 * one goes through all methods of a class, so each is looked for once.
 */
final class LibraryMethods {

	private final ApplicationTypes types;

	private final Map<Key, Optional<Method>> methods = new HashMap<>();

	LibraryMethods(ApplicationTypes types) {
		this.types = types;
	}

	/**
	 * Find the method of a call.
	 * @param call the call
	 * @return the method, or {@code null} if it, or what its class needs, is not on the
	 * class path
	 */
	@Nullable Method find(Call call) {
		return this.methods
			.computeIfAbsent(new Key(call.owner(), call.name(), call.type().parameterList()),
					(key) -> Optional.ofNullable(search(key)))
			.orElse(null);
	}

	private @Nullable Method search(Key key) {
		Class<?> owner = this.types.load(key.owner());
		if (owner == null) {
			return null;
		}
		Class<?>[] parameters = new Class<?>[key.parameters().size()];
		for (int index = 0; index < parameters.length; index++) {
			Class<?> parameter = this.types.load(key.parameters().get(index));
			parameters[index] = (parameter != null) ? parameter : Object.class;
		}
		try {
			return ReflectionUtils.findMethod(owner, key.name(), parameters);
		}
		catch (LinkageError | TypeNotPresentException | IllegalStateException ex) {
			// A library that the class can do without is not there.
			return null;
		}
	}

	private record Key(String owner, String name, List<ClassDesc> parameters) {

	}

}
