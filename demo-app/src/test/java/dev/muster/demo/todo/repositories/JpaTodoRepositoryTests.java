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

import jakarta.persistence.EntityManager;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * Tests for {@link JpaTodoRepository} with the migrated schema.
 */
@DataJpaTest
// Spring Data translates exceptions itself, so this is not part of a test of JPA.
@ImportAutoConfiguration(PersistenceExceptionTranslationAutoConfiguration.class)
@ActiveProfiles("jpa")
@Import(JpaTodoRepository.class)
class JpaTodoRepositoryTests extends TodoRepositoryTests {

	private final EntityManager entityManager;

	JpaTodoRepositoryTests(@Autowired TodoRepository todos, @Autowired EntityManager entityManager) {
		super(todos);
		this.entityManager = entityManager;
	}

	@Override
	String storage() {
		return "jpa";
	}

	@Override
	void forget() {
		this.entityManager.clear();
	}

}
