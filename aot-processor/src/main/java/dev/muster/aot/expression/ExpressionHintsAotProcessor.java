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
	 * Find what the expressions of an application reach.
	 * @param beanFactory the bean factory, with all its definitions registered
	 * @return what was found
	 */
	static Contribution find(ConfigurableListableBeanFactory beanFactory) {
		Environment environment = beanFactory.getBean(Environment.class);
		ExpressionSettings settings = ExpressionSettings.of(environment);
		List<Site> sites = new SiteFinder(beanFactory).find();
		ClassLoader classLoader = classLoader(beanFactory);
		ApplicationTypes application = new ApplicationTypes(classLoader,
				sites.isEmpty() ? Set.of() : ApplicationPackages.find(beanFactory, environment));
		RuntimeClasses runtimeClasses = new RuntimeClasses(application, classLoader);
		Members members = new Members(runtimeClasses);
		ExpressionReader reader = new ExpressionReader(environment, members, runtimeClasses,
				new BeanLookup(beanFactory));
		Set<UnprovedExpression> unproved = new TreeSet<>();
		sites.forEach((site) -> unproved.addAll(reader.read(site)));
		unproved.removeIf((expression) -> settings.accepted().contains(expression.place()));
		List<Class<?>> configured = settings.types()
			.stream()
			.<Class<?>>map((name) -> configured(name, classLoader))
			.toList();
		return new Contribution(new LinkedHashSet<>(sites).size(), members, configured, unproved, settings.fail());
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
	 * Adds the hints and the report.
	 *
	 * @param expressions how many expressions there are
	 * @param members what they reach
	 * @param configured types whose public members the author has named
	 * @param unproved what cannot be told
	 * @param fail whether to fail then
	 */
	record Contribution(int expressions, Members members, List<Class<?>> configured,
			Collection<UnprovedExpression> unproved, boolean fail) implements BeanFactoryInitializationAotContribution {

		@Override
		public void applyTo(GenerationContext generationContext, BeanFactoryInitializationCode code) {
			ExpressionReport report = register(generationContext.getRuntimeHints().reflection());
			generationContext.getGeneratedFiles().addResourceFile(ExpressionReport.LOCATION, report.toJson());
			logger.info(report.summary());
			if (!report.unproved().isEmpty()) {
				if (this.fail) {
					throw new UnprovedExpressionsException(report.unproved());
				}
				logger.warn(UnprovedExpressionsException.describe(report.unproved()));
			}
		}

		private ExpressionReport register(ReflectionHints hints) {
			List<Class<?>> types = new ArrayList<>(this.configured);
			this.configured.forEach((type) -> hints.registerType(type, MemberCategory.INVOKE_PUBLIC_METHODS,
					MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS, MemberCategory.ACCESS_PUBLIC_FIELDS));
			for (Class<?> type : this.members.named()) {
				if (hints.getTypeHint(type) == null) {
					types.add(type);
				}
				hints.registerType(type);
			}
			List<Member> added = new ArrayList<>();
			for (Member member : this.members.reached()) {
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
			return ExpressionReport.of(this.expressions, types, added, this.unproved);
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
