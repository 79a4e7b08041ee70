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

package dev.muster.conditionsauto;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import dev.muster.conditions.autoconfigured.Late;
import dev.muster.conditions.autoconfigured.P;
import dev.muster.conditions.autoconfigured.Q;

/**
 * Needs one conditional bean and backs off from another: it is neither there when all
 * conditions are false nor when all are true.
 */
@AutoConfiguration
@ConditionalOnBean(P.class)
@ConditionalOnMissingBean(Q.class)
public class PAndNotQAutoConfiguration {

	@Bean
	PAndNotQ pAndNotQ(P p) {
		return new PAndNotQ(p);
	}

	/**
	 * Made of a conditional bean without the other one.
	 *
	 * @param p the bean
	 */
	public record PAndNotQ(P p) implements Late {
	}

}
