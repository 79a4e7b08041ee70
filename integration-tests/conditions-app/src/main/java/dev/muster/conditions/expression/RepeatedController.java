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
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.muster.conditions.facts.Note;

/**
 * Shows what conditions and intervals were evaluated to.
 */
@RestController
@Profile("expressions")
@RequestMapping("/expressions")
class RepeatedController {

	private final Listeners listeners;

	private final Repeated repeated;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transactions;

	private final ScheduledTaskHolder tasks;

	private final ObjectProvider<Note> notes;

	RepeatedController(Listeners listeners, Repeated repeated, ApplicationEventPublisher events,
			TransactionOperations transactions, ScheduledTaskHolder tasks, ObjectProvider<Note> notes) {
		this.listeners = listeners;
		this.repeated = repeated;
		this.events = events;
		this.transactions = transactions;
		this.tasks = tasks;
		this.notes = notes;
	}

	@GetMapping("/event/listener")
	List<String> event() {
		this.listeners.heard().clear();
		this.events.publishEvent(new Alarm(5, Alarm.Source.INSIDE));
		this.events.publishEvent(new Alarm(1, Alarm.Source.INSIDE));
		this.events.publishEvent(new Alarm(2, Alarm.Source.OUTSIDE));
		return this.listeners.heard();
	}

	@GetMapping("/event/transactional")
	List<String> transactional() {
		this.listeners.heard().clear();
		this.transactions.executeWithoutResult((status) -> {
			this.events.publishEvent(new Alarm(2, Alarm.Source.OUTSIDE));
			this.events.publishEvent(new Alarm(3, Alarm.Source.INSIDE));
		});
		return this.listeners.heard();
	}

	@GetMapping("/scheduled")
	String scheduled() {
		return this.tasks.getScheduledTasks()
			.stream()
			.map((task) -> task.getTask())
			.filter(FixedDelayTask.class::isInstance)
			.map(FixedDelayTask.class::cast)
			.map((task) -> task.getIntervalDuration() + " after " + task.getInitialDelayDuration())
			.sorted()
			.collect(Collectors.joining(","));
	}

	@GetMapping("/retryable")
	int retryable() {
		return this.repeated.attempt();
	}

	@GetMapping("/condition")
	String condition() {
		return this.notes.orderedStream()
			.map(Note::toString)
			.filter((note) -> note.contains("expression"))
			.collect(Collectors.joining(","));
	}

}
