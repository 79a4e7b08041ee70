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

package dev.muster.toolchain.driver;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Computes the {@code --add-exports} options that the image builder's modules need: every
 * JDK package that one of their classes names and that its module does not export to
 * them. A program of the toolchain's build; its arguments are the builder's archives.
 */
public final class BuilderExports {

	private final ModuleFinder builder;

	private final Map<String, ModuleDescriptor> owners = new HashMap<>();

	private final SortedMap<String, SortedSet<String>> needed = new TreeMap<>();

	private BuilderExports(List<Path> archives) {
		this.builder = ModuleFinder.of(archives.toArray(Path[]::new));
		for (ModuleReference system : ModuleFinder.ofSystem().findAll()) {
			if (this.builder.find(system.descriptor().name()).isEmpty()) {
				system.descriptor().packages().forEach((name) -> this.owners.put(name, system.descriptor()));
			}
		}
	}

	/**
	 * Print the options, one on a line.
	 * @param args the builder's archives
	 * @throws IOException if one cannot be read
	 */
	public static void main(String[] args) throws IOException {
		compute(Stream.of(args).map(Path::of).toList()).forEach(System.out::println);
	}

	static List<String> compute(List<Path> archives) throws IOException {
		BuilderExports exports = new BuilderExports(archives);
		for (ModuleReference module : exports.builder.findAll()) {
			exports.read(module);
		}
		return exports.needed.entrySet()
			.stream()
			.map((entry) -> "--add-exports=" + entry.getKey() + "=" + String.join(",", entry.getValue()))
			.toList();
	}

	private void read(ModuleReference module) throws IOException {
		try (ModuleReader reader = module.open(); Stream<String> entries = reader.list()) {
			for (String entry : entries.filter((name) -> name.endsWith(".class")).toList()) {
				byte[] content = reader.open(entry).orElseThrow().readAllBytes();
				for (PoolEntry constant : ClassFile.of().parse(content).constantPool()) {
					if (constant instanceof ClassEntry type) {
						require(type.asInternalName(), module.descriptor().name());
					}
				}
			}
		}
	}

	private void require(String type, String user) {
		String element = type.startsWith("[") ? type.replaceFirst("^\\[+L?", "") : type;
		String name = element.substring(0, Math.max(element.lastIndexOf('/'), 0)).replace('/', '.');
		ModuleDescriptor owner = this.owners.get(name);
		if (owner != null && !isExported(owner, name, user)) {
			this.needed.computeIfAbsent(owner.name() + "/" + name, (key) -> new TreeSet<>()).add(user);
		}
	}

	private static boolean isExported(ModuleDescriptor owner, String name, String user) {
		return owner.exports()
			.stream()
			.anyMatch((exported) -> exported.source().equals(name)
					&& (!exported.isQualified() || exported.targets().contains(user)));
	}

}
