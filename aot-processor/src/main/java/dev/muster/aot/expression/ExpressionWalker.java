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

package dev.muster.aot.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.Assign;
import org.springframework.expression.spel.ast.BeanReference;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.ConstructorReference;
import org.springframework.expression.spel.ast.Elvis;
import org.springframework.expression.spel.ast.FunctionReference;
import org.springframework.expression.spel.ast.Indexer;
import org.springframework.expression.spel.ast.InlineList;
import org.springframework.expression.spel.ast.InlineMap;
import org.springframework.expression.spel.ast.Literal;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.NullLiteral;
import org.springframework.expression.spel.ast.OpDec;
import org.springframework.expression.spel.ast.OpInc;
import org.springframework.expression.spel.ast.OpPlus;
import org.springframework.expression.spel.ast.Operator;
import org.springframework.expression.spel.ast.OperatorBetween;
import org.springframework.expression.spel.ast.OperatorInstanceof;
import org.springframework.expression.spel.ast.OperatorMatches;
import org.springframework.expression.spel.ast.OperatorNot;
import org.springframework.expression.spel.ast.Projection;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.Selection;
import org.springframework.expression.spel.ast.Ternary;
import org.springframework.expression.spel.ast.TypeReference;
import org.springframework.expression.spel.ast.VariableReference;
import org.springframework.util.ClassUtils;

/**
 * Goes through the tree of one expression as an evaluation does, with what is known of
 * values instead of values.
 */
final class ExpressionWalker {

	/**
	 * Operators that compare, whose names are those of
	 * {@link Operator#getOperatorName()}.
	 */
	private static final Set<String> LOGICAL = Set.of("==", "!=", "<", "<=", ">", ">=", "and", "or");

	private final Members members;

	private final RuntimeClasses runtimeClasses;

	private final BeanLookup beans;

	private final Scope scope;

	private final List<Problem> problems = new ArrayList<>();

	ExpressionWalker(Members members, RuntimeClasses runtimeClasses, BeanLookup beans, Scope scope) {
		this.members = members;
		this.runtimeClasses = runtimeClasses;
		this.beans = beans;
		this.scope = scope;
	}

	/**
	 * Walk through an expression.
	 * @param expression its tree
	 * @return what cannot be told
	 */
	List<Problem> walk(SpelNode expression) {
		walk(expression, new Context(this.scope.root(), this.scope.root(), true, this.scope.ofBeans()));
		return this.problems;
	}

	private Reached walk(SpelNode node, Context context) {
		return switch (node) {
			case CompoundExpression compound -> compound(compound, context);
			case PropertyOrFieldReference property -> property(property, property.getName(), context, false);
			case MethodReference method -> method(method, context);
			case Indexer indexer -> index(indexer, context);
			case Projection projection -> {
				Reached element = walk(projection.getChild(0), context.into(context.active().element()));
				yield element.isUnknown() ? Reached.of(List.class) : elements(element);
			}
			case Selection selection -> {
				walk(selection.getChild(0), context.into(context.active().element()));
				// The first or last one is an element, or an entry in a map.
				yield (selection.toStringAST().startsWith("?")) ? context.active()
						: (context.active().is(Map.class) ? context.active() : context.active().element());
			}
			case BeanReference bean -> bean(bean, bean.getName());
			case VariableReference variable -> variable(variable, context);
			case FunctionReference function -> {
				children(function, 0, context);
				yield unknown(function, "functions are registered by code");
			}
			case TypeReference type -> type(type);
			case ConstructorReference constructor -> constructor(constructor, context);
			case Assign assign -> assign(assign, context);
			case OpInc increment -> written(increment.getChild(0), context);
			case OpDec decrement -> written(decrement.getChild(0), context);
			case Ternary ternary -> {
				walk(ternary.getChild(0), context);
				yield Reached.anyOf(walk(ternary.getChild(1), context), walk(ternary.getChild(2), context));
			}
			case Elvis elvis -> Reached.anyOf(walk(elvis.getChild(0), context), walk(elvis.getChild(1), context));
			case NullLiteral literal -> Reached.NOTHING;
			case Literal literal -> Reached.of(Objects.requireNonNull(literal.getLiteralValue().getValue()).getClass());
			case InlineList list -> list(list, context);
			case InlineMap map -> {
				// Keys are names.
				for (int index = 1; index < map.getChildCount(); index += 2) {
					walk(map.getChild(index), context);
				}
				yield Reached.of(Map.class);
			}
			case Operator operator -> operator(operator, context);
			case OperatorNot not -> {
				children(not, 0, context);
				yield Reached.of(Boolean.class);
			}
			default -> {
				children(node, 0, context);
				yield unknown(node,
						"this version of Muster does not know what '%s' is".formatted(node.getClass().getSimpleName()));
			}
		};
	}

	private Reached compound(CompoundExpression compound, Context context) {
		int before = this.problems.size();
		Reached result = walk(compound.getChild(0), context);
		for (int index = 1; index < compound.getChildCount(); index++) {
			SpelNode child = compound.getChild(index);
			if (result.isUnknown() && this.problems.size() > before) {
				// The rest follows from what has been said.
				children(child, 0, arguments(context));
			}
			else {
				result = walk(child, context.on(result));
			}
		}
		return result;
	}

	private Reached property(SpelNode node, String name, Context context, boolean written) {
		Reached target = context.active();
		if (context.ofBeans()) {
			Reached bean = this.beans.find(name);
			if (bean != null) {
				return bean;
			}
		}
		Reached better = target.members().get(name);
		if (target.isUnknown()) {
			return (better != null) ? better : unknown(node, "nobody knows the type of what it is read from");
		}
		if (this.scope.ofBeans() && target.is(Map.class)) {
			return target.indexed();
		}
		if (this.scope.ofBeans() && target.is(Environment.class)) {
			return Reached.of(String.class);
		}
		if (this.scope.ofBeans() && target.is(BeanFactory.class)) {
			return bean(node, name);
		}
		if (name.equals("length") && target.types().stream().allMatch(ResolvableType::isArray)) {
			return Reached.of(Integer.class);
		}
		Reached found = written ? this.members.setter(target, name) : this.members.getter(target, name);
		if (found == null && context.ofBeans()) {
			return bean(node, name);
		}
		return found(node, "no property '%s'".formatted(name), target, found, better);
	}

	private Reached method(MethodReference method, Context context) {
		List<Reached> arguments = children(method, 0, arguments(context));
		Reached target = context.active();
		if (target.isUnknown()) {
			return unknown(method, "nobody knows the type of what it is called on");
		}
		Reached found = this.members.method(target, method.getName(), arguments);
		return found(method, "no public method '%s' with %d parameters".formatted(method.getName(), arguments.size()),
				target, found, null);
	}

	private Reached found(SpelNode node, String missing, Reached target, @Nullable Reached found,
			@Nullable Reached better) {
		if (found == null) {
			return (better != null) ? better : unknown(node, "%s has %s".formatted(target.describe(), missing));
		}
		target.types()
			.stream()
			.map((type) -> type.resolve(Object.class))
			.filter((type) -> target.named() == null && this.runtimeClasses.isOpen(type))
			.forEach((type) -> unknown(node,
					"nobody knows which class implements %s".formatted(ClassUtils.getQualifiedName(type))));
		return (better != null) ? better : found;
	}

	private Reached index(Indexer indexer, Context context) {
		SpelNode index = indexer.getChild(0);
		Reached target = context.active();
		boolean key = target.is(Map.class) && index instanceof PropertyOrFieldReference;
		if (!key) {
			walk(index, context.at(this.scope.root(), this.scope.ofBeans()));
		}
		String name = (index instanceof Literal literal) ? String.valueOf(literal.getLiteralValue().getValue()) : "";
		Reached better = target.members().get(name);
		if (better != null) {
			return better;
		}
		if (target.isUnknown()) {
			return Reached.UNKNOWN;
		}
		if (target.is(String.class)) {
			return Reached.of(String.class);
		}
		boolean container = target.is(Map.class, Iterable.class)
				|| target.types().stream().allMatch(ResolvableType::isArray);
		if (!container && !name.isEmpty()) {
			return property(indexer, name, context.on(target), false);
		}
		return container ? target.indexed() : unknown(indexer, "the index is computed");
	}

	private static Reached elements(Reached element) {
		return Reached.anyOf(element.types()
			.stream()
			.map((type) -> Reached.of(ResolvableType.forClassWithGenerics(List.class, type)))
			.toArray(Reached[]::new));
	}

	private Reached bean(SpelNode node, String name) {
		Reached bean = this.beans.find(name);
		return (bean != null) ? bean : unknown(node, "no bean has the name '%s' in the build".formatted(name));
	}

	private Reached variable(VariableReference variable, Context context) {
		String name = variable.toStringAST().substring(1);
		if (name.equals("this")) {
			return context.self();
		}
		if (name.equals("root")) {
			return this.scope.root();
		}
		Reached value = this.scope.variables().get(name);
		return (value != null) ? value
				: unknown(variable, "there is no argument of that name; is the code compiled with -parameters?");
	}

	private Reached type(TypeReference reference) {
		String name = reference.getChild(0).toStringAST();
		Class<?> type = this.runtimeClasses.find(name);
		if (type == null) {
			return unknown(reference, "the type cannot be loaded");
		}
		this.members.name(type);
		return reference.toStringAST().endsWith("[])") ? Reached.of(Class.class) : Reached.type(type);
	}

	private Reached constructor(ConstructorReference constructor, Context context) {
		List<Reached> arguments = children(constructor, 1, arguments(context));
		Class<?> type = this.runtimeClasses.find(constructor.getChild(0).toStringAST());
		if (type == null) {
			return unknown(constructor, "the type cannot be loaded");
		}
		this.members.name(type);
		if (constructor.toStringAST().matches("new [\\w.$]+\\[.*")) {
			this.members.name(type.arrayType());
			return Reached.of(type.arrayType());
		}
		Reached created = this.members.constructor(type, arguments);
		return (created != null) ? created : unknown(constructor,
				"%s has no public constructor with %d parameters".formatted(type.getName(), arguments.size()));
	}

	private Reached assign(Assign assign, Context context) {
		Reached value = walk(assign.getChild(1), context);
		written(assign.getChild(0), context);
		return value;
	}

	private Reached written(SpelNode target, Context context) {
		Reached value = walk(target, context);
		Context owner = context;
		SpelNode last = target;
		if (target instanceof CompoundExpression compound) {
			Reached holder = walk(compound.getChild(0), context);
			for (int index = 1; index < compound.getChildCount() - 1; index++) {
				holder = walk(compound.getChild(index), context.on(holder));
			}
			owner = context.on(holder);
			last = compound.getChild(compound.getChildCount() - 1);
		}
		if (last instanceof PropertyOrFieldReference property) {
			property(property, property.getName(), owner, true);
		}
		return value;
	}

	private Reached list(InlineList list, Context context) {
		Reached[] elements = new Reached[list.getChildCount()];
		for (int index = 0; index < elements.length; index++) {
			elements[index] = walk(list.getChild(index), context);
		}
		Reached element = Reached.anyOf(elements);
		return (elements.length == 0 || element.types().size() != 1) ? Reached.of(List.class) : elements(element);
	}

	private Reached operator(Operator operator, Context context) {
		Reached[] operands = new Reached[operator.getChildCount()];
		for (int index = 0; index < operands.length; index++) {
			operands[index] = walk(operator.getChild(index), context);
		}
		if (LOGICAL.contains(operator.getOperatorName()) || operator instanceof OperatorBetween
				|| operator instanceof OperatorInstanceof || operator instanceof OperatorMatches) {
			return Reached.of(Boolean.class);
		}
		if (operator instanceof OpPlus && List.of(operands).stream().anyMatch((operand) -> operand.is(String.class))) {
			return Reached.of(String.class);
		}
		return Reached.anyOf(operands);
	}

	// Arguments are evaluated where the innermost projection or selection is, or the
	// root.
	private Context arguments(Context context) {
		return context.at(context.self(), this.scope.ofBeans() && context.outside());
	}

	private List<Reached> children(SpelNode node, int first, Context context) {
		List<Reached> values = new ArrayList<>();
		for (int index = first; index < node.getChildCount(); index++) {
			values.add(walk(node.getChild(index), context));
		}
		return values;
	}

	private Reached unknown(SpelNode node, String reason) {
		this.problems.add(new Problem(node.toStringAST(), reason));
		return Reached.UNKNOWN;
	}

	/**
	 * A part of the expression that cannot be told.
	 *
	 * @param part the part
	 * @param reason why
	 */
	record Problem(String part, String reason) {

	}

	/**
	 * What names without a target mean at a place of the tree.
	 *
	 * @param active the object whose members they are
	 * @param self what {@code #this} is
	 * @param outside whether that is the root: the place is in no projection or selection
	 * @param ofBeans whether names are beans as well
	 */
	private record Context(Reached active, Reached self, boolean outside, boolean ofBeans) {

		Context on(Reached target) {
			return new Context(target, this.self, this.outside, false);
		}

		Context into(Reached element) {
			return new Context(element, element, false, false);
		}

		Context at(Reached active, boolean ofBeans) {
			return new Context(active, this.self, this.outside, ofBeans);
		}

	}

}
