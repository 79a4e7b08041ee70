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
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;

import org.springframework.aot.generate.GeneratedClasses;
import org.springframework.javapoet.ClassName;
import org.springframework.javapoet.CodeBlock;
import org.springframework.javapoet.MethodSpec;
import org.springframework.javapoet.TypeSpec;

import dev.muster.manifest.LeftOut;
import dev.muster.manifest.Manifest;
import dev.muster.manifest.ManifestBuilder;
import dev.muster.manifest.Origin;
import dev.muster.manifest.RecordedController;
import dev.muster.route.Route;
import dev.muster.route.RouteKind;

/**
 * Writes a manifest as Java code, a statement for each row.
 * <p>
 * A method may have 64 KiB of code, and a class 65,535 constants (Java Virtual Machine
 * Specification, 4.11): {@value #ROWS_IN_METHOD} rows with all their conditions stay far
 * below the one, {@value #METHODS_IN_CLASS} times as many below the other.
 */
final class ManifestCode {

	static final int ROWS_IN_METHOD = 100;

	static final int METHODS_IN_CLASS = 20;

	private static final String TABLE = "RouteTable";

	// Spring numbers classes of the same name itself.
	private static final String ROWS = "RouteRows";

	private ManifestCode() {
	}

	/**
	 * Generate the classes that make a manifest.
	 * @param manifest the manifest
	 * @param classes where to add them
	 * @return the class with a static method {@code manifest()}
	 */
	static ClassName generate(Manifest manifest, GeneratedClasses classes) {
		List<ClassName> parts = new ArrayList<>();
		for (List<List<CodeBlock>> methods : chunks(chunks(rows(manifest), ROWS_IN_METHOD), METHODS_IN_CLASS)) {
			parts.add(classes.addForFeature(ROWS, (type) -> writePart(type, methods)).getName());
		}
		return classes.addForFeature(TABLE, (type) -> write(type, parts)).getName();
	}

	private static void write(TypeSpec.Builder type, List<ClassName> parts) {
		MethodSpec.Builder method = MethodSpec.methodBuilder("manifest")
			.addJavadoc("Return what the build has recorded.")
			.addModifiers(Modifier.PUBLIC, Modifier.STATIC)
			.returns(Manifest.class)
			.addStatement("$1T manifest = new $1T()", ManifestBuilder.class);
		parts.forEach((part) -> method.addStatement("$T.addTo(manifest)", part));
		type.addModifiers(Modifier.PUBLIC, Modifier.FINAL)
			.addJavadoc("The controllers of the application with their routes, as the build has recorded them.")
			.addMethod(method.addStatement("return manifest.build()").build());
	}

	private static void writePart(TypeSpec.Builder type, List<List<CodeBlock>> methods) {
		type.addModifiers(Modifier.FINAL).addJavadoc("Rows of the manifest.");
		MethodSpec.Builder addTo = step("addTo").addModifiers(Modifier.STATIC);
		for (int number = 1; number <= methods.size(); number++) {
			addTo.addStatement("rows$L(manifest)", number);
		}
		type.addMethod(addTo.build());
		for (int number = 1; number <= methods.size(); number++) {
			MethodSpec.Builder rows = step("rows" + number).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
			methods.get(number - 1).forEach(rows::addStatement);
			type.addMethod(rows.build());
		}
	}

	private static MethodSpec.Builder step(String name) {
		return MethodSpec.methodBuilder(name).addParameter(ManifestBuilder.class, "manifest");
	}

	private static List<CodeBlock> rows(Manifest manifest) {
		List<CodeBlock> rows = new ArrayList<>();
		for (RecordedController recorded : manifest.controllers()) {
			rows.add(row(recorded));
			recorded.controller().routes().forEach((route) -> rows.add(row(route)));
		}
		manifest.leftOut()
			.forEach((each) -> rows.add(CodeBlock.of("manifest.leftOut($S, $T.$L, $S)", each.type(),
					LeftOut.Reason.class, each.reason().name(), each.detail())));
		return rows;
	}

	private static CodeBlock row(RecordedController recorded) {
		Origin origin = recorded.origin();
		CodeBlock.Builder row = CodeBlock.builder()
			.add("manifest.controller($T.$L, $S, $S, $S, $S", Origin.Form.class, origin.form().name(),
					recorded.controller().bean(), recorded.controller().type(), origin.declaredBy(), origin.location());
		origin.conditions().forEach((condition) -> row.add(", $S", condition));
		return row.add(")").build();
	}

	private static CodeBlock row(Route route) {
		if (isPlain(route)) {
			CodeBlock.Builder row = CodeBlock.builder().add("manifest.annotated($S, $S", route.handler(), route.path());
			route.methods().forEach((method) -> row.add(", $S", method));
			return row.add(")").build();
		}
		return CodeBlock.of("manifest.route(new $T($T.$L, $L, $S, $L, $L, $L, $L, $S, $S, $S))", Route.class,
				RouteKind.class, route.kind().name(), texts(route.methods()), route.path(), texts(route.params()),
				texts(route.headers()), texts(route.consumes()), texts(route.produces()), route.version(),
				route.handler(), route.note());
	}

	private static boolean isPlain(Route route) {
		return route.kind() == RouteKind.ANNOTATED && route.path() != null && route.version() == null
				&& route.note() == null
				&& Stream.of(route.params(), route.headers(), route.consumes(), route.produces())
					.allMatch(List::isEmpty);
	}

	private static CodeBlock texts(List<String> texts) {
		return CodeBlock.of("$T.of($L)", List.class,
				texts.stream().map((text) -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", ")));
	}

	private static <T> List<List<T>> chunks(List<T> rows, int size) {
		List<List<T>> chunks = new ArrayList<>();
		for (int from = 0; from < rows.size(); from += size) {
			chunks.add(rows.subList(from, Math.min(rows.size(), from + size)));
		}
		return chunks;
	}

}
