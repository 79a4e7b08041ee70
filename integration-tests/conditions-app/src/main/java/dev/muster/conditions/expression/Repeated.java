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

import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.context.annotation.Profile;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Is run again and again, as often and as late as expressions say.
 */
@Component
@Profile("expressions")
class Repeated {

	private final AtomicInteger attempts = new AtomicInteger();

	@Scheduled(fixedDelayString = "#{@expressionSettings.fixedDelay()}",
			initialDelayString = "#{expressionSettings.pause}")
	void later() {
		this.attempts.incrementAndGet();
	}

	@Retryable(maxRetriesString = "#{expressionSettings.names.size()}",
			delayString = "#{new dev.muster.conditions.expression.Range(1, 2).width}")
	int attempt() {
		if (this.attempts.incrementAndGet() < 4) {
			throw new IllegalStateException("Try again");
		}
		return this.attempts.get();
	}

}
