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

package dev.muster.scan;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Follows the bytecode of a method that builds a router function. It knows straight-line
 * code, lambda expressions and calls within the same class; at a branch, or at anything
 * else that could change the routes, it gives up.
 */
final class MethodEvaluator {

	/**
	 * How deep calls are followed: deeper than anyone nests routes, finite on recursion.
	 */
	private static final int MAXIMUM_DEPTH = 16;

	private final ClassBytes classBytes;

	private final RouterCalls calls;

	private int depth;

	MethodEvaluator(ClassBytes classBytes, String api, String handler) {
		this.classBytes = classBytes;
		this.calls = new RouterCalls(this, api, handler);
	}

	Value evaluate(String owner, String method, String descriptor, List<Value> arguments) {
		MethodModel model = find(owner, method, descriptor);
		if (model == null || model.code().isEmpty()) {
			throw new NotProvableException(owner + "#" + method + " has no bytecode");
		}
		if (++this.depth > MAXIMUM_DEPTH) {
			throw new NotProvableException("the calls are nested deeper than " + MAXIMUM_DEPTH);
		}
		try {
			return new Frame(owner, model, arguments).run();
		}
		finally {
			this.depth--;
		}
	}

	private @Nullable MethodModel find(String owner, String method, String descriptor) {
		return this.classBytes.read(owner)
			.methods()
			.stream()
			.filter((candidate) -> candidate.methodName().equalsString(method)
					&& candidate.methodType().equalsString(descriptor))
			.findFirst()
			.orElse(null);
	}

	/**
	 * The locals and the operand stack of one call.
	 */
	private final class Frame {

		private final String owner;

		private final MethodModel model;

		private final Map<Integer, Value> locals = new HashMap<>();

		private final Deque<Value> stack = new ArrayDeque<>();

		Frame(String owner, MethodModel model, List<Value> arguments) {
			this.owner = owner;
			this.model = model;
			int slot = 0;
			List<Value> remaining = new ArrayList<>(arguments);
			if (!model.flags().has(AccessFlag.STATIC)) {
				boolean receiverGiven = remaining.size() > model.methodTypeSymbol().parameterCount();
				this.locals.put(slot++, receiverGiven ? remaining.removeFirst() : Value.OTHER);
			}
			for (int i = 0; i < model.methodTypeSymbol().parameterCount(); i++) {
				this.locals.put(slot, (i < remaining.size()) ? remaining.get(i) : Value.OTHER);
				slot += width(model.methodTypeSymbol().parameterType(i));
			}
		}

		private static int width(ClassDesc type) {
			return ("J".equals(type.descriptorString()) || "D".equals(type.descriptorString())) ? 2 : 1;
		}

		Value run() {
			for (CodeElement element : this.model.code().orElseThrow()) {
				if (element instanceof ReturnInstruction result) {
					return (result.opcode() == Opcode.RETURN) ? Value.OTHER : this.stack.pop();
				}
				if (element instanceof Instruction instruction) {
					step(instruction);
				}
			}
			throw new NotProvableException(where() + " does not return");
		}

		private void step(Instruction instruction) {
			switch (instruction) {
				case ConstantInstruction constant -> this.stack
					.push((constant.constantValue() instanceof String text) ? new Value.Text(text) : Value.OTHER);
				case LoadInstruction load -> this.stack.push(this.locals.getOrDefault(load.slot(), Value.OTHER));
				case StoreInstruction store -> this.locals.put(store.slot(), this.stack.pop());
				case NewObjectInstruction created -> this.stack.push(Value.OTHER);
				case NewReferenceArrayInstruction created -> {
					this.stack.pop();
					this.stack.push(new Value.Array());
				}
				case ArrayStoreInstruction store -> store();
				case TypeCheckInstruction check when check.opcode() == Opcode.CHECKCAST -> {
				}
				case StackInstruction change when change.opcode() == Opcode.DUP -> this.stack.push(this.stack.peek());
				case StackInstruction change when change.opcode() == Opcode.POP -> this.stack.pop();
				case FieldInstruction field -> field(field);
				case InvokeInstruction call -> invoke(call);
				case InvokeDynamicInstruction call -> invokeDynamic(call);
				case NopInstruction nothing -> {
				}
				default -> throw new NotProvableException(
						where() + " does not build its routes in a straight line (" + instruction.opcode() + ")");
			}
		}

		private void store() {
			Value element = this.stack.pop();
			this.stack.pop();
			if (this.stack.pop() instanceof Value.Array array) {
				array.elements().add(element);
			}
		}

		private void field(FieldInstruction field) {
			switch (field.opcode()) {
				case GETSTATIC ->
					this.stack.push(new Value.Constant(field.owner().asInternalName(), field.name().stringValue()));
				case GETFIELD -> {
					this.stack.pop();
					this.stack.push(Value.OTHER);
				}
				default -> throw new NotProvableException(where() + " changes the field " + field.name());
			}
		}

		private void invoke(InvokeInstruction call) {
			MethodTypeDesc type = call.typeSymbol();
			List<Value> arguments = pop(type.parameterCount());
			Value receiver = (call.opcode() == Opcode.INVOKESTATIC) ? Value.OTHER : this.stack.pop();
			String calledClass = call.owner().asInternalName().replace('/', '.');
			Value result;
			if (calledClass.equals(this.owner) && !call.name().equalsString("<init>")) {
				result = evaluate(calledClass, call.name().stringValue(), type.descriptorString(), arguments);
			}
			else {
				result = MethodEvaluator.this.calls.invoke(calledClass, call.name().stringValue(), receiver, arguments);
			}
			if (!"V".equals(type.returnType().descriptorString())) {
				this.stack.push(result);
			}
		}

		private void invokeDynamic(InvokeDynamicInstruction call) {
			List<Value> captured = pop(call.typeSymbol().parameterCount());
			boolean lambda = call.bootstrapMethod().owner().displayName().equals("LambdaMetafactory");
			if (lambda && call.bootstrapArgs().get(1) instanceof DirectMethodHandleDesc handle) {
				String declaring = handle.owner().descriptorString();
				this.stack.push(new Value.Lambda(declaring.substring(1, declaring.length() - 1).replace('/', '.'),
						handle.methodName(), handle.lookupDescriptor(), captured));
			}
			else {
				this.stack.push(Value.OTHER);
			}
		}

		private List<Value> pop(int count) {
			List<Value> values = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				values.add(this.stack.pop());
			}
			Collections.reverse(values);
			return values;
		}

		private String where() {
			return this.owner + "#" + this.model.methodName().stringValue();
		}

	}

}
