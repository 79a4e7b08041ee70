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

package dev.muster.leaking;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.ImportRuntimeHints;

/**
 * An application that takes its own bytecode along.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ImportRuntimeHints(LeakingApplication.ClassFileHints.class)
public class LeakingApplication {

	public static void main(String[] args) {
		SpringApplication.run(LeakingApplication.class, args);
	}

	/**
	 * Registers the class file of {@link PriceRules} as a resource, as a library does
	 * that reads class files at run time.
	 */
	static class ClassFileHints implements RuntimeHintsRegistrar {

		@Override
		public void registerHints(RuntimeHints hints, ClassLoader classLoader) {
			hints.resources().registerPattern("dev/muster/leaking/PriceRules.class");
		}

	}

}
