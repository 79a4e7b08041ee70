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

package dev.muster.refused.registrypostprocessor;

import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

import dev.muster.refused.Said;
import dev.muster.refused.SaidController;

/**
 * Registers a bean definition whose name is in a property (07).
 */
@SpringBootApplication
@Import(SaidController.class)
public class RegistryPostProcessorApplication {

	public static void main(String[] args) {
		SpringApplication.run(RegistryPostProcessorApplication.class, args);
	}

	@Bean
	static BeanDefinitionRegistryPostProcessor namingPostProcessor(Environment environment) {
		return (registry) -> {
			String name = environment.getProperty("refused.name", "unnamed");
			if (!registry.containsBeanDefinition(name)) {
				registry.registerBeanDefinition(name,
						BeanDefinitionBuilder.rootBeanDefinition(Said.class)
							.addConstructorArgValue("registered")
							.getBeanDefinition());
			}
		};
	}

}
