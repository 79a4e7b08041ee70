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
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One call of a method: follows its instructions in their order, and those of loops again
 * and again until nothing new flows over a branch.
 */
final class Frame {

	// Each pass adds at least one origin to one place; loops settle after three or four.
	private static final int MAXIMUM_PASSES = 20;

	private final CodeFollower follower;

	private final ApplicationMethod target;

	private final Calls calls;

	private final ValueInstructions values;

	private final State entry = new State();

	private final State ever = new State();

	private final Map<Label, State> labels = new HashMap<>();

	private final Map<Label, Set<ClassDesc>> handlers = new HashMap<>();

	private final Sites sites;

	private final Set<Origin> returned = new LinkedHashSet<>();

	private @Nullable State state;

	private boolean changed;

	private int position;

	Frame(CodeFollower follower, ApplicationMethod target, List<Set<Origin>> arguments, Sites sites) {
		this.follower = follower;
		this.target = target;
		this.sites = sites;
		this.calls = new Calls(follower, sites);
		this.values = new ValueInstructions(follower, target, sites);
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
		CodeModel code = this.target.code();
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
			pass();
		}
		while (this.changed && mayAddToWhatWasRead() && !this.follower.isExhausted());
		return this.returned;
	}

	// Where code only leads forward, whatever is new is new for instructions that are
	// still to come. Only into the values of constants it is looked at once.
	private boolean mayAddToWhatWasRead() {
		return this.target.loops() || this.values.hasReadConstant();
	}

	private void pass() {
		this.state = this.entry.copy();
		this.position = 0;
		for (CodeElement element : this.target.elements()) {
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

	private void step(Instruction instruction, State state) {
		switch (instruction) {
			case StoreInstruction store -> store(state, store.slot());
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
			case DiscontinuedInstruction old -> {
				this.follower.gap("%s was compiled for Java 5 or earlier".formatted(this.target));
				this.state = null;
			}
			default -> this.changed |= this.values.step(instruction, state, this.position);
		}
	}

	private void store(State state, int slot) {
		Operand value = state.pop();
		state.store(slot, value);
		State stored = new State();
		stored.store(slot, value);
		this.changed |= this.ever.mergeLocals(stored);
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

}
