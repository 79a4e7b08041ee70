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

package dev.muster.integration.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.muster.integration.project.ProgramResult;
import dev.muster.integration.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the gates: a fault is planted in a real application, which Maven builds, and
 * the message is read.
 */
class GateTests {

	private static final String PROPERTIES = "src/main/resources/application.properties";

	@ParameterizedTest
	@EnumSource
	void stopsTheBuild(Fault fault) throws IOException {
		Path folder = plant(fault, fault.properties);
		ProgramResult result = build(folder);
		assertThat(result.exitCode()).as(result.output()).isNotZero();
		assertThat(result.output()).contains("The gate '%s' stops the build".formatted(fault.gate))
			.contains("\nDescription:\n\n" + fault.heading + "\n" + fault.what + "\n  where: " + fault.where
					+ "\n  what to do: " + fault.action)
			.contains("\nAction:\n\nDo what is said under 'what to do'.")
			.contains("muster.gates.allowed[0].subject=" + fault.subject + "\n");
		System.out.println("fault at the gate %s: exit code %d".formatted(fault.gate, result.exitCode()));
	}

	@ParameterizedTest
	@EnumSource
	void goesOnWhenTheGateIsToWarn(Fault fault) throws IOException {
		Path folder = plant(fault, "muster.gates.%s=warn".formatted(fault.gate));
		ProgramResult result = build(folder).orFail();
		assertThat(result.output()).contains(fault.heading + "\n" + fault.what + "\n  where: " + fault.where);
	}

	@ParameterizedTest
	@EnumSource
	void goesOnInSilenceWhenTheFaultIsAllowed(Fault fault) throws IOException {
		Path folder = plant(fault, """
				%s
				muster.gates.allowed[0].gate=%s
				muster.gates.allowed[0].subject=%s
				muster.gates.allowed[0].reason=Planted by a test.""".formatted(fault.properties, fault.gate,
				fault.subject));
		ProgramResult result = build(folder).orFail();
		assertThat(result.output()).doesNotContain(fault.heading);
	}

	@Test
	void stopsTheBuildForAnEntryThatNothingNeeds() throws IOException {
		Path folder = Project.copy("sample-app", "gate");
		append(folder, """
				muster.gates.allowed[0].gate=duplicate-routes
				muster.gates.allowed[0].subject=GET /greetings/{gone}
				muster.gates.allowed[0].reason=Was needed once.""");
		ProgramResult result = build(folder);
		assertThat(result.exitCode()).as(result.output()).isNotZero();
		assertThat(result.output()).contains("Nothing needs the entry 'GET /greetings/{gone}' of the allow list\n"
				+ "  where: muster.gates.allowed[0]\n  what to do: take the entry out, or correct its subject");
	}

	private static Path plant(Fault fault, String properties) throws IOException {
		Path folder = Project.copy("sample-app", "gate");
		Path source = folder.resolve("src/main/java/" + fault.type.replace('.', '/') + ".java");
		Files.createDirectories(source.resolveSibling("."));
		String packageName = fault.type.substring(0, fault.type.lastIndexOf('.'));
		Files.writeString(source, "package %s;%n%n%s".formatted(packageName, fault.source));
		append(folder, properties);
		return folder;
	}

	private static void append(Path folder, String properties) throws IOException {
		Files.writeString(folder.resolve(PROPERTIES), properties + "\n", StandardOpenOption.APPEND);
	}

	private static ProgramResult build(Path folder) {
		return Project.maven(folder, "-Pnative", "prepare-package", "-DskipTests").run(Duration.ofMinutes(5));
	}

	/**
	 * A fault that a gate finds.
	 */
	enum Fault {

		/** A controller that no component scan sees. */
		OUTSIDE("unregistered-controllers", "com.other.LostController", """
				@org.springframework.web.bind.annotation.RestController
				class LostController {
				}
				""", "", "Not every class that is annotated as a controller is registered:",
				"The controller 'com.other.LostController' serves nothing: no component scan looks at its package, and"
						+ " nothing else registers it",
				"com.other.LostController", "move the class, name its package in @ComponentScan, or import the class",
				"com.other.LostController"),

		/** A controller that component scans pass over. */
		INNER("unregistered-controllers", "com.example.greetings.Outer", """
				class Outer {
					@org.springframework.stereotype.Controller
					class InnerController {
					}
				}
				""", "", "Not every class that is annotated as a controller is registered:",
				"The controller 'com.example.greetings.Outer$InnerController' serves nothing: a component scan passes over"
						+ " inner classes that are not static, and over local ones",
				"com.example.greetings.Outer$InnerController", "make it static or a class of its own",
				"com.example.greetings.Outer$InnerController"),

		/** A second handler for a route of the sample. */
		DUPLICATE("duplicate-routes", "com.example.greetings.OtherController", """
				@org.springframework.web.bind.annotation.RestController
				class OtherController {
					@org.springframework.web.bind.annotation.GetMapping("/greetings/{who}")
					String other() {
						return "other";
					}
				}
				""", "", "Not every route has one handler:", "'GET /greetings/{name}' has two handlers",
				"com.example.greetings.GreetingController#greet (bean 'greetingController') and"
						+ " com.example.greetings.OtherController#other (bean 'otherController')",
				"give one of them another path or method", "GET /greetings/{name}"),

		/** A condition that may ask for anything. */
		CLOSED("closed-conditions", "com.example.greetings.OnMachine", """
				import org.springframework.context.annotation.*;
				class OnMachine implements Condition {
					@Override
					public boolean matches(ConditionContext context,
							org.springframework.core.type.AnnotatedTypeMetadata metadata) {
						return Boolean.getBoolean("machine");
					}
					@org.springframework.stereotype.Component
					@Conditional(OnMachine.class)
					static class Machine {
					}
				}
				""", "", "Not everything can be kept open until start-up:",
				"The condition 'com.example.greetings.OnMachine' may depend on anything",
				"com.example.greetings.OnMachine$Machine",
				"if it depends on the environment only, let it implement dev.muster.condition.RuntimeCondition",
				"com.example.greetings.OnMachine$Machine"),

		/** A payload of which nobody knows the type. */
		UNPROVED("unproved-payloads", "com.example.greetings.UnknownController",
				"""
						@org.springframework.web.bind.annotation.RestController
						class UnknownController {
							private final java.util.Map<String, java.util.function.Supplier<Object>> known = new java.util.HashMap<>();
							@org.springframework.web.bind.annotation.GetMapping("/unknown")
							Object get() {
								return this.known.get("it").get();
							}
						}
						""",
				"muster.gates.unproved-payloads=fail",
				"Not every payload is proved to be the same in a native executable:",
				"GET /unknown cannot be proved: nobody knows the type of what java.util.function.Supplier#get returns",
				"com.example.greetings.UnknownController#get, what java.util.function.Supplier#get returns",
				"annotate the method with @RegisterReflectionForBinding",
				"com.example.greetings.UnknownController#get");

		private final String gate;

		private final String type;

		private final String source;

		private final String properties;

		private final String heading;

		private final String what;

		private final String where;

		private final String action;

		private final String subject;

		Fault(String gate, String type, String source, String properties, String heading, String what, String where,
				String action, String subject) {
			this.gate = gate;
			this.type = type;
			this.source = source;
			this.properties = properties;
			this.heading = heading;
			this.what = what;
			this.where = where;
			this.action = action;
			this.subject = subject;
		}

	}

}
