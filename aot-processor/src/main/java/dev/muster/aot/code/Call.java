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

import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * A method as it is named where it is called.
 *
 * @param kind how it is chosen
 * @param owner the class that is named
 * @param name its name
 * @param type its types
 */
record Call(Kind kind, String owner, String name, MethodTypeDesc type) {

	static Call of(InvokeInstruction instruction) {
		Kind kind = switch (instruction.opcode()) {
			case Opcode.INVOKESTATIC -> Kind.STATIC;
			case Opcode.INVOKESPECIAL -> Kind.SPECIAL;
			default -> Kind.VIRTUAL;
		};
		return new Call(kind, ApplicationTypes.name(instruction.owner().asInternalName()),
				instruction.name().stringValue(), instruction.typeSymbol());
	}

	static Call of(DirectMethodHandleDesc handle) {
		Kind kind = switch (handle.kind()) {
			case STATIC, INTERFACE_STATIC -> Kind.STATIC;
			case CONSTRUCTOR, SPECIAL, INTERFACE_SPECIAL -> Kind.SPECIAL;
			default -> Kind.VIRTUAL;
		};
		String owner = handle.owner().descriptorString();
		return new Call(kind, ApplicationTypes.name(owner.substring(1, owner.length() - 1)), handle.methodName(),
				MethodTypeDesc.ofDescriptor(handle.lookupDescriptor()));
	}

	boolean isConstructor() {
		return this.name.equals("<init>");
	}

	@Override
	public String toString() {
		return this.owner + "#" + this.name;
	}

	/**
	 * How the code of a call is chosen.
	 */
	enum Kind {

		/** There is no instance. */
		STATIC,

		/** By the class that is named: constructors, {@code super}, private methods. */
		SPECIAL,

		/** By the class of the instance. */
		VIRTUAL

	}

}
