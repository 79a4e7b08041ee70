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

package dev.muster.conditions.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A conditional configuration with filter chain, users and method security.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("trap.security")
@EnableMethodSecurity
class SecurityConfiguration {

	// The word "password", as in application.properties.
	private static final String PASSWORD = "{bcrypt}$2a$04$KO61.QyMvVJNmA.l5xiAoe9am0Gdt6fbbpYyF4IqP4GV1WRNDXROy";

	@Bean
	SecurityFilterChain chain(HttpSecurity http) {
		return http.authorizeHttpRequests((
				requests) -> requests.requestMatchers("/secured/**", "/facts").authenticated().anyRequest().permitAll())
			.httpBasic(Customizer.withDefaults())
			.build();
	}

	@Bean
	InMemoryUserDetailsManager users() {
		return new InMemoryUserDetailsManager(User.withUsername("user").password(PASSWORD).roles("USER").build(),
				User.withUsername("admin").password(PASSWORD).roles("USER", "ADMIN").build());
	}

}
