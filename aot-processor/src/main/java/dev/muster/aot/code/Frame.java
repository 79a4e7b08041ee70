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
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * One call of a method: follows its instructions in their order, again and again until
 * nothing new flows over a branch.
 */
final class Frame {

	// Each pass adds at least one origin to one place; loops settle after three or four.
	private static final int MAXIMUM_PASSES = 20;

	private final CodeFollower follower;

	private final CodeFollower.Target target;

	private final Calls calls;

	private final State entry = new State();

	private final State ever = new State();

	private final Map<Label, State> labels = new HashMap<>();

	private final Map<Label, Set<ClassDesc>> handlers = new HashMap<>();

	private final Sites sites = new Sites();

	private final Set<Origin> returned = new LinkedHashSet<>();

	private @Nullable State state;

	private boolean changed;

	private int position;

	Frame(CodeFollower follower, CodeFollower.Target target, List<Set<Origin>> arguments) {
		this.follower = follower;
		this.target = target;
		this.calls = new Calls(follower, this.sites);
		int slot = 0;
		int given = 0;
		if (!target.isStatic()) {
			this.entry.store(slot++, Operand.of(arguments.get(given++)));
		}
		for (ClassDesc type : target.method().methodTypeSymbol().parameterList()) {
			TypeKind kind = TypeKind.from(type);
			this.entry.store(slot, new Operand(arguments.get(given++), kind.slotSize() == 2));
			slot += kind.slotSize();
		}
	}

	Set<Origin> run() {
		CodeModel code = this.target.method().code().orElse(null);
		if (code == null) {
			this.follower.gap("%s has no bytecode".formatted(this.target));
			return Set.of();
		}
		for (ExceptionCatch handler : code.exceptionHandlers()) {
			this.handlers.computeIfAbsent(handler.handler(), (key) -> new LinkedHashSet<>())
				.add(handler.catchType()
					.map((type) -> type.asSymbol())
					.orElseGet(() -> ClassDesc.of(Throwable.class.getName())));
		}
		int passes = 0;
		do {
			if (++passes > MAXIMUM_PASSES) {
				this.follower.gap("%s has too many ways".formatted(this.target));
				break;
			}
			this.changed = false;
			pass(code);
		}
		while (this.changed && !this.follower.isExhausted());
		return this.returned;
	}

	private void pass(CodeModel code) {
		this.state = this.entry.copy();
		this.position = 0;
		for (CodeElement element : code) {
			this.position++;
			if (element instanceof LabelTarget place) {
				enter(place.label());
			}
			else if (element instanceof Instruction instruction && this.state != null) {
				if (this.follower.isExhausted()) {
					return;
				}
				step(instruction, this.state);
			}
		}
	}

	private void enter(Label label) {
		Set<ClassDesc> caught = this.handlers.get(label);
		if (caught != null) {
			State state = new State();
			state.mergeLocals(this.entry);
			state.mergeLocals(this.ever);
			Set<Origin> origins = new LinkedHashSet<>();
			for (ClassDesc type : caught) {
				origins.add(this.sites.at(this.position, type.descriptorString(),
						() -> Origin.declared(this.follower.type(type), "what is caught")));
			}
			state.push(Operand.of(origins));
			this.state = state;
			return;
		}
		State saved = this.labels.get(label);
		if (this.state != null) {
			this.state = flow(label, this.state).copy();
		}
		else if (saved != null) {
			this.state = saved.copy();
		}
	}

	private State flow(Label label, State state) {
		State saved = this.labels.get(label);
		if (saved == null) {
			saved = state.copy();
			this.labels.put(label, saved);
			this.changed = true;
		}
		else {
			this.changed |= saved.merge(state);
		}
		return saved;
	}

	private Origin site(Supplier<Origin> origin) {
		return this.sites.at(this.position, "", origin);
	}

	private void step(Instruction instruction, State state) {
		switch (instruction) {
			case ConstantInstruction constant -> state.push(constant(constant));
			case LoadInstruction load -> state.push(state.local(load.slot(), load.typeKind().slotSize() == 2));
			case StoreInstruction store -> store(state, store.slot());
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
			case InvokeInstruction call -> this.changed |= this.calls.invoke(state, this.position, call);
			case InvokeDynamicInstruction call -> this.changed |= this.calls.invokeDynamic(state, this.position, call);
			case ReturnInstruction result -> {
				if (result.opcode() != Opcode.RETURN) {
					this.returned.addAll(state.pop().origins());
				}
				this.state = null;
			}
			case ThrowInstruction thrown -> {
				this.calls.thrown(state.pop().origins());
				this.state = null;
			}
			case BranchInstruction branch -> branch(state, branch);
			case LookupSwitchInstruction choice -> {
				state.pop();
				flow(choice.defaultTarget(), state);
				choice.cases().forEach((option) -> flow(option.target(), state));
				this.state = null;
			}
			case TableSwitchInstruction choice -> {
				state.pop();
				flow(choice.defaultTarget(), state);
				choice.cases().forEach((option) -> flow(option.target(), state));
				this.state = null;
			}
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
			case DiscontinuedInstruction old -> {
				this.follower.gap("%s was compiled for Java 5 or earlier".formatted(this.target));
				this.state = null;
			}
			default -> throw new IllegalStateException("Unknown instruction " + instruction.opcode());
		}
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

	private void store(State state, int slot) {
		Operand value = state.pop();
		state.store(slot, value);
		State stored = new State();
		stored.store(slot, value);
		this.changed |= this.ever.mergeLocals(stored);
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
				Origin narrowed = site(() -> Origin.declared(ResolvableType.forClass(type),
						(origin.source() != null) ? origin.source() : "a cast"));
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
		CodeFollower.Field known = this.follower.field(ApplicationTypes.name(field.owner().asInternalName()),
				field.name().stringValue(), type);
		switch (field.opcode()) {
			case GETSTATIC ->
				state.push(leaf ? Operand.leaf(TypeKind.from(type).slotSize() == 2) : Operand.of(known.declared()));
			case GETFIELD -> {
				Set<Origin> receivers = state.pop().origins();
				boolean made = receivers.stream().allMatch((origin) -> origin.kind() == Origin.Kind.MADE);
				state.push(leaf ? Operand.leaf(TypeKind.from(type).slotSize() == 2)
						: Operand.of((made && !receivers.isEmpty()) ? known.stored() : known.declared()));
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

	private void branch(State state, BranchInstruction branch) {
		switch (branch.opcode()) {
			case GOTO, GOTO_W -> {
				flow(branch.target(), state);
				this.state = null;
			}
			case IF_ACMPEQ, IF_ACMPNE, IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE -> {
				state.pop(2);
				flow(branch.target(), state);
			}
			default -> {
				state.pop();
				flow(branch.target(), state);
			}
		}
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

}
