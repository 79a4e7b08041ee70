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

package dev.muster.conditions.expression;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.web.SecurityFilterChain;

import dev.muster.conditions.facts.Note;

/**
 * Switches on what evaluates expressions. Method security is switched on by the property
 * of the security trap.
 */
@Configuration(proxyBeanMethods = false)
@Profile("expressions")
@EnableCaching
@EnableResilientMethods
@EnableScheduling
class ExpressionConfiguration {

	@Bean
	@Order(0)
	SecurityFilterChain expressionChain(HttpSecurity http) {
		return http.securityMatcher("/expressions/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.httpBasic(Customizer.withDefaults())
			.csrf(CsrfConfigurer::disable)
			.build();
	}

	@Bean
	static AnnotationTemplateExpressionDefaults templateExpressionDefaults() {
		return new AnnotationTemplateExpressionDefaults();
	}

	@Bean
	CacheManager cacheManager() {
		return new ConcurrentMapCacheManager();
	}

	@Bean
	ExpressionSettings expressionSettings() {
		return new ExpressionSettings(new ExpressionSettings.Person("Ada", "Lovelace"),
				List.of("Al", "Grace", "Edsger"), Duration.ofHours(3));
	}

	@Bean
	Guard expressionGuard() {
		return new OwnerGuard();
	}

	@Bean
	@ConditionalOnExpression("environment.getProperty('trap.expression', 'yes').startsWith('y')"
			+ " and T(dev.muster.conditions.expression.Switches).isOn('condition')")
	Note onExpression() {
		return new Note("on by an expression");
	}

	@Bean
	@ConditionalOnExpression("T(dev.muster.conditions.expression.Switches).OFF")
	Note offExpression() {
		return new Note("off by an expression");
	}

}
