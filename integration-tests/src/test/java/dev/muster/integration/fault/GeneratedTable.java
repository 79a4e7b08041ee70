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
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The generated classes that make the route table of a packaged application. Plants
 * faults in their bytecode.
 */
final class GeneratedTable {

	private final Path jar;

	GeneratedTable(Path jar) {
		this.jar = jar;
	}

	/**
	 * Delete the row of a route.
	 * @param path the path of the route
	 */
	void deleteRow(String path) throws IOException {
		transform(path, () -> new RowDeletion(path));
	}

	/**
	 * Change the path of a route.
	 * @param path the path of the route
	 * @param other the path to record instead
	 */
	void changePath(String path, String other) throws IOException {
		transform(path, () -> (code, element) -> {
			if (isConstant(element, path)) {
				code.loadConstant(other);
			}
			else {
				code.with(element);
			}
		});
	}

	private void transform(String path, Supplier<CodeTransform> transform) throws IOException {
		try (FileSystem content = FileSystems.newFileSystem(this.jar)) {
			List<Path> tables;
			try (Stream<Path> files = Files.walk(content.getPath("/"))) {
				tables = files.filter((file) -> file.toString().matches(".*__RouteRows\\d*\\.class")).toList();
			}
			boolean changed = false;
			for (Path table : tables) {
				ClassModel model = ClassFile.of().parse(Files.readAllBytes(table));
				if (hasConstant(model, path)) {
					Files.write(table,
							ClassFile.of()
								.transformClass(model,
										ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(transform))));
					changed = true;
				}
			}
			if (!changed) {
				throw new IllegalStateException(
						"None of the generated classes has a row for %s: %s".formatted(path, tables));
			}
		}
	}

	private static boolean hasConstant(ClassModel model, String value) {
		return StreamSupport.stream(model.constantPool().spliterator(), false)
			.anyMatch((entry) -> entry instanceof StringEntry text && text.stringValue().equals(value));
	}

	private static boolean isConstant(CodeElement element, String value) {
		return element instanceof ConstantInstruction constant && constant.constantValue().equals(value);
	}

	/**
	 * Takes the arguments of the row's call off the stack instead of making the call.
	 */
	private static final class RowDeletion implements CodeTransform {

		private final String path;

		private boolean inRow;

		private RowDeletion(String path) {
			this.path = path;
		}

		@Override
		public void accept(CodeBuilder code, CodeElement element) {
			this.inRow |= isConstant(element, this.path);
			if (this.inRow && element instanceof InvokeInstruction call && call.name().equalsString("annotated")) {
				code.pop2().pop2();
				this.inRow = false;
			}
			else if (this.inRow && element instanceof InvokeInstruction call && call.name().equalsString("route")) {
				code.pop2();
				this.inRow = false;
			}
			else {
				code.with(element);
			}
		}

	}

}
