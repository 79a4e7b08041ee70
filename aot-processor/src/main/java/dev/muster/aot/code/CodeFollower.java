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

import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.util.Assert;

/**
 * Follows the code of a method through the classes of the application. Every branch is
 * taken; what a framework is given may be in all that it returns. What is too much is
 * said: calls deeper than {@value #MAXIMUM_DEPTH}, more than {@value #MAXIMUM_STEPS}
 * instructions, more than {@value #MAXIMUM_TARGETS} implementations of one call.
 */
public final class CodeFollower {

	/**
	 * How deep calls are followed: controller, service, repository and mapper with a few
	 * helpers of each.
	 */
	static final int MAXIMUM_DEPTH = 16;

	/**
	 * How many instructions are followed for one method: less than a second.
	 */
	static final int MAXIMUM_STEPS = 200_000;

	/**
	 * How many instructions of initializers and constructors are followed besides, for
	 * what they put into fields.
	 */
	static final int MAXIMUM_ASIDE_STEPS = 20_000;

	/**
	 * How many implementations of one call are followed.
	 */
	static final int MAXIMUM_TARGETS = 16;

	private final ApplicationTypes types;

	private final Set<Origin> handed = new LinkedHashSet<>();

	private final Set<Class<?>> literals = new LinkedHashSet<>();

	private final Set<String> gaps = new LinkedHashSet<>();

	private final Fields fields = new Fields(this);

	private final Map<Origin, Set<Origin>> lambdas = new HashMap<>();

	private final List<String> active = new ArrayList<>();

	private int steps;

	private int asideSteps;

	private boolean aside;

	private CodeFollower(ApplicationTypes types) {
		this.types = types;
	}

	/**
	 * Follow a method.
	 * @param types the types of the application
	 * @param method the method
	 * @param type the type of the bean that it is called on
	 * @return what it does
	 */
	public static Followed follow(ApplicationTypes types, Method method, Class<?> type) {
		Assert.notNull(types, "'types' must not be null");
		Assert.notNull(method, "'method' must not be null");
		Assert.notNull(type, "'type' must not be null");
		return new CodeFollower(types).follow(method, type);
	}

	private Followed follow(Method method, Class<?> type) {
		List<Set<Origin>> arguments = new ArrayList<>();
		if (!java.lang.reflect.Modifier.isStatic(method.getModifiers())) {
			arguments.add(Set.of(Origin.declared(ResolvableType.forClass(type), "the bean")));
		}
		Parameter[] parameters = method.getParameters();
		for (int index = 0; index < parameters.length; index++) {
			ResolvableType parameter = ResolvableType.forMethodParameter(method, index, type);
			arguments.add(isLeaf(parameter.resolve(Object.class)) ? Set.of()
					: Set.of(Origin.input(parameter, "the parameter " + index)));
		}
		String descriptor = MethodType.methodType(method.getReturnType(), method.getParameterTypes())
			.toMethodDescriptorString();
		ApplicationMethod target = resolve(type.getName(), method.getName(), descriptor);
		if (target == null) {
			gap("there is no code of %s#%s in the application".formatted(type.getName(), method.getName()));
			return new Followed(Set.of(), this.handed, this.literals, this.gaps);
		}
		return new Followed(run(target, arguments, new Sites()), this.handed, this.literals, this.gaps);
	}

	ApplicationTypes types() {
		return this.types;
	}

	void gap(String reason) {
		this.gaps.add(reason);
	}

	void hand(Set<Origin> origins) {
		this.handed.addAll(origins);
	}

	void literal(Class<?> type) {
		this.literals.add(type);
	}

	/**
	 * Remember what a lambda expression gets when somebody calls it.
	 * @param lambda the expression
	 * @param inputs its parameters
	 */
	void lambda(Origin lambda, Set<Origin> inputs) {
		this.lambdas.put(lambda, inputs);
	}

	Set<Origin> inputs(Origin lambda) {
		return this.lambdas.getOrDefault(lambda, Set.of());
	}

	boolean isExhausted() {
		if (this.aside) {
			return ++this.asideSteps >= MAXIMUM_ASIDE_STEPS;
		}
		if (++this.steps == MAXIMUM_STEPS) {
			gap("it runs through more than %d instructions".formatted(MAXIMUM_STEPS));
		}
		return this.steps >= MAXIMUM_STEPS;
	}

	/**
	 * Run a method.
	 * @param target the method
	 * @param arguments the origins of its arguments, with the receiver in front of them
	 * unless it is static
	 * @param sites the origins in it
	 * @return the origins of what it returns
	 */
	Set<Origin> run(ApplicationMethod target, List<Set<Origin>> arguments, Sites sites) {
		String name = target.key();
		if (this.active.contains(name)) {
			// What a recursive call returns is returned by the outermost one as well.
			Set<Origin> all = new LinkedHashSet<>();
			arguments.forEach(all::addAll);
			return all;
		}
		if (this.active.size() == MAXIMUM_DEPTH) {
			gap("%s is called deeper than %d calls".formatted(target, MAXIMUM_DEPTH));
			return Set.of();
		}
		this.active.add(name);
		try {
			return new Frame(this, target, arguments, sites).run();
		}
		finally {
			this.active.removeLast();
		}
	}

	/**
	 * Run a method that the code which is followed does not call itself. What is too much
	 * for it is no gap.
	 * @param target the method
	 * @param arguments the origins of its arguments
	 * @return whether all of it was followed
	 */
	boolean runAside(ApplicationMethod target, List<Set<Origin>> arguments) {
		boolean before = this.aside;
		Set<String> gapsBefore = Set.copyOf(this.gaps);
		this.aside = true;
		try {
			run(target, arguments, new Sites());
			return this.gaps.size() == gapsBefore.size() && this.asideSteps < MAXIMUM_ASIDE_STEPS;
		}
		finally {
			this.aside = before;
			this.gaps.retainAll(gapsBefore);
		}
	}

	/**
	 * Find the code that runs when a method is called on an instance of a class.
	 * @param type the name of the class
	 * @param method the name of the method
	 * @param descriptor its types
	 * @return the code, or {@code null} if it is not in the application
	 */
	@Nullable ApplicationMethod resolve(String type, String method, String descriptor) {
		ClassModel model = this.types.find(type);
		if (model == null) {
			return null;
		}
		ApplicationMethod declared = this.types.method(type, method, descriptor);
		if (declared != null) {
			return declared.isAbstract() ? null : declared;
		}
		ApplicationMethod inherited = model.superclass()
			.map((parent) -> resolve(ApplicationTypes.name(parent.asInternalName()), method, descriptor))
			.orElse(null);
		return (inherited != null) ? inherited
				: model.interfaces()
					.stream()
					.map((parent) -> resolve(ApplicationTypes.name(parent.asInternalName()), method, descriptor))
					.filter((found) -> found != null)
					.findFirst()
					.orElse(null);
	}

	Fields fields() {
		return this.fields;
	}

	ResolvableType type(ClassDesc descriptor) {
		Class<?> type = load(descriptor);
		return ResolvableType.forClass((type != null) ? type : Object.class);
	}

	@Nullable Class<?> load(ClassDesc descriptor) {
		return this.types.load(descriptor);
	}

	/**
	 * Return whether a type is one of a framework that does not have to be there.
	 * @param type the type
	 * @param names the names of types
	 * @return {@code true} if one of them is on the class path, and the type is one of it
	 */
	boolean isOneOf(Class<?> type, Set<String> names) {
		return names.stream().map(this.types::load).anyMatch((each) -> each != null && each.isAssignableFrom(type));
	}

	/**
	 * Return whether nobody has to look into a value of a type.
	 * @param type the type
	 * @return {@code true} for text, numbers, times and their like
	 */
	static boolean isLeaf(Class<?> type) {
		return type == void.class || type.isPrimitive() || (BeanUtils.isSimpleValueType(type) && !type.isEnum());
	}

}
