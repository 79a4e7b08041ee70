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

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.core.ResolvableType;

/**
 * The instructions that make, read, store and change values, and neither call nor branch.
 */
final class ValueInstructions {

	private final CodeFollower follower;

	private final ApplicationMethod target;

	private final Sites sites;

	private boolean changed;

	private int position;

	private boolean constantRead;

	ValueInstructions(CodeFollower follower, ApplicationMethod target, Sites sites) {
		this.follower = follower;
		this.target = target;
		this.sites = sites;
	}

	/**
	 * Follow an instruction.
	 * @param instruction the instruction
	 * @param state the values before, and then after it
	 * @param position its number
	 * @return whether something was new
	 */
	boolean step(Instruction instruction, State state, int position) {
		this.changed = false;
		this.position = position;
		switch (instruction) {
			case ConstantInstruction constant -> state.push(constant(constant));
			case LoadInstruction load -> state.push(state.local(load.slot(), load.typeKind().slotSize() == 2));
			case NewObjectInstruction created -> state.push(created(created.className().asSymbol()));
			case NewReferenceArrayInstruction created ->
				array(state, created.componentType().asSymbol().arrayType(), 1);
			case NewMultiArrayInstruction created -> array(state, created.arrayType().asSymbol(), created.dimensions());
			case NewPrimitiveArrayInstruction created -> {
				state.pop();
				state.push(Operand.LEAF);
			}
			case ArrayLoadInstruction load -> arrayLoad(state, load);
			case ArrayStoreInstruction store -> {
				Operand value = state.pop();
				state.pop();
				state.pop().origins().forEach((array) -> this.changed |= array.add(value.origins()));
			}
			case TypeCheckInstruction check -> check(state, check);
			case FieldInstruction field -> field(state, field);
			case ConvertInstruction conversion -> {
				state.pop();
				state.push(Operand.leaf(conversion.toType().slotSize() == 2));
			}
			case OperatorInstruction operator -> operator(state, operator);
			case StackInstruction change -> change(state, change.opcode());
			case MonitorInstruction monitor -> state.pop();
			case IncrementInstruction increment -> {
			}
			case NopInstruction nothing -> {
			}
			default -> throw new IllegalStateException("Unknown instruction " + instruction.opcode());
		}
		return this.changed;
	}

	private Operand constant(ConstantInstruction constant) {
		if (constant.constantValue() instanceof ClassDesc type) {
			Class<?> literal = this.follower.load(type);
			if (literal != null && !CodeFollower.isLeaf(literal)) {
				return Operand.of(site(() -> Origin.literal(literal)));
			}
		}
		return Operand.leaf(constant.typeKind().slotSize() == 2);
	}

	private Operand created(ClassDesc type) {
		Class<?> loaded = this.follower.load(type);
		if (loaded == null) {
			this.follower.gap("%s makes a %s, which cannot be loaded".formatted(this.target, type.displayName()));
			return Operand.LEAF;
		}
		return CodeFollower.isLeaf(loaded) ? Operand.LEAF : Operand.of(site(() -> Origin.made(loaded)));
	}

	private void array(State state, ClassDesc type, int dimensions) {
		state.pop(dimensions);
		state.push(created(type));
	}

	private void arrayLoad(State state, ArrayLoadInstruction load) {
		state.pop();
		Set<Origin> arrays = state.pop().origins();
		if (load.typeKind() != TypeKind.REFERENCE) {
			state.push(Operand.leaf(load.typeKind().slotSize() == 2));
			return;
		}
		Origin element = site(() -> {
			Origin unknown = arrays.stream()
				.filter((array) -> array.isDeclared() && array.type().isArray())
				.findFirst()
				.orElse(null);
			return (unknown != null) ? Origin.declared(unknown.type().getComponentType(), "an element of an array")
					: Origin.view();
		});
		this.changed |= element.addBackground(arrays);
		state.push(Operand.of(element));
	}

	private void check(State state, TypeCheckInstruction check) {
		Set<Origin> origins = state.pop().origins();
		Class<?> type = this.follower.load(check.type().asSymbol());
		if (check.opcode() != Opcode.CHECKCAST || (type != null && CodeFollower.isLeaf(type))) {
			state.push(Operand.LEAF);
			return;
		}
		if (type == null) {
			state.push(Operand.of(origins));
			return;
		}
		Set<Origin> kept = new LinkedHashSet<>();
		for (Origin origin : origins) {
			Class<?> known = origin.type().resolve(Object.class);
			if (origin.kind() == Origin.Kind.VIEW || type.isAssignableFrom(known)) {
				kept.add(origin);
			}
			else if (origin.isDeclared()) {
				Origin narrowed = this.sites.at(this.position, String.valueOf(origin.kind()),
						() -> origin.narrowedTo(ResolvableType.forClass(type)));
				this.changed |= narrowed.addBackground(Set.of(origin));
				kept.add(narrowed);
			}
		}
		state.push(Operand.of(kept));
	}

	private void field(State state, FieldInstruction field) {
		ClassDesc type = field.typeSymbol();
		Class<?> loaded = this.follower.load(type);
		boolean leaf = loaded != null && CodeFollower.isLeaf(loaded);
		Fields fields = this.follower.fields();
		Fields.Field known = fields.find(ApplicationTypes.name(field.owner().asInternalName()),
				field.name().stringValue(), type);
		switch (field.opcode()) {
			case GETSTATIC ->
				state.push(leaf ? Operand.leaf(TypeKind.from(type).slotSize() == 2) : Operand.of(read(known)));
			case GETFIELD -> {
				Set<Origin> receivers = state.pop().origins();
				boolean made = receivers.stream().allMatch((origin) -> origin.kind() == Origin.Kind.MADE);
				state.push(leaf ? Operand.leaf(TypeKind.from(type).slotSize() == 2)
						: Operand.of((made && !receivers.isEmpty()) ? Set.of(known.stored()) : read(known)));
			}
			default -> {
				Set<Origin> values = state.pop().origins();
				this.changed |= known.stored().add(values);
				if (field.opcode() == Opcode.PUTFIELD) {
					state.pop().origins().forEach((receiver) -> this.changed |= receiver.add(values));
				}
			}
		}
	}

	private Set<Origin> read(Fields.Field field) {
		Set<Origin> found = this.follower.fields().read(field);
		this.constantRead |= !found.contains(field.declared());
		return found;
	}

	/**
	 * Return whether a field was read that keeps what its class puts there.
	 * @return {@code true} if what was found depends on what the value held then
	 */
	boolean hasReadConstant() {
		return this.constantRead;
	}

	private void operator(State state, OperatorInstruction operator) {
		boolean comparison = switch (operator.opcode()) {
			case LCMP, FCMPL, FCMPG, DCMPL, DCMPG -> true;
			default -> false;
		};
		boolean unary = switch (operator.opcode()) {
			case ARRAYLENGTH, INEG, LNEG, FNEG, DNEG -> true;
			default -> false;
		};
		state.pop(unary ? 1 : 2);
		state.push(Operand
			.leaf(!comparison && operator.opcode() != Opcode.ARRAYLENGTH && operator.typeKind().slotSize() == 2));
	}

	private void change(State state, Opcode opcode) {
		switch (opcode) {
			case POP -> state.pop();
			case POP2 -> state.pop(state.valuesOfTwoSlots(0));
			case DUP -> state.duplicate(1, 0);
			case DUP_X1 -> state.duplicate(1, 1);
			case DUP_X2 -> state.duplicate(1, state.valuesOfTwoSlots(1));
			case DUP2 -> state.duplicate(state.valuesOfTwoSlots(0), 0);
			case DUP2_X1 -> state.duplicate(state.valuesOfTwoSlots(0), 1);
			case DUP2_X2 -> {
				int count = state.valuesOfTwoSlots(0);
				state.duplicate(count, state.valuesOfTwoSlots(count));
			}
			case SWAP -> state.swap();
			default -> throw new IllegalStateException("Unknown instruction " + opcode);
		}
	}

	private Origin site(Supplier<Origin> origin) {
		return this.sites.at(this.position, "", origin);
	}

}
