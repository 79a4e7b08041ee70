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

package dev.muster.refused.postprocessor;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

import dev.muster.refused.Said;
import dev.muster.refused.SaidController;

/**
 * Takes a bean definition as primary by a property.
 */
@SpringBootApplication
@Import(SaidController.class)
public class PostProcessorApplication {

	public static void main(String[] args) {
		SpringApplication.run(PostProcessorApplication.class, args);
	}

	@Bean
	Said first() {
		return new Said("first");
	}

	@Bean
	Said second() {
		return new Said("second");
	}

	@Bean
	Said chosen(Said said) {
		return new Said("chosen: " + said.text());
	}

	@Bean
	static BeanFactoryPostProcessor primary(Environment environment) {
		return (beanFactory) -> beanFactory.getBeanDefinition(environment.getProperty("refused.primary", "first"))
			.setPrimary(true);
	}

}
