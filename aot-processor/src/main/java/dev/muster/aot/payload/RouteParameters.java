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

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;

/**
 * The parameters of a method that answers requests.
 */
final class RouteParameters extends HandlerParameters {

	private static final List<Class<? extends Annotation>> BODIES = List.of(RequestBody.class, RequestPart.class);

	private static final List<Class<? extends Annotation>> TEXTS = List.of(RequestParam.class, PathVariable.class,
			RequestHeader.class, CookieValue.class, MatrixVariable.class);

	RouteParameters(PayloadTypes types, DeclaredTypes declared) {
		super(types, declared);
	}

	@Override
	void read(MethodParameter parameter, ResolvableType type, String position) {
		if (BODIES.stream().anyMatch(parameter::hasParameterAnnotation)) {
			declared().walk(type, Reason.DECLARED, position);
		}
		else if (HttpEntity.class.isAssignableFrom(type.resolve(Object.class))) {
			declared().walk(type.as(HttpEntity.class).getGeneric(), Reason.DECLARED, position);
		}
		else if (TEXTS.stream().anyMatch(parameter::hasParameterAnnotation)) {
			converted(type);
		}
		else if (isModelAttribute(parameter, attribute(type))) {
			declared().walk(attribute(type), Reason.MODEL_ATTRIBUTE, position);
		}
	}

	private void converted(ResolvableType type) {
		Class<?> resolved = type.resolve(Object.class);
		if (resolved.isArray()) {
			converted(type.getComponentType());
		}
		else if (PayloadTypes.isCandidate(resolved)) {
			if (!resolved.isEnum() && !resolved.isInterface()) {
				types().add(resolved, Reason.CONVERSION);
			}
		}
		else {
			Arrays.stream(type.getGenerics()).forEach(this::converted);
		}
	}

	// WebFlux takes a publisher of it as well.
	private static ResolvableType attribute(ResolvableType type) {
		return type.resolve(Object.class).getName().equals("reactor.core.publisher.Mono") ? type.getGeneric() : type;
	}

	// What no other resolver of Spring MVC takes is a model attribute.
	private static boolean isModelAttribute(MethodParameter parameter, ResolvableType type) {
		Class<?> resolved = type.resolve(Object.class);
		return PayloadTypes.isCandidate(resolved) && !resolved.isEnum() && !Throwable.class.isAssignableFrom(resolved)
				&& Arrays.stream(parameter.getParameterAnnotations())
					.map(Annotation::annotationType)
					.allMatch((annotation) -> annotation == ModelAttribute.class || annotation == Validated.class
							|| !annotation.getName().startsWith("org.springframework."));
	}

}
