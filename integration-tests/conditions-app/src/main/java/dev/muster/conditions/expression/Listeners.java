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
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hears of what its conditions let through.
 */
@Component
@Profile("expressions")
class Listeners {

	private final List<String> heard = new CopyOnWriteArrayList<>();

	@EventListener(condition = "#alarm.serious")
	void serious(Alarm alarm) {
		this.heard.add("serious " + alarm.level());
	}

	@EventListener(condition = "#root.event.payload.level < 3 and #root.args[0].source.name() == 'INSIDE'")
	void inside(Alarm alarm) {
		this.heard.add("inside " + alarm.level());
	}

	@EventListener(classes = Alarm.class,
			condition = "event.payload.source == T(dev.muster.conditions.expression.Alarm$Source).OUTSIDE")
	void outside() {
		this.heard.add("outside");
	}

	@TransactionalEventListener(condition = "#p0.source.ordinal() == 1")
	void committed(Alarm alarm) {
		this.heard.add("committed " + alarm.level());
	}

	List<String> heard() {
		return this.heard;
	}

}
