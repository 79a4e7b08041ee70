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

package dev.muster.conditions.nesting;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import dev.muster.conditions.facts.Note;

/**
 * A configuration without a condition around conditional ones.
 */
@Configuration(proxyBeanMethods = false)
class OuterConfiguration {

	/**
	 * A conditional configuration around a further condition.
	 */
	@Configuration(proxyBeanMethods = false)
	@Profile("blue")
	static class Middle {

		@Bean
		Note middle() {
			return new Note("middle");
		}

		/**
		 * Needs both conditions.
		 */
		@ConditionalOnProperty("trap.feature-x")
		static class Inner {

			@Bean
			Note inner() {
				return new Note("inner");
			}

			@Bean
			@Profile("!green")
			Note innermost() {
				return new Note("innermost");
			}

		}

		/**
		 * Looks as if it needed both conditions, but the scan finds it without the outer
		 * one.
		 */
		@Configuration(proxyBeanMethods = false)
		@ConditionalOnProperty("trap.feature-x")
		static class InnerAndScanned {

			@Bean
			Note innerAndScanned() {
				return new Note("inner and scanned");
			}

		}

	}

	/**
	 * The opposite of the other nested configuration.
	 */
	@Configuration(proxyBeanMethods = false)
	@Profile("!blue")
	static class Opposite {

		@Bean
		Note opposite() {
			return new Note("opposite");
		}

	}

}
