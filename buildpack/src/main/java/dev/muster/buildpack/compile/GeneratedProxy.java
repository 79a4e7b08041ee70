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

package dev.muster.buildpack.compile;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A proxy class that Spring generated while the application was processed ahead of time.
 * CGLIB numbers the methods of a proxy in the order in which reflection returns them, and
 * that order changes from one JVM to the next. So two proxies of the same class are
 * compared by what they consist of, without numbers and order.
 */
final class GeneratedProxy {

	private static final Pattern NUMBER = Pattern.compile("\\$\\d+");

	private GeneratedProxy() {
	}

	static boolean matches(Path file) {
		String name = file.getFileName().toString();
		return name.contains("$$SpringCGLIB$$") && name.endsWith(".class");
	}

	/**
	 * Return what a proxy consists of: its flags and interfaces, and every text of its
	 * constant pool, which names the members, their types and what they call.
	 * @param content the class file
	 * @return the texts, sorted
	 * @throws IllegalArgumentException if the content is no class file
	 */
	static String contents(byte[] content) {
		ClassModel model = ClassFile.of().parse(content);
		List<String> texts = new ArrayList<>();
		for (PoolEntry entry : model.constantPool()) {
			if (entry instanceof Utf8Entry text) {
				texts.add(NUMBER.matcher(text.stringValue()).replaceAll("\\$n"));
			}
		}
		texts.sort(Comparator.naturalOrder());
		String interfaces = model.interfaces()
			.stream()
			.map((type) -> type.asInternalName())
			.sorted()
			.collect(Collectors.joining(","));
		return model.flags().flagsMask() + " " + interfaces + "\n" + String.join("\n", texts);
	}

}
