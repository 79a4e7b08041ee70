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

import java.util.Collection;
import java.util.List;

import org.springframework.util.Assert;

/**
 * Thrown when a gate stops the build. The message has Spring Boot's form, since nothing
 * else prints it while an application is processed ahead of time.
 */
public class GateException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final Gate gate;

	private final transient List<GateFinding> findings;

	/**
	 * Create an exception.
	 * @param gate the gate
	 * @param findings what it has found; at least one
	 */
	public GateException(Gate gate, Collection<GateFinding> findings) {
		super("The gate '%s' stops the build%n%nDescription:%n%n%s%n%nAction:%n%n%s%n".formatted(gate.identifier(),
				GateMessage.description(gate, findings), GateMessage.action(gate, findings)));
		Assert.notEmpty(findings, "'findings' must not be empty");
		this.gate = gate;
		this.findings = List.copyOf(findings);
	}

	/**
	 * Return the gate.
	 * @return the gate
	 */
	public Gate getGate() {
		return this.gate;
	}

	/**
	 * Return what the gate has found.
	 * @return the faults, at least one
	 */
	public List<GateFinding> getFindings() {
		return this.findings;
	}

}
