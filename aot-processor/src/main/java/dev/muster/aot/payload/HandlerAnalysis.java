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

package dev.muster.aot.payload;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ClassUtils;

import dev.muster.aot.code.ApplicationTypes;
import dev.muster.aot.code.CodeFollower;
import dev.muster.aot.code.Followed;
import dev.muster.aot.code.Origin;

/**
 * The analysis of one handler.
 */
final class HandlerAnalysis {

	private static final List<Class<?>> WRITTEN = PresentTypes.of("org.springframework.http.HttpEntity",
			"org.springframework.http.ProblemDetail", "org.springframework.web.ErrorResponse",
			"org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter");

	private static final String RESPONSE_BODY = "org.springframework.web.bind.annotation.ResponseBody";

	private static final String ACTION = "annotate the method with @RegisterReflectionForBinding and name the types"
			+ " there, or set " + PayloadSettings.TYPES + "=<types> and allow ";

	private final ApplicationTypes application;

	private final Predicate<Class<?>> bean;

	private final Handler handler;

	private final PayloadTypes types = new PayloadTypes();

	private final DeclaredTypes declared;

	private final SortedSet<Unproved> unproved = new TreeSet<>();

	HandlerAnalysis(ApplicationTypes application, Predicate<Class<?>> bean, Handler handler) {
		this.application = application;
		this.bean = bean;
		this.handler = handler;
		this.declared = new DeclaredTypes(this.types, handler.kind().isRead());
	}

	void run() {
		if (this.handler.kind().takes()) {
			taken();
			if (this.handler.kind() != Handler.Kind.FIELD) {
				takenIntoFields();
			}
		}
		Followed followed = CodeFollower.follow(this.application, this.handler.method(), this.handler.type());
		for (Class<?> named : followed.literals()) {
			if (PayloadTypes.isCandidate(named) && !this.bean.test(named)) {
				this.declared.walk(ResolvableType.forClass(named), Reason.NAMED, named.getName());
			}
		}
		answered(followed);
	}

	private void taken() {
		HandlerParameters.of(this.handler.kind(), this.types, this.declared)
			.read(this.handler.method(), this.handler.type());
		for (OpenType open : this.declared.takeOpen()) {
			if (Annotations.namesSubtypes(open.type()) && !addSubtypes(open.type())) {
				unproved(open.position(), "there is no type that extends '%s'".formatted(open.type().getName()));
			}
		}
	}

	private void takenIntoFields() {
		this.types.all().forEach((type, reason) -> {
			if (reason != Reason.MODEL_ATTRIBUTE && reason != Reason.CONVERSION && reason != Reason.VALIDATOR) {
				FieldsOnly.of(type)
					.forEach((field) -> this.unproved.add(new Unproved(this.handler.routes(), this.handler.name(),
							"the field '%s' of %s".formatted(field.getName(), field.getDeclaringClass().getName()),
							"native executables cannot set a field of type '%s' from JSON".formatted(field.getType()),
							"give the field a setter, or make it a '%s'"
								.formatted(ClassUtils.resolvePrimitiveIfNecessary(field.getType()).getSimpleName()))));
			}
		});
	}

	private void answered(Followed followed) {
		OpenType anything = new OpenType(Object.class, "a body");
		if (this.handler.kind() == Handler.Kind.FUNCTIONS) {
			List<Origin> all = new ArrayList<>(followed.handed());
			all.addAll(followed.returned());
			handedOut(all, List.of(anything), followed.gaps());
			return;
		}
		handedOut(followed.handed(), List.of(anything), Set.of());
		if (isWritten()) {
			this.declared.startPosition();
			this.declared.walk(ResolvableType.forMethodReturnType(this.handler.method(), this.handler.type()),
					Reason.DECLARED, "what it returns");
			handedOut(followed.returned(), this.declared.takeOpen(), followed.gaps());
		}
	}

	private void handedOut(Collection<Origin> origins, Collection<OpenType> open, Set<String> gaps) {
		Reach reach = new Reach(this.declared, this.bean);
		reach.visit(origins, open);
		if (!gaps.isEmpty()) {
			resolveAll(reach.open(), String.join("; ", gaps));
		}
		reach.framework().forEach((position) -> addSubtypes(position.type()));
		for (OpenType unknown : reach.unknown()) {
			String reason = "nobody knows the type of " + unknown.position();
			boolean anything = unknown.type() == Object.class
					&& reach.open().stream().noneMatch((position) -> position.type() == Object.class);
			// What is declared limits what it can be.
			resolveAll(anything ? reach.open() : Set.of(unknown), reason);
		}
	}

	private void resolveAll(Collection<OpenType> open, String reason) {
		List.copyOf(open).forEach((position) -> resolve(position, reason));
	}

	private boolean isWritten() {
		return this.handler.kind().answers() || isAnnotated(this.handler.method()) || isAnnotated(this.handler.type())
				|| isWritten(ResolvableType.forMethodReturnType(this.handler.method(), this.handler.type()));
	}

	private static boolean isAnnotated(AnnotatedElement element) {
		return MergedAnnotations.from(element, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY)
			.isPresent(RESPONSE_BODY);
	}

	// Also later: by a future, a publisher.
	private static boolean isWritten(ResolvableType returned) {
		return Stream.of(returned, returned.getGeneric())
			.map((type) -> type.resolve(Object.class))
			.anyMatch((type) -> WRITTEN.stream().anyMatch((written) -> written.isAssignableFrom(type)));
	}

	private void resolve(OpenType open, String reason) {
		boolean hasInstances = open.type() != Object.class && !Modifier.isAbstract(open.type().getModifiers());
		if (!(addSubtypes(open.type()) || hasInstances)) {
			unproved(open.position(), reason);
		}
	}

	// Every class of the application is a subtype of Object, which proves nothing.
	private boolean addSubtypes(Class<?> type) {
		if (type == Object.class) {
			return false;
		}
		List<Class<?>> subtypes = this.application.subtypes(type)
			.stream()
			.filter((subtype) -> !this.bean.test(subtype))
			.toList();
		subtypes.forEach((subtype) -> this.declared.walkExact(subtype, Reason.IMPLEMENTATION));
		return !subtypes.isEmpty();
	}

	private void unproved(String position, String reason) {
		this.unproved.add(new Unproved(this.handler.routes(), this.handler.name(), position, reason,
				ACTION + this.handler.name()));
	}

	Map<Class<?>, Reason> types() {
		return this.types.all();
	}

	SortedSet<Unproved> unproved() {
		return this.unproved;
	}

}
