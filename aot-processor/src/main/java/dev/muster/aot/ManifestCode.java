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

package dev.muster.aot;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Modifier;

import org.springframework.aot.generate.GeneratedClass;
import org.springframework.aot.generate.GeneratedClasses;
import org.springframework.javapoet.ClassName;
import org.springframework.javapoet.CodeBlock;
import org.springframework.javapoet.MethodSpec;
import org.springframework.javapoet.ParameterizedTypeName;
import org.springframework.javapoet.TypeSpec;

import dev.muster.manifest.LeftOut;
import dev.muster.manifest.Manifest;
import dev.muster.manifest.Origin;
import dev.muster.manifest.RecordedController;
import dev.muster.route.Controller;
import dev.muster.route.Route;
import dev.muster.route.RouteKind;

/**
 * Writes a manifest as Java code. A statement is a row of the table, a method is a
 * controller.
 * <p>
 * A method may have 64 KiB of code, and a class 65,535 constants (Java Virtual Machine
 * Specification, 4.11): {@value #ROWS_IN_METHOD} rows with all their conditions stay far
 * below the one, {@value #ROWS_IN_CLASS} below the other.
 */
final class ManifestCode {

	static final int ROWS_IN_METHOD = 100;

	static final int ROWS_IN_CLASS = 2000;

	private static final String FEATURE = "Routes";

	private static final ParameterizedTypeName CONTROLLERS = ParameterizedTypeName.get(List.class,
			RecordedController.class);

	private static final ParameterizedTypeName ROUTES = ParameterizedTypeName.get(List.class, Route.class);

	private static final ParameterizedTypeName LEFT_OUT = ParameterizedTypeName.get(List.class, LeftOut.class);

	private final Manifest manifest;

	private ManifestCode(Manifest manifest) {
		this.manifest = manifest;
	}

	/**
	 * Generate the classes that make a manifest.
	 * @param manifest the manifest
	 * @param classes where to add them
	 * @return the class with a static method {@code manifest()}
	 */
	static ClassName generate(Manifest manifest, GeneratedClasses classes) {
		return new ManifestCode(manifest).generate(classes);
	}

	private ClassName generate(GeneratedClasses classes) {
		List<CodeBlock> calls = new ArrayList<>();
		List<Part> parts = parts();
		for (int number = 1; number <= parts.size(); number++) {
			Part part = parts.get(number - 1);
			GeneratedClass generated = classes.addForFeature(FEATURE + number, part::writeTo);
			calls.add(CodeBlock.of("$T.addTo(controllers)", generated.getName()));
		}
		return classes.addForFeature(FEATURE, (type) -> writeTo(type, calls)).getName();
	}

	private List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		int rows = ROWS_IN_CLASS;
		for (RecordedController recorded : this.manifest.controllers()) {
			if (rows >= ROWS_IN_CLASS) {
				parts.add(new Part(new ArrayList<>()));
				rows = 0;
			}
			parts.getLast().controllers().add(recorded);
			rows += 1 + recorded.controller().routes().size();
		}
		return parts;
	}

	private void writeTo(TypeSpec.Builder type, List<CodeBlock> calls) {
		type.addModifiers(Modifier.PUBLIC, Modifier.FINAL);
		type.addJavadoc("The controllers of the application with their routes, as the build has recorded them.");
		MethodSpec.Builder method = MethodSpec.methodBuilder("manifest")
			.addJavadoc("Return what the build has recorded.")
			.addModifiers(Modifier.PUBLIC, Modifier.STATIC)
			.returns(Manifest.class)
			.addStatement("$T controllers = new $T<>($L)", CONTROLLERS, ArrayList.class,
					this.manifest.controllers().size());
		calls.forEach(method::addStatement);
		method.addStatement("$T leftOut = new $T<>($L)", LEFT_OUT, ArrayList.class, this.manifest.leftOut().size());
		List<List<LeftOut>> chunks = chunks(this.manifest.leftOut());
		for (int number = 1; number <= chunks.size(); number++) {
			method.addStatement("leftOut$L(leftOut)", number);
		}
		type.addMethod(method.addStatement("return new $T(controllers, leftOut)", Manifest.class).build());
		for (int number = 1; number <= chunks.size(); number++) {
			MethodSpec.Builder rows = step("leftOut" + number, LEFT_OUT, "leftOut");
			chunks.get(number - 1)
				.forEach((each) -> rows.addStatement("leftOut.add(new $T($S, $T.$L, $S))", LeftOut.class, each.type(),
						LeftOut.Reason.class, each.reason().name(), each.detail()));
			type.addMethod(rows.build());
		}
	}

	private static MethodSpec.Builder step(String name, ParameterizedTypeName type, String parameter) {
		return MethodSpec.methodBuilder(name)
			.addModifiers(Modifier.PRIVATE, Modifier.STATIC)
			.addParameter(type, parameter);
	}

	private static <T> List<List<T>> chunks(List<T> rows) {
		List<List<T>> chunks = new ArrayList<>();
		for (int from = 0; from < rows.size(); from += ROWS_IN_METHOD) {
			chunks.add(rows.subList(from, Math.min(rows.size(), from + ROWS_IN_METHOD)));
		}
		return chunks;
	}

	/**
	 * The controllers of one class.
	 *
	 * @param controllers the controllers
	 */
	private record Part(List<RecordedController> controllers) {

		void writeTo(TypeSpec.Builder type) {
			type.addModifiers(Modifier.FINAL);
			type.addJavadoc("Controllers of the application with their routes.");
			MethodSpec.Builder addTo = MethodSpec.methodBuilder("addTo")
				.addModifiers(Modifier.STATIC)
				.addParameter(CONTROLLERS, "controllers");
			for (int number = 1; number <= this.controllers.size(); number++) {
				addTo.addStatement("controller$L(controllers)", number);
			}
			type.addMethod(addTo.build());
			for (int number = 1; number <= this.controllers.size(); number++) {
				write(type, "controller" + number, this.controllers.get(number - 1));
			}
		}

		private static void write(TypeSpec.Builder type, String name, RecordedController recorded) {
			Controller controller = recorded.controller();
			Origin origin = recorded.origin();
			MethodSpec.Builder method = step(name, CONTROLLERS, "controllers");
			method.addStatement("$T routes = new $T<>($L)", ROUTES, ArrayList.class, controller.routes().size());
			List<List<Route>> chunks = chunks(controller.routes());
			if (chunks.size() <= 1) {
				controller.routes().forEach((route) -> method.addStatement(row(route)));
			}
			else {
				for (int number = 1; number <= chunks.size(); number++) {
					String rowsName = name + "Routes" + number;
					method.addStatement("$L(routes)", rowsName);
					MethodSpec.Builder rows = step(rowsName, ROUTES, "routes");
					chunks.get(number - 1).forEach((route) -> rows.addStatement(row(route)));
					type.addMethod(rows.build());
				}
			}
			method.addStatement("controllers.add(new $T(new $T($S, $S, routes), new $T($T.$L, $S, $S, $L)))",
					RecordedController.class, Controller.class, controller.bean(), controller.type(), Origin.class,
					Origin.Form.class, origin.form().name(), origin.declaredBy(), origin.location(),
					texts(origin.conditions()));
			type.addMethod(method.build());
		}

		private static CodeBlock row(Route route) {
			return CodeBlock.of("routes.add(new $T($T.$L, $L, $S, $L, $L, $L, $L, $S, $S))", Route.class,
					RouteKind.class, route.kind().name(), texts(route.methods()), route.path(), texts(route.params()),
					texts(route.headers()), texts(route.consumes()), texts(route.produces()), route.handler(),
					route.note());
		}

		private static CodeBlock texts(List<String> texts) {
			return CodeBlock.of("$T.of($L)", List.class,
					texts.stream().map((text) -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", ")));
		}

	}

}
