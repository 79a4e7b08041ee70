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

import java.util.List;

import javax.lang.model.element.Modifier;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GeneratedMethod;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.aot.BeanFactoryInitializationCode;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.javapoet.ClassName;
import org.springframework.javapoet.MethodSpec;

import dev.muster.aot.gate.Gate;
import dev.muster.aot.gate.Gates;
import dev.muster.aot.hint.Background;
import dev.muster.manifest.GeneratedManifest;
import dev.muster.manifest.Manifest;
import dev.muster.manifest.RecordedController;
import dev.muster.manifest.RouteManifest;
import dev.muster.scan.BuildScan;

/**
 * Writes the route manifest of the application. Child contexts are left out: their routes
 * are not the application's.
 */
final class RouteManifestAotProcessor implements BeanFactoryInitializationAotProcessor {

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory.getParentBeanFactory() != null) {
			return null;
		}
		Manifest manifest = manifest(beanFactory);
		Gates gates = Gates.of(beanFactory.getBean(Environment.class));
		gates.check(Gate.UNREGISTERED_CONTROLLERS, UnregisteredControllers.find(manifest.leftOut()));
		gates.check(Gate.DUPLICATE_ROUTES, new DuplicateRoutes(beanFactory).find(manifest.controllers()));
		return new Contribution(manifest, Background.run("muster-manifest", () -> RouteManifest.write(manifest)));
	}

	private static Manifest manifest(ConfigurableListableBeanFactory beanFactory) {
		// Made first, since it lists class files beside.
		LeftOutControllers leftOut = new LeftOutControllers(beanFactory);
		BeanOrigins origins = new BeanOrigins(beanFactory);
		List<RecordedController> controllers = BuildScan.of(beanFactory)
			.controllers()
			.stream()
			.map((controller) -> new RecordedController(controller, origins.of(controller.bean(), controller.type())))
			.toList();
		return new Manifest(controllers, leftOut.find());
	}

	/**
	 * Adds the manifest: as code for the application, as JSON for people and tools. The
	 * JSON gets no hint, so an executable is without it.
	 *
	 * @param manifest what to record
	 * @param json writes it as JSON, beside the processors that come after this one
	 */
	private record Contribution(Manifest manifest,
			Background<String> json) implements BeanFactoryInitializationAotContribution {

		@Override
		public void applyTo(GenerationContext generationContext, BeanFactoryInitializationCode code) {
			generationContext.getGeneratedFiles().addResourceFile(RouteManifest.LOCATION, this.json.result());
			ClassName table = ManifestCode.generate(this.manifest, generationContext.getGeneratedClasses());
			GeneratedMethod method = code.getMethods()
				.add("registerRouteManifest", (builder) -> generate(builder, table));
			code.addInitializer(method.toMethodReference());
		}

		private static void generate(MethodSpec.Builder method, ClassName table) {
			method.addJavadoc("Register the controllers and routes that the build has recorded.");
			method.addModifiers(Modifier.PRIVATE);
			method.addParameter(DefaultListableBeanFactory.class, BeanFactoryInitializationCode.BEAN_FACTORY_VARIABLE);
			method.addStatement("$T.register($L, $L, $T::manifest)", GeneratedManifest.class,
					BeanFactoryInitializationCode.BEAN_FACTORY_VARIABLE, RouteManifest.VERSION, table);
		}

	}

}
