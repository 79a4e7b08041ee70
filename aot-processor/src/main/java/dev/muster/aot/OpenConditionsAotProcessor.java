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

package dev.muster.aot;

import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.lang.model.element.Modifier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GeneratedMethod;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.aot.BeanFactoryInitializationCode;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.javapoet.ClassName;
import org.springframework.javapoet.MethodSpec;

import dev.muster.aot.gate.Gate;
import dev.muster.aot.gate.GateFinding;
import dev.muster.aot.gate.Gates;
import dev.muster.aot.open.OpenBeanFactory;
import dev.muster.plan.Plan;
import dev.muster.plan.PlanChecksum;
import dev.muster.plan.PlanWriter;

/**
 * Writes the plan of open conditions, and the code that insists on it: the generated
 * initializer begins with a call that fails if the plan is not there. Also takes the
 * profiles of the build out of the generated code.
 * <p>
 * The order matters: everything that registers bean definitions comes later, the bean
 * registrars of Spring's {@code PriorityOrdered} configuration class post-processor
 * included.
 */
final class OpenConditionsAotProcessor implements BeanFactoryInitializationAotProcessor, PriorityOrdered {

	private static final Log logger = LogFactory.getLog(OpenConditionsAotProcessor.class);

	/**
	 * The class of the starter that prepares the bean factory.
	 */
	private static final ClassName PREPARATION = ClassName.get("dev.muster.replay", "ReplayPreparation");

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory.getParentBeanFactory() != null) {
			return null;
		}
		if (!(beanFactory instanceof OpenBeanFactory open)) {
			logger.warn("Conditions are decided by this build: the application context was not made by Spring Boot's"
					+ " default ApplicationContextFactory. Remove the custom one to keep conditions open.");
			return null;
		}
		// What reads the environment from here on is the build itself.
		List<GateFinding> findings = open.model()
			.refusals()
			.stream()
			.map((each) -> new GateFinding(each.where(), each.what(), each.where(), each.action()))
			.toList();
		Gates.of(beanFactory.getBean(Environment.class)).check(Gate.CLOSED_CONDITIONS, findings);
		// Spring Boot adds profiles that are active now to those of every later start.
		beanFactory.getBean(ConfigurableEnvironment.class).setActiveProfiles();
		Plan plan = open.model().plan();
		return (plan != null) ? new Contribution(plan, beanFactory.getBeanClassLoader()) : null;
	}

	/**
	 * Adds the plan, its hints, and the call that prepares the bean factory.
	 *
	 * @param plan the plan
	 * @param classLoader the class loader of the application
	 */
	private record Contribution(Plan plan,
			@Nullable ClassLoader classLoader) implements BeanFactoryInitializationAotContribution {

		@Override
		public void applyTo(GenerationContext generationContext, BeanFactoryInitializationCode code) {
			String text = PlanWriter.write(this.plan);
			generationContext.getGeneratedFiles().addResourceFile(Plan.LOCATION, text);
			generationContext.getRuntimeHints().resources().registerPattern(Plan.LOCATION);
			new OpenConditionHints(generationContext.getRuntimeHints(), this.classLoader).register(this.plan);
			long checksum = PlanChecksum.of(text.getBytes(StandardCharsets.UTF_8));
			GeneratedMethod method = code.getMethods().add("prepareReplay", (builder) -> generate(builder, checksum));
			code.addInitializer(method.toMethodReference());
		}

		private static void generate(MethodSpec.Builder method, long checksum) {
			method.addJavadoc("Prepare the bean factory to decide the open conditions.");
			method.addModifiers(Modifier.PRIVATE);
			method.addParameter(DefaultListableBeanFactory.class, BeanFactoryInitializationCode.BEAN_FACTORY_VARIABLE);
			method.addStatement("$T.prepare($L, $LL)", PREPARATION, BeanFactoryInitializationCode.BEAN_FACTORY_VARIABLE,
					checksum);
		}

	}

}
