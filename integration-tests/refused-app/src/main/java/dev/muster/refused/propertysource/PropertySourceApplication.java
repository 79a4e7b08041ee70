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

package dev.muster.refused.propertysource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;

import dev.muster.refused.Said;
import dev.muster.refused.SaidController;

/**
 * Has a property only if a profile is active.
 */
@SpringBootApplication
@Import(SaidController.class)
public class PropertySourceApplication {

	public static void main(String[] args) {
		SpringApplication.run(PropertySourceApplication.class, args);
	}

	@Bean
	Said sourced(Environment environment) {
		return new Said("sourced: " + environment.getProperty("refused.sourced"));
	}

	/**
	 * The conditional configuration with the property source.
	 */
	@Configuration(proxyBeanMethods = false)
	@Profile("blue")
	@PropertySource("classpath:dev/muster/refused/propertysource/sourced.properties")
	static class Sourced {

	}

}
