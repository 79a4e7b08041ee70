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

package dev.muster.aot.open;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Condition;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.MethodMetadata;
import org.springframework.util.ClassUtils;

/**
 * Asks Spring Boot's condition on beans for presence, for absence and for a single
 * candidate one by one, against the beans that are sure to exist and against all that may
 * exist.
 *
 * @param condition the condition
 * @param all a view with all beans
 * @param sure a view with the beans that are sure to exist
 * @param metadata what carries the condition
 * @param withAll what the condition has answered with all beans
 * @param withSure what it has answered with the beans that are sure to exist
 */
record BeanQuestions(Condition condition, ConditionView all, ConditionView sure, AnnotatedTypeMetadata metadata,
		boolean withAll, boolean withSure) {

	private static final Set<Class<? extends Annotation>> QUESTIONS = Set.of(ConditionalOnBean.class,
			ConditionalOnMissingBean.class, ConditionalOnSingleCandidate.class);

	/**
	 * Return whether some choice of the open beans makes the condition true.
	 * @return {@code false} if the condition can never be true
	 */
	boolean isPossible() {
		return askAll(ConditionalOnBean.class) && askSure(ConditionalOnMissingBean.class)
				&& (askAll(ConditionalOnSingleCandidate.class) || askSure(ConditionalOnSingleCandidate.class)
						|| hasCandidate());
	}

	/**
	 * Return whether the condition is true for every choice of the open beans.
	 * @return {@code false} if it depends on the choice
	 */
	boolean isSettled() {
		return askSure(ConditionalOnBean.class) && askAll(ConditionalOnMissingBean.class)
				&& askAll(ConditionalOnSingleCandidate.class) && askSure(ConditionalOnSingleCandidate.class);
	}

	private boolean askAll(Class<? extends Annotation> question) {
		return ask(this.all, this.withAll, question);
	}

	private boolean askSure(Class<? extends Annotation> question) {
		return ask(this.sure, this.withSure, question);
	}

	private boolean ask(ConditionView view, boolean answered, Class<? extends Annotation> question) {
		if (!this.metadata.isAnnotated(question.getName())) {
			return true;
		}
		if (asksOnly(question, this.metadata)) {
			// The condition has answered this one as a whole.
			return answered;
		}
		return this.condition.matches(view, only(this.metadata, question));
	}

	/**
	 * Return whether a condition asks one question.
	 * @param question the annotation of the question
	 * @param metadata what carries the condition
	 * @return {@code false} if it asks another one, or several
	 */
	static boolean asksOnly(Class<? extends Annotation> question, AnnotatedTypeMetadata metadata) {
		return QUESTIONS.stream().allMatch((each) -> metadata.isAnnotated(each.getName()) == (each == question));
	}

	private boolean hasCandidate() {
		MergedAnnotation<ConditionalOnSingleCandidate> annotation = this.metadata.getAnnotations()
			.get(ConditionalOnSingleCandidate.class);
		List<String> names = new ArrayList<>();
		names.add(annotation.getValue("type", String.class).orElse(""));
		names.add(annotation.getValue("value", String.class).orElse(""));
		if (this.metadata instanceof MethodMetadata method) {
			names.add(method.getReturnTypeName());
		}
		return names.stream()
			.filter((name) -> !name.isEmpty() && ClassUtils.isPresent(name, this.all.getClassLoader()))
			.map((name) -> ClassUtils.resolveClassName(name, this.all.getClassLoader()))
			.filter((type) -> type != void.class)
			.anyMatch((type) -> this.all.getBeanFactory().getBeanNamesForType(type, true, false).length > 0);
	}

	// The same metadata without the other two annotations.
	private static AnnotatedTypeMetadata only(AnnotatedTypeMetadata metadata, Class<? extends Annotation> question) {
		List<Class<? extends Annotation>> hidden = QUESTIONS.stream().filter((type) -> type != question).toList();
		List<String> hiddenNames = hidden.stream().<String>map(Class::getName).toList();
		MergedAnnotations annotations = hiding(MergedAnnotations.class, metadata.getAnnotations(), "isPresent", hidden,
				null);
		Class<? extends AnnotatedTypeMetadata> type = (metadata instanceof MethodMetadata) ? MethodMetadata.class
				: AnnotationMetadata.class;
		return hiding(type, metadata, "isAnnotated", hiddenNames, annotations);
	}

	private static <T> T hiding(Class<T> type, Object target, String query, List<?> hidden,
			@Nullable MergedAnnotations annotations) {
		Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(self, method, arguments) -> {
					if (method.getName().equals(query) && hidden.contains(arguments[0])) {
						return false;
					}
					if (method.getName().equals("getAnnotations") && annotations != null) {
						return annotations;
					}
					try {
						return method.invoke(target, arguments);
					}
					catch (InvocationTargetException ex) {
						throw Objects.requireNonNullElse(ex.getTargetException(), ex);
					}
				});
		return type.cast(proxy);
	}

}
