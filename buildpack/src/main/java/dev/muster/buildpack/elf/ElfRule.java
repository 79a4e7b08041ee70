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

package dev.muster.buildpack.elf;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule that every executable and library of the application has to keep.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions capture nothing
public enum ElfRule {

	/** Loaded at a random address. */
	PIE(ElfFile::positionIndependent, ElfFile::type, "link with -pie (-H:NativeLinkerOption=-pie)"),

	/** Relocated data becomes read-only. */
	RELRO(ElfFile::relro, (file) -> "no GNU_RELRO segment", "link with -Wl,-z,relro"),

	/** Nothing is bound later, so that all of RELRO is read-only. */
	BIND_NOW(ElfFile::bindNow, (file) -> "symbols are bound lazily", "link with -Wl,-z,now"),

	/** Data on the stack is never run. */
	STACK((file) -> file.stack().equals("RW"), (file) -> "stack " + file.stack(), "link with -Wl,-z,noexecstack"),

	/** No memory is writable and executable. */
	WRITABLE_CODE((file) -> file.writableCode() == 0, (file) -> file.writableCode() + " RWX segments",
			"link without -N and without linker scripts that join code and data"),

	/** No library is looked for where an attacker could write. */
	SEARCH_PATH((file) -> file.searchPaths().isEmpty(), (file) -> "search path " + file.searchPaths(),
			"link without -rpath"),

	/** Code is not changed while it is loaded. */
	TEXT_RELOCATIONS((file) -> !file.textRelocations(), (file) -> "text relocations",
			"compile all native code with -fPIC"),

	/** Only libraries that the run image is known to have. */
	NEEDED((file) -> RunImageLibraries.NAMES.containsAll(file.needed()),
			(file) -> "needs " + file.needed() + ", allowed are " + RunImageLibraries.NAMES,
			"link the library statically, or leave out what needs it"),

	/** No symbol table. */
	SYMBOLS((file) -> !file.symbolTable(), (file) -> "a symbol table", "strip the file"),

	/** No debugging sections, which hold build options and paths. */
	DEBUG_SECTIONS((file) -> file.debugSections().isEmpty(), (file) -> "sections " + file.debugSections(),
			"strip the file and remove these sections"),

	/** The file and its debugging information find each other. */
	BUILD_ID((file) -> !file.buildId().isEmpty(), (file) -> "no build id", "link with -Wl,--build-id");

	private final Predicate<ElfFile> kept;

	private final Function<ElfFile, String> found;

	private final String action;

	ElfRule(Predicate<ElfFile> kept, Function<ElfFile, String> found, String action) {
		this.kept = kept;
		this.found = found;
		this.action = action;
	}

	/**
	 * Say why the rule does not apply to a file.
	 * @param file the facts of the file
	 * @return why, or empty if it applies
	 */
	Optional<String> notApplicable(ElfFile file) {
		return switch (this) {
			case BIND_NOW, NEEDED, SEARCH_PATH ->
				file.needsNothing() ? Optional.of("nothing is linked at run time") : Optional.empty();
			case PIE -> file.library() ? Optional.of("a library can be loaded at any address") : Optional.empty();
			default -> Optional.empty();
		};
	}

	boolean isKeptBy(ElfFile file) {
		return this.kept.test(file);
	}

	String found(ElfFile file) {
		return this.found.apply(file);
	}

	String action() {
		return this.action;
	}

}
