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

package dev.muster.replay;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.aop.Advisor;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.condition.AllNestedConditions;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.Role;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.stereotype.Component;

import dev.muster.aot.gate.GateException;
import dev.muster.condition.RuntimeCondition;
import dev.muster.plan.Plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for applications that are processed ahead of time without a profile, and started
 * from the generated code with and without profiles.
 */
@CompileWithForkedClassLoader
class OpenConditionsTests {

	@Test
	void choosesBetweenAlternativesOfOneName() {
		ProcessedApplication application = ProcessedApplication.of(Alternatives.class);
		assertThat(texts(application, ProcessedApplication.profiles()))
			.containsExactlyEntriesOf(Map.of("greeting", "other"));
		assertThat(texts(application, ProcessedApplication.profiles("blue")))
			.containsExactlyEntriesOf(Map.of("greeting", "blue"));
	}

	@Test
	void givesAliasesToTheAlternativeThatExists() {
		ProcessedApplication application = ProcessedApplication.of(Aliases.class);
		application.start(ProcessedApplication.profiles("blue"), (context) -> {
			assertThat(context.getBean("hail")).isEqualTo("blue");
			assertThat(context.containsBean("salute")).isFalse();
		});
		application.start(ProcessedApplication.profiles(), (context) -> {
			assertThat(context.getBean("salute")).isEqualTo("other");
			assertThat(context.containsBean("hail")).isFalse();
		});
	}

	@Test
	void choosesBetweenConfigurationsOfOneBeanName() {
		ProcessedApplication application = ProcessedApplication.of(Twins.class);
		for (Consumer<ConfigurableEnvironment> environment : List.of(ProcessedApplication.profiles(),
				ProcessedApplication.profiles("blue"))) {
			assertSameBeans(application, environment);
		}
	}

	@Test
	void backsOffFromBeansThatAreDecidedAtStartup() {
		ProcessedApplication application = ProcessedApplication.of(BackingOff.class);
		for (String[] profiles : new String[][] { {}, { "p" }, { "q" }, { "p", "q" } }) {
			assertSameBeans(application, ProcessedApplication.profiles(profiles));
		}
		assertThat(texts(application, ProcessedApplication.profiles("p"))).containsKeys("p", "pNotQ", "noQ")
			.doesNotContainKey("noP");
	}

	@Test
	void readsPropertiesAtStartup() {
		ProcessedApplication application = ProcessedApplication.of(ByProperty.class, "--feature=true");
		assertThat(texts(application, ProcessedApplication.property("feature", "true"))).containsOnlyKeys("on");
		assertThat(texts(application, ProcessedApplication.property("feature", "false"))).containsOnlyKeys("off");
	}

	@Test
	void asksMembersOfNestedConditionsWithoutClassFiles() {
		ProcessedApplication application = ProcessedApplication.of(Nested.class);
		assertThat(texts(application, ProcessedApplication.profiles())).containsOnlyKeys("none");
		assertThat(texts(application, ProcessedApplication.profiles("blue"))).containsOnlyKeys("any");
		assertThat(texts(application, ProcessedApplication.profiles("blue", "green"))).containsOnlyKeys("all", "any");
	}

	@Test
	void asksConditionsThatAreMarked() {
		ProcessedApplication application = ProcessedApplication.of(Marked.class);
		assertThat(texts(application, ProcessedApplication.profiles())).isEmpty();
		assertThat(texts(application, ProcessedApplication.property("ticket", "gold"))).containsOnlyKeys("marked");
	}

	@Test
	void asksConditionsThatAreNamed() {
		ProcessedApplication application = ProcessedApplication.of(Unmarked.class,
				"--muster.discovery.runtime-conditions=" + OnMachine.class.getName());
		assertThat(texts(application, ProcessedApplication.profiles())).isEmpty();
		assertThat(texts(application, ProcessedApplication.property("machine", "here"))).containsOnlyKeys("unmarked");
	}

	@Test
	void loadsWhatIsImportedIfOneImporterIsLoaded() {
		ProcessedApplication application = ProcessedApplication.of(Importers.class);
		assertThat(texts(application, ProcessedApplication.profiles())).isEmpty();
		for (String profile : List.of("blue", "green")) {
			assertThat(texts(application, ProcessedApplication.profiles(profile))).containsOnlyKeys("shared");
			assertSameBeans(application, ProcessedApplication.profiles(profile));
		}
	}

	@Test
	void letsARegistrarSeeWhatIsImportedWithItWhoeverElseImportsIt() {
		ProcessedApplication application = ProcessedApplication.of(Advised.class);
		assertThat(texts(application, ProcessedApplication.profiles())).isEmpty();
		for (String[] profiles : new String[][] { { "blue" }, { "green" }, { "blue", "green" } }) {
			assertThat(texts(application, ProcessedApplication.profiles(profiles))).containsOnlyKeys("interceptor",
					"advisor");
			assertSameBeans(application, ProcessedApplication.profiles(profiles));
		}
	}

	@Test
	void appliesRegistrarsOfLoadedConfigurationsOnly() {
		ProcessedApplication application = ProcessedApplication.of(Registrars.class);
		assertThat(texts(application, ProcessedApplication.profiles())).containsOnlyKeys("always");
		assertThat(texts(application, ProcessedApplication.profiles("blue"))).containsOnlyKeys("always", "registered");
		assertThat(texts(application, ProcessedApplication.profiles("blue", "green"))).containsOnlyKeys("always",
				"registered", "registeredGreen");
	}

	@Test
	void doesNotKeepTheProfilesOfTheBuild() {
		ProcessedApplication application = ProcessedApplication.of(Alternatives.class, "--spring.profiles.active=blue");
		assertThat(texts(application, ProcessedApplication.profiles()))
			.containsExactlyEntriesOf(Map.of("greeting", "other"));
	}

	@Test
	void createsNoBeanWhileProcessing() {
		Counted.instances.set(0);
		ProcessedApplication application = ProcessedApplication.of(Counting.class);
		assertThat(Counted.instances).hasValue(0);
		application.start(ProcessedApplication.profiles("blue"),
				(context) -> assertThat(Counted.instances).hasValue(1));
	}

	@Test
	void runsConditionalPostProcessorsAtStartupOnly() {
		PostProcessing.runs.set(0);
		ProcessedApplication application = ProcessedApplication.of(PostProcessing.class);
		assertThat(PostProcessing.runs).hasValue(0);
		application.start(ProcessedApplication.profiles(), (context) -> assertThat(PostProcessing.runs).hasValue(0));
		application.start(ProcessedApplication.profiles("blue"),
				(context) -> assertThat(PostProcessing.runs).hasValue(1));
	}

	@Test
	void makesOneProxyWhoeverAsksForAutoProxies() {
		ProcessedApplication application = ProcessedApplication.of(Proxies.class);
		assertThat(Proxies.ASKED).contains(Proxies.Service.class).noneMatch((type) -> type.getName().contains("$$"));
		for (String profile : List.of("none", "blue", "green")) {
			application.start(ProcessedApplication.profiles(profile),
					(context) -> assertThat(context.getBean(Proxies.Service.class).text())
						.isEqualTo(profile.equals("none") ? "text" : "text by proxy"));
		}
	}

	@Test
	void addsNothingIfNothingIsOpen() throws IOException {
		ProcessedApplication application = ProcessedApplication.of(Plain.class);
		assertThat(application.generation().getGeneratedFiles().getGeneratedFiles(Kind.RESOURCE).keySet())
			.doesNotContain(Plan.LOCATION);
		assertThat(application.compiled().getSourceFile(".*ApplicationContextInitializer"))
			.doesNotContain("prepareReplay", "dev.muster.replay.Replay");
	}

	@Test
	void tellsWhatWasDecidedAndWhy() {
		ProcessedApplication application = ProcessedApplication.of(ByProperty.class);
		application.start(ProcessedApplication.property("feature", "true"), (context) -> {
			Decisions decisions = ((ReplayBeanFactory) context.getBeanFactory()).decisions();
			assertThat(decisions).isNotNull();
			assertThat(decisions.all()).anySatisfy((decision) -> {
				assertThat(decision.source()).hasToString(ByProperty.class.getName() + "#on");
				assertThat(decision.matched()).isTrue();
				assertThat(decision.message()).contains("matched");
			}).anySatisfy((decision) -> {
				assertThat(decision.matched()).isFalse();
				assertThat(decision.message()).contains("different value in property 'feature'");
			});
			assertThat(decisions.leftOut()).containsExactly("off");
		});
	}

	@Test
	void refusesConditionsThatMayDependOnAnything() {
		assertThatException().isThrownBy(() -> ProcessedApplication.of(Unmarked.class))
			.havingRootCause()
			.isInstanceOf(GateException.class)
			.withMessageContaining("The condition '%s' may depend on anything".formatted(OnMachine.class.getName()))
			.withMessageContaining("where: %s#unmarked".formatted(Unmarked.class.getName()))
			.withMessageContaining("RuntimeCondition");
	}

	@Test
	void refusesRuntimeConditionsThatAskForBeans() {
		assertThatException().isThrownBy(() -> ProcessedApplication.of(Asking.class))
			.havingRootCause()
			.isInstanceOf(GateException.class)
			.withMessageContaining("asks for more than the environment (getBeanFactory)");
	}

	@Test
	void refusesOverloadedConditionalMethods() {
		assertThatException().isThrownBy(() -> ProcessedApplication.of(Overloaded.class))
			.havingRootCause()
			.isInstanceOf(GateException.class)
			.withMessageContaining("An overloaded @Bean method with a run-time condition")
			.withMessageContaining("give each of the 2 methods a name of its own");
	}

	@Test
	void refusesInheritedMethodsOfConditionalConfigurations() {
		assertThatException().isThrownBy(() -> ProcessedApplication.of(Inheriting.class))
			.havingRootCause()
			.isInstanceOf(GateException.class)
			.withMessageContaining("inherit @Bean methods")
			.withMessageContaining(Inheriting.Base.class.getName());
	}

	private static void assertSameBeans(ProcessedApplication application,
			Consumer<ConfigurableEnvironment> environment) {
		application.startOnTheJvm(environment, (expected) -> application.start(environment,
				(actual) -> assertThat(names(actual)).isEqualTo(names(expected))));
	}

	private static List<String> names(GenericApplicationContext context) {
		return Arrays.stream(context.getBeanDefinitionNames())
			.filter((name) -> !name.startsWith("org.springframework."))
			.toList();
	}

	private static Map<String, String> texts(ProcessedApplication application,
			Consumer<ConfigurableEnvironment> environment) {
		Map<String, String> texts = new TreeMap<>();
		application.start(environment, (context) -> texts.putAll(context.getBeansOfType(String.class)));
		return texts;
	}

	@Configuration(proxyBeanMethods = false)
	static class Alternatives {

		@Bean("greeting")
		@Profile("blue")
		String blueGreeting() {
			return "blue";
		}

		@Bean("greeting")
		@Profile("!blue")
		String otherGreeting() {
			return "other";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Aliases {

		@Bean({ "greeting", "hail" })
		@Profile("blue")
		String blueGreeting() {
			return "blue";
		}

		@Bean({ "greeting", "salute" })
		@Profile("!blue")
		String otherGreeting() {
			return "other";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ Twins.First.class, Twins.Second.class })
	static class Twins {

		@Configuration("twin")
		@Profile("blue")
		static class First {

			@Bean
			Integer number() {
				return 1;
			}

			@Bean
			String text() {
				return "first " + number();
			}

		}

		@Configuration("twin")
		@Profile("!blue")
		static class Second {

			@Bean
			Integer number() {
				return 2;
			}

			@Bean
			String text() {
				return "second " + number();
			}

		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ Beans.class, Dependent.class, Last.class })
	static class BackingOff {

	}

	@Configuration(proxyBeanMethods = false)
	static class Beans {

		@Bean
		@Profile("p")
		String p() {
			return "p";
		}

		@Bean
		@Profile("q")
		String q() {
			return "q";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBean(name = "p")
	@ConditionalOnMissingBean(name = "q")
	static class Dependent {

		@Bean
		String pNotQ() {
			return "p and not q";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Last {

		@Bean
		@ConditionalOnMissingBean(name = "q")
		String noQ() {
			return "no q";
		}

		@Bean
		@ConditionalOnMissingBean(name = "p")
		String noP() {
			return "no p";
		}

		@Bean
		@ConditionalOnMissingBean(name = "pNotQ")
		String neither() {
			return "neither";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ByProperty {

		@Bean
		@ConditionalOnProperty("feature")
		String on() {
			return "on";
		}

		@Bean
		@ConditionalOnProperty(name = "feature", havingValue = "false")
		String off() {
			return "off";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Nested {

		@Bean
		@Conditional(Any.class)
		String any() {
			return "any";
		}

		@Bean
		@Conditional(All.class)
		String all() {
			return "all";
		}

		@Bean
		@Conditional(None.class)
		String none() {
			return "none";
		}

		static class Any extends AnyNestedCondition {

			Any() {
				super(ConfigurationPhase.REGISTER_BEAN);
			}

			@Profile("blue")
			static class Blue {

			}

			@Profile("green")
			static class Green {

			}

		}

		static class All extends AllNestedConditions {

			All() {
				super(ConfigurationPhase.REGISTER_BEAN);
			}

			@Profile("blue")
			static class Blue {

			}

			@Profile("green")
			static class Green {

			}

		}

		static class None extends NoneNestedConditions {

			None() {
				super(ConfigurationPhase.REGISTER_BEAN);
			}

			@Profile("blue")
			static class Blue {

			}

			@Profile("green")
			static class Green {

			}

		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Marked {

		@Bean
		@Conditional(OnTicket.class)
		String marked() {
			return "marked";
		}

	}

	static class OnTicket implements RuntimeCondition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return context.getEnvironment().containsProperty("ticket");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Unmarked {

		@Bean
		@Conditional(OnMachine.class)
		String unmarked() {
			return "unmarked";
		}

	}

	static class OnMachine implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return context.getEnvironment().containsProperty("machine");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Asking {

		@Bean
		@Conditional(OnBeans.class)
		String asking() {
			return "asking";
		}

	}

	static class OnBeans implements RuntimeCondition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return context.getBeanFactory() != null;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ Importers.Blue.class, Importers.Green.class })
	static class Importers {

		@Configuration(proxyBeanMethods = false)
		@Profile("blue")
		@Import(Shared.class)
		static class Blue {

		}

		@Configuration(proxyBeanMethods = false)
		@Profile("green")
		@Import(Shared.class)
		static class Green {

		}

	}

	/**
	 * As the method security of Spring Security, which two configurations switch on.
	 */
	@Configuration(proxyBeanMethods = false)
	@Import({ Advised.Blue.class, Advised.Green.class })
	static class Advised {

		@Configuration(proxyBeanMethods = false)
		@Profile("blue")
		@Import({ Interceptors.class, Advisors.class })
		static class Blue {

		}

		@Configuration(proxyBeanMethods = false)
		@Profile("green")
		@Import({ Interceptors.class, Advisors.class })
		static class Green {

		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ Proxies.Blue.class, Proxies.Green.class })
	static class Proxies {

		// The classes that an auto-proxy creator has asked about.
		static final Set<Class<?>> ASKED = new HashSet<>();

		@Bean
		Service service() {
			return new Service();
		}

		@Bean
		@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
		static Advisor advisor() {
			NameMatchMethodPointcut pointcut = new NameMatchMethodPointcut();
			pointcut.setMappedName("text");
			pointcut.setClassFilter((type) -> {
				ASKED.add(type);
				return true;
			});
			MethodInterceptor advice = (invocation) -> invocation.proceed() + " by proxy";
			return new DefaultPointcutAdvisor(pointcut, advice);
		}

		@Configuration(proxyBeanMethods = false)
		@Profile("blue")
		@Import(AutoProxies.class)
		static class Blue {

		}

		@Configuration(proxyBeanMethods = false)
		@Profile("green")
		@Import(AutoProxies.class)
		static class Green {

		}

		static class AutoProxies implements ImportBeanDefinitionRegistrar {

			@Override
			public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
				AopConfigUtils.registerAutoProxyCreatorIfNecessary(registry);
			}

		}

		static class Service {

			String text() {
				return "text";
			}

		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Interceptors {

		@Bean
		String interceptor() {
			return "interceptor";
		}

	}

	static class Advisors implements ImportBeanDefinitionRegistrar {

		@Override
		public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
			if (registry.containsBeanDefinition("interceptor") && !registry.containsBeanDefinition("advisor")) {
				registry.registerBeanDefinition("advisor",
						BeanDefinitionBuilder.rootBeanDefinition(String.class)
							.addConstructorArgValue("advisor")
							.getBeanDefinition());
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Shared {

		@Bean
		String shared() {
			return "shared";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Registrars.Blue.class)
	static class Registrars {

		@Bean
		String always() {
			return "always";
		}

		@Configuration(proxyBeanMethods = false)
		@Profile("blue")
		@Import(Registrar.class)
		static class Blue {

		}

	}

	static class Registrar implements BeanRegistrar {

		@Override
		public void register(BeanRegistry registry, Environment environment) {
			registry.registerBean("registered", String.class, (spec) -> spec.supplier((context) -> "registered"));
			if (environment.matchesProfiles("green")) {
				registry.registerBean("registeredGreen", String.class, (spec) -> spec.supplier((context) -> "green"));
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Counting {

		@Bean
		@Profile("blue")
		Counted counted() {
			return new Counted();
		}

	}

	static class Counted {

		static final AtomicInteger instances = new AtomicInteger();

		Counted() {
			instances.incrementAndGet();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PostProcessing {

		static final AtomicInteger runs = new AtomicInteger();

		@Bean
		@Profile("blue")
		static BeanFactoryPostProcessor counter() {
			return (factory) -> runs.incrementAndGet();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Plain {

		@Bean
		String plain() {
			return "plain";
		}

	}

	// Spring itself refuses it in a @Configuration class.
	@Component
	static class Overloaded {

		@Bean
		@Profile("blue")
		String text() {
			return "text";
		}

		@Bean
		String text(Environment environment) {
			return "text in " + environment;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ Inheriting.Blue.class, Inheriting.Green.class })
	static class Inheriting {

		static class Base {

			@Bean
			String inherited() {
				return "inherited";
			}

		}

		@Configuration(proxyBeanMethods = false)
		@Profile("blue")
		static class Blue extends Base {

		}

		@Configuration(proxyBeanMethods = false)
		@Profile("green")
		static class Green extends Base {

		}

	}

}
