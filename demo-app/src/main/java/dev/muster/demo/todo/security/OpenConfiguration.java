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

package dev.muster.demo.todo.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * Everybody may do everything: the rules when security is off.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "todo.security.enabled", havingValue = false, matchIfMissing = true)
class OpenConfiguration {

	@Bean
	SecuritySwitch securitySwitch() {
		return new SecuritySwitch(false);
	}

	// Without a filter, answers are what they are without Spring Security.
	@Bean
	SecurityFilterChain openFilterChain() {
		return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE);
	}

	// Without one, Spring Boot makes a user and logs a password.
	@Bean
	UserDetailsService noUsers() {
		return new InMemoryUserDetailsManager();
	}

}
