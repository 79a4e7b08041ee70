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

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.muster.actuate.MusterEndpoint;
import dev.muster.discovery.RouteDiscovery;
import dev.muster.manifest.UnreadableManifestException;
import dev.muster.route.RouteTable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MusterAutoConfiguration} and {@link MusterEndpointAutoConfiguration}.
 */
class MusterAutoConfigurationTests {

	private static final AutoConfigurations CONFIGURATIONS = AutoConfigurations.of(MusterAutoConfiguration.class,
			MusterEndpointAutoConfiguration.class);

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

		static final RouteDiscovery DISCOVERY = new RouteDiscovery(RouteTable.of(java.util.List.of()));

		@Bean
		RouteDiscovery ownDiscovery() {
			return DISCOVERY;
		}

	}

}
