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

package dev.muster.conditions.alternative;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import dev.muster.conditions.facts.FactSource;

/**
 * Tells which alternatives were taken.
 */
@Component
class AlternativeFacts implements FactSource {

	private final ObjectProvider<Pay> pay;

	private final ObjectProvider<Clock> clock;

	private final ObjectProvider<Greeting> greeting;

	private final ObjectProvider<Twin> twin;

	AlternativeFacts(ObjectProvider<Pay> pay, ObjectProvider<Clock> clock, ObjectProvider<Greeting> greeting,
			ObjectProvider<Twin> twin) {
		this.pay = pay;
		this.clock = clock;
		this.greeting = greeting;
		this.twin = twin;
	}

	@Override
	public Map<String, List<String>> facts() {
		return Map.of("pay", this.pay.stream().map(Pay::who).toList(), "clock",
				this.clock.stream().map(Clock::toString).toList(), "greeting",
				this.greeting.stream().map(Greeting::by).toList(), "twin", this.twin.stream().map(Twin::of).toList());
	}

}
