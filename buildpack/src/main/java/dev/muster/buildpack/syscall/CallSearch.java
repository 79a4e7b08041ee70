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

package dev.muster.buildpack.syscall;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;

import dev.muster.buildpack.code.Instruction;
import dev.muster.buildpack.code.Instruction.Kind;
import dev.muster.buildpack.elf.ElfFormatException;

/**
 * Searches programs and the libraries that they load for system calls. Of a library that
 * others import from, only what can be reached from the imported functions counts, and
 * from what its data points to.
 */
public final class CallSearch {

	/** What the loader asks for by name, without importing it. */
	private static final Set<String> ASKED_BY_LOADER = Set.of("__libc_early_init", "__libc_start_main");

	private final SortedSet<Integer> numbers = new TreeSet<>();

	private final List<String> unresolved = new ArrayList<>();

	private final SortedSet<String> imports = new TreeSet<>(ASKED_BY_LOADER);

	private final SortedMap<String, Place> arguments = new TreeMap<>();

	private final List<Flow> importers = new ArrayList<>();

	/**
	 * Search a program of which all code counts.
	 * @param name its name
	 * @param content its file
	 * @throws ElfFormatException if the file is damaged
	 */
	public void add(String name, MemorySegment content) throws ElfFormatException {
		Program program = new Program(name, content);
		this.imports.addAll(program.symbols().imports());
		Flow flow = new Flow(program);
		search(flow, (address) -> true);
		this.importers.add(flow);
	}

	/**
	 * Search a library of which only what is imported counts. To be called after all
	 * programs were added.
	 * @param name its name
	 * @param content its file
	 * @throws ElfFormatException if the file is damaged
	 */
	public void addReachable(String name, MemorySegment content) throws ElfFormatException {
		Program program = new Program(name, content);
		for (Flow importer : this.importers) {
			searchNames(importer);
		}
		Flow flow = new Flow(program);
		Set<Long> roots = new HashSet<>();
		program.symbols().exports().forEach((export, addresses) -> {
			if (this.imports.contains(export)) {
				roots.addAll(addresses);
			}
		});
		Set<Long> reachable = ReachableFunctions.of(flow, roots);
		search(flow, (address) -> {
			long function = program.function(address);
			return function == -1 || reachable.contains(function);
		});
		for (Flow importer : this.importers) {
			searchArguments(importer);
		}
	}

	private void search(Flow flow, LongPredicate isReachable) {
		Map<Long, List<String>> names = new TreeMap<>();
		flow.program()
			.symbols()
			.exports()
			.forEach((name, addresses) -> addresses
				.forEach((address) -> names.computeIfAbsent(address, (key) -> new ArrayList<>()).add(name)));
		for (int index = 0; index < flow.instructions().length; index++) {
			Instruction instruction = flow.instruction(index);
			if (instruction.kind() == Kind.SYSCALL && isReachable.test(instruction.address())) {
				NumberTrace trace = new NumberTrace(flow, isReachable).follow(index, Place.register(Instruction.RAX));
				boolean exported = false;
				for (Map.Entry<Long, Place> argument : trace.arguments().entrySet()) {
					for (String name : names.getOrDefault(argument.getKey(), List.of())) {
						this.arguments.put(name, argument.getValue());
						exported = true;
					}
				}
				take(flow, instruction, trace, exported);
			}
		}
	}

	// The JDK looks up functions by name that older C libraries do not have, like statx.
	private void searchNames(Flow importer) throws ElfFormatException {
		for (int index = 0; index < importer.instructions().length; index++) {
			String name = importer.program().imported(importer.instruction(index)).orElse("");
			if (name.equals("dlsym") || name.equals("dlvsym")) {
				NumberTrace trace = new NumberTrace(importer, (address) -> true).follow(index,
						Place.register(Instruction.RSI));
				for (long address : trace.addresses()) {
					this.imports.add(importer.program().elf().text(address));
				}
			}
		}
	}

	// What is given to functions that call the kernel with their argument.
	private void searchArguments(Flow importer) {
		Program program = importer.program();
		for (int index = 0; index < importer.instructions().length; index++) {
			Instruction instruction = importer.instruction(index);
			String name = program.imported(instruction).orElse("");
			Place place = this.arguments.get(name);
			if (place != null) {
				take(importer, instruction, new NumberTrace(importer, (address) -> true).follow(index, place), false);
			}
		}
		program.parts().visitOthers((instruction) -> {
			if (instruction.kind() == Kind.CALL
					&& this.arguments.containsKey(program.imported(instruction).orElse(""))) {
				unresolved(program, instruction);
			}
		});
	}

	private void take(Flow flow, Instruction instruction, NumberTrace trace, boolean exported) {
		this.numbers.addAll(trace.numbers());
		// Code that no function leads to is dead.
		boolean given = !trace.arguments().isEmpty() && !exported;
		if (trace.isUnknown() || (trace.numbers().isEmpty() && given)) {
			unresolved(flow.program(), instruction);
		}
	}

	private void unresolved(Program program, Instruction instruction) {
		this.unresolved.add("%s at 0x%x".formatted(program.name(), instruction.address()));
	}

	/**
	 * What was found.
	 * @return the system calls
	 */
	public FoundCalls found() {
		return new FoundCalls(this.numbers, List.copyOf(this.unresolved));
	}

}
