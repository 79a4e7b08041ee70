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

import java.util.List;

/**
 * The facts of an ELF file that matter to its hardening.
 *
 * @param type {@code EXEC}, {@code DYN} or another type's number
 * @param interpreter the loader's path, or an empty string
 * @param positionIndependent whether it can be loaded at any address
 * @param relro whether a part becomes read-only after relocation
 * @param bindNow whether all symbols are bound at start
 * @param dynamic whether anything is linked at run time
 * @param stack {@code RW}, {@code RWX}, or {@code missing} where nothing is said
 * @param writableCode how many segments are writable and executable
 * @param textRelocations whether code is changed while it is loaded
 * @param searchPaths paths built in to find libraries
 * @param needed the libraries it needs
 * @param symbolTable whether the symbol table is still there
 * @param debugSections the names of debugging and comment sections
 * @param buildId the build id in hexadecimal digits, or an empty string
 * @param library whether it is a shared library, not an executable
 */
public record ElfFile(String type, String interpreter, boolean positionIndependent, boolean relro, boolean bindNow,
		boolean dynamic, String stack, int writableCode, boolean textRelocations, List<String> searchPaths,
		List<String> needed, boolean symbolTable, List<String> debugSections, String buildId, boolean library) {

	/**
	 * Say whether nothing is linked when it is started.
	 * @return whether it needs no loader and no library
	 */
	public boolean needsNothing() {
		return !this.library && this.interpreter.isEmpty() && this.needed.isEmpty();
	}

}
