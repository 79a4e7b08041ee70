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

package dev.muster.refused.importregistrar;

import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotationMetadata;

import dev.muster.refused.Said;

/**
 * Reads the profiles of the environment that its constructor is given.
 */
class ProfileImportRegistrar implements ImportBeanDefinitionRegistrar {

	private final Environment environment;

	ProfileImportRegistrar(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importingClassMetadata, BeanDefinitionRegistry registry) {
		if (this.environment.acceptsProfiles(Profiles.of("blue"))) {
			registry.registerBeanDefinition("imported",
					BeanDefinitionBuilder.rootBeanDefinition(Said.class)
						.addConstructorArgValue("registered")
						.getBeanDefinition());
		}
	}

}
