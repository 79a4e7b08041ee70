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

package dev.muster.conditions;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.server.servlet.context.ServletComponentScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

import dev.muster.conditions.facts.Note;

/**
 * The application itself, which has a conditional bean method as well.
 */
@SpringBootApplication(scanBasePackages = { "dev.muster.conditions", "dev.muster.conditionslibrary" })
@ConfigurationPropertiesScan("dev.muster.conditions.properties.scanned")
@ServletComponentScan("dev.muster.conditions.web")
public class ConditionsApplication {

	@Bean
	@Profile("blue")
	Note blueInTheApplication() {
		return new Note("a bean method of the application class");
	}

	public static void main(String[] args) {
		SpringApplication.run(ConditionsApplication.class, args);
	}

}
