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
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import dev.muster.conditions.autoconfigured.Late;

/**
 * Depends on what other auto-configurations did, and imports further configuration.
 */
@AutoConfiguration(after = { PAutoConfiguration.class, PAndNotQAutoConfiguration.class })
@ConditionalOnMissingBean(PAutoConfiguration.FromP.class)
@Import(FallbackAutoConfiguration.Imported.class)
public class FallbackAutoConfiguration {

	@Bean
	Fallback fallback() {
		return new Fallback("no P");
	}

	/**
	 * Imported together with the fallback.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Imported {

		@Bean
		@ConditionalOnMissingBean(name = "pay")
		Fallback fallbackPay() {
			return new Fallback("no pay");
		}

		@Bean
		@ConditionalOnMissingBean(PAndNotQAutoConfiguration.PAndNotQ.class)
		Fallback fallbackOfPAndNotQ() {
			return new Fallback("no P without Q");
		}

	}

	/**
	 * What is there instead.
	 *
	 * @param why what is missing
	 */
	public record Fallback(String why) implements Late {
	}

}
