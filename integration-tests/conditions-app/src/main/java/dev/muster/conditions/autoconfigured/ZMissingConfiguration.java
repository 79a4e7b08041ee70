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

package dev.muster.conditions.autoconfigured;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.muster.conditions.facts.Note;

/**
 * Bean conditions in the application's own code about conditional beans that are scanned
 * before.
 */
@Configuration
class ZMissingConfiguration {

	@Bean
	@ConditionalOnMissingBean(Q.class)
	Note withoutQ() {
		return new Note("no Q in the application");
	}

	@Bean
	@ConditionalOnBean(P.class)
	Note withP() {
		return new Note("P in the application");
	}

	@Bean
	@ConditionalOnMissingBean(name = "pay")
	Note withoutPay() {
		return new Note("nothing is named pay");
	}

}
