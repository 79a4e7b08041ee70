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

package dev.muster.autoconfigure;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.search.Search;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import dev.muster.actuate.MusterEndpoint;
import dev.muster.actuate.ParityDescriptor;
import dev.muster.actuate.RouteHealth;
import dev.muster.actuate.RouteMetrics;
import dev.muster.discovery.RouteDiscovery;
import dev.muster.manifest.UnreadableManifestException;
import dev.muster.route.RouteTable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MusterAutoConfiguration} and what it shows in production.
 */
class MusterAutoConfigurationTests {

	private static final AutoConfigurations CONFIGURATIONS = AutoConfigurations.of(MusterAutoConfiguration.class,
			MusterEndpointAutoConfiguration.class, MusterHealthAutoConfiguration.class,
			MusterMetricsAutoConfiguration.class);

	private static final AutoConfigurations MVC = AutoConfigurations.of(WebMvcAutoConfiguration.class,
			HttpMessageConvertersAutoConfiguration.class);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(CONFIGURATIONS)
		.withUserConfiguration(HelloController.class);

	@Test
	void discoversControllersFromTheirDefinitions() {
		this.runner
			.run((context) -> assertThat(context.getBean(RouteDiscovery.class).discover("dev.muster")).singleElement()
				.satisfies((controller) -> assertThat(controller.type()).isEqualTo(HelloController.class.getName())));
	}

	@Test
	void backsOffInAnApplicationWithoutServlets() {
		new ApplicationContextRunner().withConfiguration(CONFIGURATIONS)
			.run((context) -> assertThat(context).doesNotHaveBean(RouteDiscovery.class));
	}

	@Test
	void backsOffFromTheApplicationsOwnDiscovery() {
		this.runner.withUserConfiguration(OwnDiscovery.class)
			.run((context) -> assertThat(context.getBean(RouteDiscovery.class)).isSameAs(OwnDiscovery.DISCOVERY));
	}

	@Test
	void doesNotExposeTheEndpointUnlessAsked() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(MusterEndpoint.class));
	}

	@Test
	void showsTheRoutesInTheExposedEndpoint() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=muster").run((context) -> {
			MusterEndpoint.DiscoveryDescriptor descriptor = context.getBean(MusterEndpoint.class).discovery();
			assertThat(descriptor.source()).isEqualTo("bean-definitions");
			assertThat(descriptor.image().form()).isEqualTo("jvm");
			assertThat(descriptor.routeCount()).isOne();
			assertThat(descriptor.controllers().getFirst().routes().getFirst().path()).isEqualTo("/hello");
		});
	}

	@Test
	void showsTheRoutesOfAPackageInTheExposedEndpoint() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=muster").run((context) -> {
			MusterEndpoint endpoint = context.getBean(MusterEndpoint.class);
			assertThat(endpoint.discoveryWithin("dev.muster").controllers()).hasSize(1);
			assertThat(endpoint.discoveryWithin("com.example").controllers()).isEmpty();
		});
	}

	@Test
	void comparesInTheExposedEndpoint() {
		this.runner.withConfiguration(MVC)
			.withPropertyValues("management.endpoints.web.exposure.include=muster")
			.run((context) -> {
				ParityDescriptor parity = context.getBean(MusterEndpoint.class).discovery().parity();
				assertThat(parity).isEqualTo(new ParityDescriptor("off", 1, 0, List.of(), List.of(), List.of(), 0));
			});
	}

	@Test
	void isHealthyWhenTheRoutesAreServed() {
		this.runner.withConfiguration(MVC)
			.withPropertyValues("muster.parity=fail")
			.run((context) -> assertThat(health(context)).isEqualTo(Health.up()
				.withDetail("mode", "fail")
				.withDetail("matched", 1)
				.withDetail("notCompared", 0)
				.withDetail("missing", List.of())
				.withDetail("phantom", List.of())
				.withDetail("allowed", List.of())
				.withDetail("endpoints", 0)
				.build()));
	}

	@Test
	void isUnhealthyWhenARouteIsTakenOut() {
		this.runner.withConfiguration(MVC).withPropertyValues("muster.parity=fail").run((context) -> {
			takeOut(context);
			assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
			assertThat(health(context).getDetails().get("missing")).asString().startsWith("[GET /hello");
		});
	}

	@Test
	void staysInServiceWithATolerableDifference() {
		this.runner.withConfiguration(MVC).withPropertyValues("muster.parity=warn").run((context) -> {
			takeOut(context);
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(health(context).getDetails().get("missing")).asString().startsWith("[GET /hello");
		});
	}

	@Test
	void tellsTheSameStatusOnTheJvm() {
		this.runner.withConfiguration(MVC).run((context) -> {
			assertThat(health(context).getDetails()).containsEntry("mode", "off").containsEntry("matched", 1);
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			takeOut(context);
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
		});
	}

	@Test
	void countsTheRoutesByKindAndState() {
		this.runner.withConfiguration(MVC).run((context) -> {
			MockClock clock = new MockClock();
			SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
			context.getBean(RouteMetrics.class).bindTo(registry);
			Search matched = registry.find(RouteMetrics.NAME).tag("kind", "annotated").tag("state", "matched");
			Search missing = registry.find(RouteMetrics.NAME).tag("kind", "annotated").tag("state", "missing");
			assertThat(matched.gauge()).returns(1.0, Gauge::value);
			assertThat(missing.gauge()).returns(0.0, Gauge::value);
			takeOut(context);
			assertThat(missing.gauge()).as("one comparison for a scrape").returns(0.0, Gauge::value);
			clock.add(RouteMetrics.SHARED_FOR);
			assertThat(matched.gauge()).returns(0.0, Gauge::value);
			assertThat(missing.gauge()).returns(1.0, Gauge::value);
		});
	}

	@Test
	void worksWithoutHealthAndMicrometer() {
		this.runner.withConfiguration(MVC)
			.withClassLoader(new FilteredClassLoader(HealthIndicator.class, MeterBinder.class))
			.withPropertyValues("muster.parity=fail")
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(RouteDiscovery.class)
				.doesNotHaveBean(RouteHealth.class)
				.doesNotHaveBean(RouteMetrics.class));
	}

	private static Health health(ApplicationContext context) {
		return Objects.requireNonNull(context.getBean(RouteHealth.class).health(true));
	}

	private static void takeOut(ApplicationContext context) {
		RequestMappingHandlerMapping mapping = context.getBean("requestMappingHandlerMapping",
				RequestMappingHandlerMapping.class);
		Set.copyOf(mapping.getHandlerMethods().keySet()).forEach(mapping::unregisterMapping);
	}

	@Test
	void refusesToStartAheadOfTimeProcessedWithoutAManifest() {
		this.runner.withSystemProperties("spring.aot.enabled=true")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfAny(UnreadableManifestException.class, java.io.FileNotFoundException.class));
	}

	@RestController
	static class HelloController {

		@GetMapping("/hello")
		String hello() {
			return "hello";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnDiscovery {

		static final RouteDiscovery DISCOVERY = new RouteDiscovery(RouteTable.of(List.of()));

		@Bean
		RouteDiscovery ownDiscovery() {
			return DISCOVERY;
		}

	}

}
