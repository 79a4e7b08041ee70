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

package dev.muster.aot.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.Assert;

/**
 * The gates as an application has set them. Every entry of the allow list has to be
 * needed: the next fault that one fits would otherwise pass unseen.
 */
public final class Gates {

	private static final Log logger = LogFactory.getLog(Gates.class);

	/**
	 * What processes the application contexts of tests ahead of time (Framework 7.0).
	 */
	private static final String TESTS = "org.springframework.test.context.aot.TestContextAotGenerator";

	private final Environment environment;

	private final List<AllowedFinding> allowed;

	private Gates(Environment environment, List<AllowedFinding> allowed) {
		this.environment = environment;
		this.allowed = allowed;
	}

	/**
	 * Return the gates of an application.
	 * @param environment its environment; must not be {@code null}
	 * @return the gates
	 * @throws org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException
	 * if an entry of the allow list is not complete
	 */
	public static Gates of(Environment environment) {
		Assert.notNull(environment, "'environment' must not be null");
		return new Gates(environment, AllowedFinding.of(environment));
	}

	/**
	 * Return whether something is on the allow list.
	 * @param gate the gate
	 * @param subject what the gate names
	 * @return {@code true} if it is
	 */
	public boolean allows(Gate gate, String subject) {
		return this.allowed.stream().anyMatch((each) -> each.gate() == gate && each.subject().equals(subject));
	}

	/**
	 * Let what was found pass, or stop the build. Contexts of tests pass, since a test
	 * takes a part of an application on purpose.
	 * @param gate the gate
	 * @param findings what it has found
	 * @throws GateException if something is not allowed and the gate is not set to warn
	 * or off
	 * @throws org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException
	 * if the setting of the gate is unknown
	 */
	public void check(Gate gate, Collection<GateFinding> findings) {
		Assert.notNull(gate, "'gate' must not be null");
		GateMode mode = GateMode.of(gate, this.environment);
		if (mode == GateMode.OFF || isForTests()) {
			return;
		}
		List<GateFinding> open = open(gate, findings);
		if (open.isEmpty()) {
			return;
		}
		if (mode == GateMode.FAIL) {
			throw new GateException(gate, open);
		}
		logger.warn(GateMessage.description(gate, open));
	}

	private List<GateFinding> open(Gate gate, Collection<GateFinding> findings) {
		List<GateFinding> open = new ArrayList<>(findings);
		for (AllowedFinding each : this.allowed) {
			if (each.gate() == gate) {
				open.removeIf(each::allows);
				if (findings.stream().noneMatch(each::allows)) {
					open.add(unneeded(each));
				}
			}
		}
		return open;
	}

	private static GateFinding unneeded(AllowedFinding entry) {
		return new GateFinding(entry.subject(),
				"Nothing needs the entry '%s' of the allow list".formatted(entry.subject()), entry.property(),
				"take the entry out, or correct its subject");
	}

	private static boolean isForTests() {
		return StackWalker.getInstance()
			.walk((frames) -> frames.anyMatch((frame) -> frame.getClassName().equals(TESTS)));
	}

}
