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

package dev.muster.demo.todo.web;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.support.TransactionTemplate;

import dev.muster.demo.todo.models.TodoStatus;
import dev.muster.demo.todo.repositories.TodoRepository;

/**
 * Deletes all todos before a test, whatever the storage.
 */
class EmptyStorage implements BeforeEachCallback {

	@Override
	public void beforeEach(ExtensionContext context) {
		ApplicationContext service = SpringExtension.getApplicationContext(context);
		TodoRepository todos = service.getBean(TodoRepository.class);
		service.getBean(TransactionTemplate.class).executeWithoutResult((status) -> {
			for (TodoStatus todoStatus : TodoStatus.values()) {
				todos.deleteByStatus(todoStatus);
			}
		});
	}

}
