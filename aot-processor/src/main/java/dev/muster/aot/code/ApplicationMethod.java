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

package dev.muster.aot.code;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A method of the application, with its code. A method is followed again for each call
 * and until nothing new is found, so its instructions are read once.
 */
final class ApplicationMethod {

	private final String owner;

	private final MethodModel method;

	private final String name;

	private final String key;

	private @Nullable CodeModel code;

	private @Nullable List<CodeElement> elements;

	private @Nullable Boolean loops;

	/**
	 * Create the method.
	 * @param owner the class that has it
	 * @param method the method
	 */
	ApplicationMethod(String owner, MethodModel method) {
		this.owner = owner;
		this.method = method;
		this.name = owner + "#" + method.methodName().stringValue();
		this.key = this.name + method.methodType().stringValue();
	}

	String owner() {
		return this.owner;
	}

	MethodModel method() {
		return this.method;
	}

	boolean isStatic() {
		return this.method.flags().has(AccessFlag.STATIC);
	}

	boolean isAbstract() {
		return this.method.flags().has(AccessFlag.ABSTRACT);
	}

	/**
	 * Return the code.
	 * @return the code, the same one each time; {@code null} if there is none
	 */
	@Nullable CodeModel code() {
		if (this.code == null) {
			this.code = this.method.code().orElse(null);
		}
		return this.code;
	}

	/**
	 * Return the elements of the code.
	 * @return the elements, the same ones each time; empty if there is no code
	 */
	List<CodeElement> elements() {
		List<CodeElement> elements = this.elements;
		if (elements == null) {
			CodeModel code = code();
			elements = (code != null) ? code.elementList() : List.of();
			this.elements = elements;
		}
		return elements;
	}

	/**
	 * Return whether a place of the code can be reached from a later one.
	 * @return {@code false} if the code only leads forward
	 */
	boolean loops() {
		Boolean loops = this.loops;
		if (loops == null) {
			loops = leadsBack(elements());
			this.loops = loops;
		}
		return loops;
	}

	private static boolean leadsBack(List<CodeElement> elements) {
		Set<Label> passed = new HashSet<>();
		List<ExceptionCatch> handlers = new ArrayList<>();
		for (CodeElement element : elements) {
			boolean back = switch (element) {
				// These come before all others.
				case ExceptionCatch handler -> {
					handlers.add(handler);
					yield false;
				}
				case LabelTarget place -> {
					passed.add(place.label());
					yield handlers.stream()
						.anyMatch((handler) -> handler.handler().equals(place.label())
								&& !passed.contains(handler.tryEnd()));
				}
				case BranchInstruction branch -> passed.contains(branch.target());
				case LookupSwitchInstruction choice -> leadsTo(passed, choice.defaultTarget(), choice.cases());
				case TableSwitchInstruction choice -> leadsTo(passed, choice.defaultTarget(), choice.cases());
				default -> false;
			};
			if (back) {
				return true;
			}
		}
		return false;
	}

	private static boolean leadsTo(Set<Label> passed, Label target, List<SwitchCase> cases) {
		return passed.contains(target) || cases.stream().anyMatch((option) -> passed.contains(option.target()));
	}

	/**
	 * Return what tells the method from all others.
	 * @return its class, its name and its types
	 */
	String key() {
		return this.key;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
