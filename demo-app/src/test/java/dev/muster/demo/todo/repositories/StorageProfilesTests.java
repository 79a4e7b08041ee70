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

package dev.muster.demo.todo.repositories;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the profiles that choose the storage.
 */
class StorageProfilesTests {

	@ParameterizedTest
	@CsvSource({ ", jdbcTodoRepository", "jdbc, jdbcTodoRepository", "memory, memoryTodoRepository",
			"jpa, jpaTodoRepository", "data-jpa, dataJpaTodoRepository", "postgresql, jdbcTodoRepository",
			"'postgresql,prod,jdbc', jdbcTodoRepository", "'admin,memory', memoryTodoRepository",
			"'jpa,postgresql', jpaTodoRepository", "'data-jpa,prod', dataJpaTodoRepository" })
	void chooseOneStorage(@Nullable String profiles, String storage) {
		MockEnvironment environment = new MockEnvironment();
		environment.setActiveProfiles((profiles != null) ? profiles.split(",") : new String[0]);
		SimpleBeanDefinitionRegistry registry = new SimpleBeanDefinitionRegistry();
		ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(registry, false, environment);
		scanner.addIncludeFilter(new AssignableTypeFilter(TodoRepository.class));
		scanner.setIncludeAnnotationConfig(false);
		scanner.scan(TodoRepository.class.getPackageName());
		assertThat(registry.getBeanDefinitionNames()).containsExactly(storage);
	}

}
