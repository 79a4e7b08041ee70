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

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import dev.muster.aot.code.ApplicationTypes;

/**
 * Tells of which classes a value can be that is declared as some type. SpEL asks the
 * class of the value and not the declared type for members: a class that overrides a
 * method without hints hides it.
 */
final class RuntimeClasses {

	/**
	 * Classes of the JDK, Spring and Tomcat that stand behind what is declared as an
	 * interface: the JDK's collections, what a servlet container and Spring Boot register
	 * as beans, and what Spring Security puts into its context. Written for Java 25,
	 * Framework 7.0, Security 7 and Tomcat 11; a name that does not exist is left out.
	 */
	private static final List<String> KNOWN = List.of("java.lang.String", "java.lang.Integer", "java.lang.Long",
			"java.lang.Double", "java.math.BigDecimal", "java.math.BigInteger", "java.util.ArrayList",
			"java.util.LinkedList", "java.util.Arrays$ArrayList", "java.util.Collections$UnmodifiableCollection",
			"java.util.Collections$UnmodifiableList", "java.util.Collections$UnmodifiableRandomAccessList",
			"java.util.Collections$UnmodifiableSet", "java.util.Collections$UnmodifiableMap",
			"java.util.Collections$EmptyList", "java.util.Collections$EmptySet", "java.util.Collections$EmptyMap",
			"java.util.Collections$SingletonList", "java.util.Collections$SingletonSet",
			"java.util.Collections$SingletonMap", "java.util.ImmutableCollections$AbstractImmutableCollection",
			"java.util.ImmutableCollections$AbstractImmutableList", "java.util.ImmutableCollections$List12",
			"java.util.ImmutableCollections$ListN", "java.util.ImmutableCollections$SubList",
			"java.util.ImmutableCollections$Set12", "java.util.ImmutableCollections$SetN",
			"java.util.ImmutableCollections$Map1", "java.util.ImmutableCollections$MapN", "java.util.HashSet",
			"java.util.LinkedHashSet", "java.util.TreeSet", "java.util.EnumMap", "java.util.HashMap",
			"java.util.LinkedHashMap", "java.util.TreeMap", "java.util.Properties",
			"java.util.concurrent.ConcurrentHashMap", "java.util.HashMap$Node", "java.util.TreeMap$Entry",
			"java.util.KeyValueHolder", "java.util.AbstractMap$SimpleEntry",
			"java.util.AbstractMap$SimpleImmutableEntry", "java.util.concurrent.ConcurrentHashMap$MapEntry",
			"sun.nio.fs.UnixPath", "sun.util.calendar.ZoneInfo", "java.time.ZoneRegion", "java.time.ZoneOffset",
			"org.apache.catalina.core.ApplicationContextFacade", "org.apache.catalina.core.StandardWrapperFacade",
			"org.apache.catalina.connector.RequestFacade", "org.apache.catalina.connector.ResponseFacade",
			"org.apache.catalina.session.StandardSessionFacade", "jakarta.servlet.http.HttpServletRequestWrapper",
			"jakarta.servlet.http.HttpServletResponseWrapper",
			"org.springframework.boot.web.context.servlet.ApplicationServletEnvironment",
			"org.springframework.core.env.StandardEnvironment",
			"org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext",
			"org.springframework.context.annotation.AnnotationConfigApplicationContext",
			"org.springframework.beans.factory.support.DefaultListableBeanFactory",
			"org.springframework.context.PayloadApplicationEvent",
			"org.springframework.cache.concurrent.ConcurrentMapCache",
			"org.springframework.cache.caffeine.CaffeineCache", "org.springframework.data.redis.cache.RedisCache",
			"org.springframework.security.core.userdetails.User",
			"org.springframework.security.core.authority.SimpleGrantedAuthority",
			"org.springframework.security.core.authority.FactorGrantedAuthority",
			"org.springframework.security.authentication.UsernamePasswordAuthenticationToken",
			"org.springframework.security.authentication.AnonymousAuthenticationToken",
			"org.springframework.security.authentication.RememberMeAuthenticationToken",
			"org.springframework.security.authentication.TestingAuthenticationToken",
			"org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken",
			"org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken",
			"org.springframework.security.oauth2.core.user.DefaultOAuth2User",
			"org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser",
			"org.springframework.security.oauth2.jwt.Jwt",
			"org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken");

	/**
	 * What the principal of an authentication can be, which Spring Security declares as
	 * {@link Object}.
	 */
	private static final List<String> PRINCIPALS = List.of("org.springframework.security.core.userdetails.UserDetails",
			"org.springframework.security.core.AuthenticatedPrincipal", "java.security.Principal",
			"org.springframework.security.oauth2.jwt.Jwt", "java.lang.String");

	private final ApplicationTypes application;

	private final ClassLoader classLoader;

	private final List<Class<?>> known;

	RuntimeClasses(ApplicationTypes application, ClassLoader classLoader) {
		this.application = application;
		this.classLoader = classLoader;
		this.known = present(KNOWN);
	}

	private List<Class<?>> present(List<String> names) {
		List<Class<?>> types = new ArrayList<>();
		for (String name : names) {
			if (ClassUtils.isPresent(name, this.classLoader)) {
				types.add(ClassUtils.resolveClassName(name, this.classLoader));
			}
		}
		return types;
	}

	/**
	 * Return the classes of a declared type.
	 * @param declared the type
	 * @return the type itself, its subtypes in the application, and the known ones of
	 * libraries
	 */
	Set<Class<?>> of(Class<?> declared) {
		Set<Class<?>> classes = new LinkedHashSet<>();
		classes.add(declared);
		if (!Modifier.isFinal(declared.getModifiers())) {
			classes.addAll(this.application.subtypes(declared));
			this.known.stream().filter(declared::isAssignableFrom).forEach(classes::add);
		}
		return classes;
	}

	/**
	 * Whether no class of a declared type is known.
	 * @param declared the type
	 * @return whether it is abstract, and neither the application nor the list of known
	 * classes has one
	 */
	boolean isOpen(Class<?> declared) {
		return Modifier.isAbstract(declared.getModifiers()) && !declared.isPrimitive() && !declared.isArray()
				&& of(declared).size() == 1;
	}

	/**
	 * Return what the principal of an authentication can be.
	 * @return the value, of types of which the application or a library has a class
	 */
	Reached principal() {
		return Reached.anyOf(
				present(PRINCIPALS).stream().filter((type) -> !isOpen(type)).map(Reached::of).toArray(Reached[]::new));
	}

	/**
	 * Find a type as SpEL does: {@code java.lang} needs no package.
	 * @param name the name
	 * @return the type, or {@code null} if it does not exist
	 */
	@Nullable Class<?> find(String name) {
		for (String candidate : List.of(name, "java.lang." + name)) {
			if (ClassUtils.isPresent(candidate, this.classLoader)) {
				return ClassUtils.resolveClassName(candidate, this.classLoader);
			}
		}
		return null;
	}

}
