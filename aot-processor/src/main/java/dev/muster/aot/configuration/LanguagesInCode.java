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

package dev.muster.aot.configuration;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Reads the languages that a class names: the constants of {@link Locale}, and what is
 * made of literals ({@code Locale.of("de")}, {@code Locale.forLanguageTag("de-CH")}).
 */
final class LanguagesInCode {

	private static final String OWNER = "java/util/Locale";

	private static final Set<String> FACTORIES = Set.of("of", "forLanguageTag", "<init>");

	private LanguagesInCode() {
	}

	/**
	 * Read the languages of a class.
	 * @param content the class file
	 * @return their tags, by BCP 47
	 */
	static Set<String> of(byte[] content) {
		Set<String> tags = new TreeSet<>();
		// Few classes name a language, and looking for a name is quicker than parsing.
		if (!new String(content, StandardCharsets.ISO_8859_1).contains(OWNER)) {
			return tags;
		}
		ClassModel model = ClassFile.of().parse(content);
		boolean makes = false;
		for (PoolEntry entry : model.constantPool()) {
			if (entry instanceof MemberRefEntry member && member.owner().name().equalsString(OWNER)) {
				if (entry instanceof FieldRefEntry field) {
					addConstant(field.name().stringValue(), tags);
				}
				makes |= FACTORIES.contains(member.name().stringValue());
			}
		}
		if (makes) {
			model.methods().forEach((method) -> method.code().ifPresent((code) -> addMade(code.elementList(), tags)));
		}
		return tags;
	}

	private static void addConstant(String name, Set<String> tags) {
		try {
			if (Locale.class.getField(name).get(null) instanceof Locale locale) {
				add(locale, tags);
			}
		}
		catch (NoSuchFieldException | IllegalAccessException ex) {
			// A constant of another version of Java, which the class cannot reach here
			// either.
			return;
		}
	}

	private static void addMade(List<CodeElement> elements, Set<String> tags) {
		List<String> literals = new ArrayList<>();
		for (CodeElement element : elements) {
			if (element instanceof InvokeInstruction invoke) {
				Locale locale = made(invoke, literals);
				if (locale != null) {
					add(locale, tags);
				}
				literals.clear();
			}
			else if (element instanceof ConstantInstruction constant
					&& constant.constantValue() instanceof String literal) {
				literals.add(literal);
			}
			else if (element instanceof Instruction instruction && instruction.opcode() != Opcode.DUP) {
				literals.clear();
			}
		}
	}

	private static @Nullable Locale made(InvokeInstruction invoke, List<String> literals) {
		int count = invoke.typeSymbol().parameterCount();
		if (!invoke.owner().name().equalsString(OWNER) || !FACTORIES.contains(invoke.name().stringValue()) || count == 0
				|| literals.size() < count) {
			return null;
		}
		List<String> arguments = literals.subList(literals.size() - count, literals.size());
		if (invoke.name().equalsString("forLanguageTag")) {
			return Locale.forLanguageTag(arguments.getFirst());
		}
		return Locale.of(arguments.get(0), (count > 1) ? arguments.get(1) : "", (count > 2) ? arguments.get(2) : "");
	}

	private static void add(Locale locale, Set<String> tags) {
		if (!locale.getLanguage().isEmpty()) {
			tags.add(locale.toLanguageTag());
		}
	}

}
