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

package dev.muster.demo.todo.models;

import java.util.List;

/**
 * A page of todos.
 *
 * @param items the todos on this page
 * @param page the number of the page, from 0
 * @param size the number of items that a full page has
 * @param total the number of todos on all pages
 */
public record TodoPage(List<Todo> items, int page, int size, long total) {

}
