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

import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPatternParser;

import dev.muster.aot.gate.GateFinding;
import dev.muster.manifest.Origin;
import dev.muster.manifest.RecordedController;
import dev.muster.scan.RouteScanner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DuplicateRoutes} among beans that are sure to exist.
 */
class DuplicateRoutesTests {

	@Test
	void findsTheSameFieldInTwoControllers() {
		assertThat(find(SourceConfiguration.class, Fields.class, FieldsAgain.class)).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.subject()).isEqualTo("GraphQL Query.item");
				assertThat(finding.where()).contains(Fields.class.getName() + "#item (bean '")
					.contains(FieldsAgain.class.getName() + "#again (bean '");
				assertThat(finding.action()).startsWith("let one of them fetch another field; if both may never");
			});
	}

	@Test
	void findsTheSameRouteInTwoControllers() {
		assertThat(find(Items.class, ItemsAgain.class)).singleElement().satisfies((finding) -> {
			assertThat(finding.subject()).isEqualTo("GET /items/{id}");
			assertThat(finding.what()).isEqualTo("'GET /items/{id}' has two handlers");
			assertThat(finding.where()).contains(Items.class.getName() + "#item (bean '")
				.contains(ItemsAgain.class.getName() + "#again (bean '");
			assertThat(finding.action()).startsWith("give one of them another path or method");
		});
	}

	@Test
	void findsTheMethodThatTwoMappingsHaveInCommon() {
		assertThat(find(Items.class, SeveralMethods.class)).singleElement()
			.extracting(GateFinding::subject)
			.isEqualTo("GET /items/{id}");
	}

	@Test
	void findsAControllerThatIsRegisteredTwice() {
		assertThat(find(Twice.class)).singleElement().satisfies((finding) -> {
			assertThat(finding.where()).contains("(bean 'first')").contains("(bean 'second')");
			assertThat(finding.action()).startsWith("register the controller once");
		});
	}

	@Test
	void findsARouterFunctionBeforeAController() {
		assertThat(find(Items.class, Routes.class)).extracting(GateFinding::subject).containsExactly("GET /items/{id}");
	}

	@Test
	void findsTwoMethodsOfOneController() {
		assertThat(find(Overlapping.class)).extracting(GateFinding::subject).containsExactly("GET /overlapping");
	}

	@Test
	void findsNothingInTwoControllersThatPrefixesTellApart() {
		assertThat(find(Items.class, ItemsAgain.class, Prefixes.class)).isEmpty();
	}

	@Test
	void findsNothingThatPrefixesOfAConfigurerClassTellApart() {
		assertThat(find(Items.class, ItemsAgain.class, PrefixConfigurer.class)).isEmpty();
	}

	@Test
	void findsTwoMethodsOfOneControllerInSpiteOfPrefixes() {
		assertThat(find(Overlapping.class, Twice.class, Prefixes.class)).extracting(GateFinding::subject)
			.containsExactlyInAnyOrder("GET /overlapping", "GET /items/{id}");
	}

	@Test
	void findsTheSameRouteWhereAConfigurerSetsNoPrefixes() {
		assertThat(find(Items.class, ItemsAgain.class, OtherConfigurer.class)).hasSize(1);
	}

	@Test
	void findsNothingWhereConditionsMethodsOrPatternsDiffer() {
		assertThat(find(Items.class, Different.class)).isEmpty();
	}

	private static List<GateFinding> find(Class<?>... types) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(types);
			context.refreshForAotProcessing(new RuntimeHints());
			Origin origin = new Origin(Origin.Form.COMPONENT, "test", null, List.of());
			return new DuplicateRoutes(context.getBeanFactory())
				.find(RouteScanner.keepingPlaceholders(context.getBeanFactory())
					.scan()
					.controllers()
					.stream()
					.map((controller) -> new RecordedController(controller, origin))
					.toList());
		}
	}

	@RestController
	static class Items {

		@GetMapping("/items/{id}")
		String item() {
			return "item";
		}

	}

	@RestController
	static class ItemsAgain {

		@GetMapping("/items/{number}")
		String again() {
			return "again";
		}

	}

	@RestController
	static class SeveralMethods {

		@RequestMapping(path = "/items/{id}", method = { RequestMethod.GET, RequestMethod.POST })
		String several() {
			return "several";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Twice {

		@Bean
		Items first() {
			return new Items();
		}

		@Bean
		Items second() {
			return new Items();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Routes {

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route().GET("/items/{id}", (request) -> ServerResponse.ok().build()).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Prefixes {

		@Bean
		WebMvcConfigurer prefixes() {
			return new WebMvcConfigurer() {

				@Override
				public void configurePathMatch(PathMatchConfigurer configurer) {
					configurer.addPathPrefix("/v1", (type) -> type == Items.class);
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrefixConfigurer extends PrefixSupport {

	}

	abstract static class PrefixSupport implements WebMvcConfigurer {

		@Override
		public void configurePathMatch(PathMatchConfigurer configurer) {
			configurer.addPathPrefix("/v1", (type) -> type == Items.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OtherConfigurer {

		@Bean
		WebMvcConfigurer other() {
			return new WebMvcConfigurer() {

				@Override
				public void configurePathMatch(PathMatchConfigurer configurer) {
					configurer.setPatternParser(new PathPatternParser());
				}

			};
		}

	}

	@RestController
	static class Overlapping {

		@GetMapping("/overlapping")
		String first() {
			return "first";
		}

		@GetMapping("/overlapping")
		String second() {
			return "second";
		}

	}

	@RestController
	static class Different {

		@GetMapping(path = "/items/{id}", produces = "text/csv")
		String produces() {
			return "produces";
		}

		@GetMapping(path = "/items/{id}", version = "2")
		String version() {
			return "version";
		}

		@GetMapping(path = "/items/{id}", params = "all")
		String params() {
			return "params";
		}

		@GetMapping("/items/{id:[0-9]+}")
		String pattern() {
			return "pattern";
		}

		@PostMapping("/items/{id}")
		String post() {
			return "post";
		}

		@RequestMapping("/items/{id}")
		String every() {
			return "every";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SourceConfiguration {

		@Bean
		GraphQlSource source() {
			return GraphQlSource.schemaResourceBuilder()
				.schemaResources(new ByteArrayResource("type Query { item: String }".getBytes(StandardCharsets.UTF_8)))
				.build();
		}

	}

	@Controller
	static class Fields {

		@QueryMapping
		String item() {
			return "item";
		}

	}

	@Controller
	static class FieldsAgain {

		@QueryMapping("item")
		String again() {
			return "item";
		}

	}

}
