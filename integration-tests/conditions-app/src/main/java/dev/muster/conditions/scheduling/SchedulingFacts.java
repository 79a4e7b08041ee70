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

package dev.muster.conditions.scheduling;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.stereotype.Component;

import dev.muster.conditions.facts.FactSource;

/**
 * Tells what ticked, and on which kind of thread asynchronous methods and requests ran.
 */
@Component
class SchedulingFacts implements FactSource {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final ObjectProvider<ScheduledAnnotationBeanPostProcessor> processor;

	private final ObjectProvider<Ticker> tickers;

	private final ObjectProvider<AsyncService> service;

	SchedulingFacts(ObjectProvider<ScheduledAnnotationBeanPostProcessor> processor, ObjectProvider<Ticker> tickers,
			ObjectProvider<AsyncService> service) {
		this.processor = processor;
		this.tickers = tickers;
		this.service = service;
	}

	@Override
	public Map<String, List<String>> facts() {
		// Without the processor nothing can tick, so that there is nothing to wait for.
		Duration patience = (this.processor.getIfAvailable() != null) ? PATIENCE : Duration.ZERO;
		return Map.of("ticks",
				this.tickers.stream()
					.map((ticker) -> ticker.getClass().getSimpleName() + ": " + ticker.awaitTick(patience))
					.toList(),
				"asynchronous",
				this.service.stream()
					.map((bean) -> bean.thread().join())
					.map((thread) -> ((thread != Thread.currentThread()) ? "other" : "same") + " thread, "
							+ (thread.isVirtual() ? "virtual" : "platform"))
					.toList(),
				"request thread", List.of(Thread.currentThread().isVirtual() ? "virtual" : "platform"));
	}

}
