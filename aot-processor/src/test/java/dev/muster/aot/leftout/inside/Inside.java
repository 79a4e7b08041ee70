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

package dev.muster.aot.leftout.inside;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application that leaves controllers out for several reasons.
 */
public final class Inside {

	public static final String PACKAGE = "dev.muster.aot.leftout.inside";

	private Inside() {
	}

	/**
	 * Return what the application registers, if its conditions match.
	 * @return the classes
	 */
	public static Class<?>[] registered() {
		return new Class<?>[] { Registered.class, OnMissing.class, Scanning.class };
	}

	@Configuration(proxyBeanMethods = false)
	@ComponentScan(useDefaultFilters = false)
	static class Scanning {

	}

	@RestController
	static class Registered extends Base {

	}

	@RestController
	abstract static class Base {

	}

	@RestController
	abstract static class Abstract {

	}

	@RestController
	@ConditionalOnClass(name = "com.example.Missing")
	static class OnMissing {

	}

	@RestController
	static class Excluded {

	}

	@RestController
	@SuppressWarnings("ClassCanBeStatic")
	class Inner {

	}

}
