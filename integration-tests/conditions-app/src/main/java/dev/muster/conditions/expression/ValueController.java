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

package dev.muster.conditions.expression;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows what its values are.
 */
@RestController
@Profile("expressions")
@RequestMapping("/expressions/value")
class ValueController {

	private final Map<String, String> values = new TreeMap<>();

	@Value("#{servletContext.contextPath}")
	private String contextPath = "none";

	@Value("#{T(dev.muster.conditions.expression.Range).largest(2, 7)}")
	private int largest;

	@Value("#{new dev.muster.conditions.expression.Range(1, 3).width}")
	private int width;

	@Value("#{expressionSettings.names.?[length() > 3].![toUpperCase()]}")
	private List<String> names = List.of();

	@Initial
	private char initial;

	ValueController(@Value("#{@expressionSettings.greeting('Ada')}") String greeting,
			@Value("#{expressionSettings.owner.firstName + ' ' + expressionSettings.owner.familyName}") String owner) {
		this.values.put("greeting", greeting);
		this.values.put("owner", owner);
	}

	@Autowired
	void set(@Value("#{environment.getProperty('spring.application.name').toUpperCase()}") String application,
			@Value("${trap.unset:#{expressionSettings.fallback}}") String fallback,
			@Value("#{systemProperties['java.io.tmpdir'].length() > 0 ? expressionSettings.pause.toHours() : 0}") long hours) {
		this.values.put("application", application);
		this.values.put("fallback", fallback);
		this.values.put("hours", String.valueOf(hours));
	}

	@GetMapping("/{name}")
	String value(@PathVariable String name) {
		return switch (name) {
			case "context-path" -> "'" + this.contextPath + "'";
			case "largest" -> String.valueOf(this.largest);
			case "width" -> String.valueOf(this.width);
			case "names" -> String.join(",", this.names);
			case "initial" -> String.valueOf(this.initial);
			default -> this.values.getOrDefault(name, "no such value");
		};
	}

	@GetMapping("/parameter")
	String parameter(@RequestParam(defaultValue = "#{@expressionSettings.owner.familyName}") String name) {
		return name;
	}

}
