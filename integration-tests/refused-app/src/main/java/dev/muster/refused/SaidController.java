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

package dev.muster.refused;

import java.util.List;

import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows what an application decided.
 */
@RestController
public class SaidController {

	private final ApplicationContext context;

	public SaidController(ApplicationContext context) {
		this.context = context;
	}

	@GetMapping("/said")
	List<String> said() {
		return this.context.getBeansOfType(Said.class)
			.entrySet()
			.stream()
			.map((said) -> said.getKey() + ": " + said.getValue().text())
			.sorted()
			.toList();
	}

}
