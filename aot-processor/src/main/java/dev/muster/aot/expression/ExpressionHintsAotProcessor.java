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

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.aot.hint.TypeHint;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.aot.BeanFactoryInitializationCode;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

import dev.muster.aot.code.ApplicationPackages;
import dev.muster.aot.code.ApplicationTypes;
import dev.muster.aot.hint.AddedHints;
import dev.muster.aot.hint.Background;

/**
 * Registers the hints for what expressions reach, on beans that are on in the build and
 * on those that are not, and reports what cannot be told.
 * <p>
 * Spring Framework 7.0 registers nothing for SpEL: neither for {@code @Value}, the cache,
 * events and scheduled tasks nor for their root objects. Spring Security 7 registers its
 * own root object and the declared methods of beans that {@code @PreAuthorize} and
 * {@code @PostAuthorize} name ({@code PrePostAuthorizeHintsRegistrar}); not what is
 * called on their results, on arguments and on returned objects, no inherited or
 * implementing methods, and nothing for filters. Expressions are never compiled.
 */
final class ExpressionHintsAotProcessor implements BeanFactoryInitializationAotProcessor {

	private static final Log logger = LogFactory.getLog(ExpressionHintsAotProcessor.class);

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		return (beanFactory.getParentBeanFactory() != null
				|| !AddedHints.enabled(beanFactory.getBean(Environment.class))) ? null : find(beanFactory);
	}

	/**
	 * Find the expressions of an application. What needs the bean factory is asked here;
	 * annotations are read beside the processors that come after this one.
	 * @param beanFactory the bean factory, with all its definitions registered
	 * @return what reads the expressions
	 */
	static Contribution find(ConfigurableListableBeanFactory beanFactory) {
		Environment environment = beanFactory.getBean(Environment.class);
		ExpressionSettings settings = ExpressionSettings.of(environment);
		ClassLoader classLoader = classLoader(beanFactory);
		List<Class<?>> configured = settings.types()
			.stream()
			.<Class<?>>map((name) -> configured(name, classLoader))
			.toList();
		Set<Class<?>> types = SiteFinder.types(beanFactory);
		Set<String> packages = ApplicationPackages.find(beanFactory, environment);
		return new Contribution(Background.run("muster-expressions", () -> {
			List<Site> sites = SiteFinder.find(types);
			return new Sites(sites, new RuntimeClasses(
					new ApplicationTypes(classLoader, sites.isEmpty() ? Set.of() : packages), classLoader));
		}), environment, new BeanLookup(beanFactory), configured, settings);
	}

	private static ClassLoader classLoader(ConfigurableListableBeanFactory beanFactory) {
		ClassLoader classLoader = beanFactory.getBeanClassLoader();
		return (classLoader != null) ? classLoader : ClassLoader.getSystemClassLoader();
	}

	private static Class<?> configured(String name, ClassLoader classLoader) {
		try {
			return ClassUtils.forName(name, classLoader);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			throw new IllegalStateException(
					"The property '%s' names '%s', which cannot be loaded: correct the name, or add the library that has it."
						.formatted(ExpressionSettings.TYPES, name),
					ex);
		}
	}

	/**
	 * The places where expressions stand.
	 *
	 * @param all the places
	 * @param runtimeClasses the classes that may be behind what they reach
	 */
	record Sites(List<Site> all, RuntimeClasses runtimeClasses) {
	}

	/**
	 * What the expressions reach.
	 *
	 * @param expressions how many expressions there are
	 * @param members what they reach
	 * @param unproved what cannot be told
	 */
	record Found(int expressions, Members members, Collection<UnprovedExpression> unproved) {
	}

	/**
	 * Adds the hints and the report.
	 *
	 * @param sites what finds the places
	 * @param environment resolves placeholders that keep an expression from being read
	 * @param beans tells what the beans are that expressions name
	 * @param configured types whose public members the author has named
	 * @param settings the settings of the build
	 */
	record Contribution(Background<Sites> sites, Environment environment, BeanLookup beans, List<Class<?>> configured,
			ExpressionSettings settings) implements BeanFactoryInitializationAotContribution {

		/**
		 * Read the expressions.
		 * @return what they reach
		 */
		Found read() {
			Sites found = this.sites.result();
			Members members = new Members(found.runtimeClasses());
			ExpressionReader reader = new ExpressionReader(this.environment, members, found.runtimeClasses(),
					this.beans);
			Set<UnprovedExpression> unproved = new TreeSet<>();
			found.all().forEach((site) -> unproved.addAll(reader.read(site)));
			unproved.removeIf((expression) -> this.settings.accepted().contains(expression.place()));
			return new Found(new LinkedHashSet<>(found.all()).size(), members, unproved);
		}

		@Override
		public void applyTo(GenerationContext generationContext, BeanFactoryInitializationCode code) {
			ExpressionReport report = register(read(), generationContext.getRuntimeHints().reflection());
			generationContext.getGeneratedFiles().addResourceFile(ExpressionReport.LOCATION, report.toJson());
			logger.info(report.summary());
			if (!report.unproved().isEmpty()) {
				if (this.settings.fail()) {
					throw new UnprovedExpressionsException(report.unproved());
				}
				logger.warn(UnprovedExpressionsException.describe(report.unproved()));
			}
		}

		private ExpressionReport register(Found found, ReflectionHints hints) {
			List<Class<?>> types = new ArrayList<>(this.configured);
			this.configured.forEach((type) -> hints.registerType(type, MemberCategory.INVOKE_PUBLIC_METHODS,
					MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS, MemberCategory.ACCESS_PUBLIC_FIELDS));
			for (Class<?> type : found.members().named()) {
				if (hints.getTypeHint(type) == null) {
					types.add(type);
				}
				hints.registerType(type);
			}
			List<Member> added = new ArrayList<>();
			for (Member member : found.members().reached()) {
				if (!isThere(hints.getTypeHint(member.getDeclaringClass()), member)) {
					added.add(member);
				}
				switch (member) {
					case Method method -> hints.registerMethod(method, ExecutableMode.INVOKE);
					case Constructor<?> constructor -> hints.registerConstructor(constructor, ExecutableMode.INVOKE);
					case Field field -> hints.registerField(field);
					default -> throw new IllegalStateException("No member that expressions reach: " + member);
				}
			}
			return ExpressionReport.of(found.expressions(), types, added, found.unproved());
		}

		// What a category opens needs no hint of its own; hints of single members are
		// like those that are added.
		private static boolean isThere(@Nullable TypeHint hint, Member member) {
			if (hint == null) {
				return false;
			}
			Set<MemberCategory> categories = hint.getMemberCategories();
			boolean isPublic = Modifier.isPublic(member.getModifiers());
			return switch (member) {
				case Method method -> categories.contains(MemberCategory.INVOKE_DECLARED_METHODS)
						|| (isPublic && categories.contains(MemberCategory.INVOKE_PUBLIC_METHODS));
				case Constructor<?> constructor -> categories.contains(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)
						|| (isPublic && categories.contains(MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS));
				default -> categories.contains(MemberCategory.ACCESS_DECLARED_FIELDS)
						|| (isPublic && categories.contains(MemberCategory.ACCESS_PUBLIC_FIELDS));
			};
		}

	}

}
