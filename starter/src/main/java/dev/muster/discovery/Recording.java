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

package dev.muster.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.Assert;

import dev.muster.manifest.GeneratedManifest;
import dev.muster.manifest.Manifest;
import dev.muster.manifest.Origin;
import dev.muster.manifest.RecordedController;
import dev.muster.replay.Decisions;
import dev.muster.replay.ReplayBeanFactory;
import dev.muster.route.Controller;
import dev.muster.route.RouteTable;
import dev.muster.scan.RouteScanner;

/**
 * What is known of the controllers of an application before anything serves them: on the
 * JVM from the bean definitions, in an application that was processed ahead of time from
 * the manifest and the decisions of this start.
 */
public final class Recording {

	private final @Nullable Manifest manifest;

	private final RouteTable live;

	private final List<Controller> expected;

	private Recording(@Nullable Manifest manifest, RouteTable live, List<Controller> expected) {
		this.manifest = manifest;
		this.live = live;
		this.expected = List.copyOf(expected);
	}

	/**
	 * Return what is known of an application.
	 * @param beanFactory its bean factory, with all definitions registered
	 * @return the recording
	 * @throws dev.muster.manifest.UnreadableManifestException if the application was
	 * processed ahead of time and its generated code has no manifest
	 */
	public static Recording of(ConfigurableListableBeanFactory beanFactory) {
		Assert.notNull(beanFactory, "'beanFactory' must not be null");
		if (AotDetector.useGeneratedArtifacts()) {
			return of(GeneratedManifest.of(beanFactory), beanFactory);
		}
		RouteTable scanned = new RouteScanner(beanFactory).scan();
		return new Recording(null, scanned, scanned.controllers());
	}

	/**
	 * Return what is known of an application that was processed ahead of time.
	 * @param manifest its manifest
	 * @param beanFactory its bean factory
	 * @return the recording
	 */
	public static Recording of(Manifest manifest, ConfigurableListableBeanFactory beanFactory) {
		Assert.notNull(manifest, "'manifest' must not be null");
		Manifest resolved = resolve(manifest, beanFactory.getBean(Environment.class));
		List<Controller> expected = recorded(resolved, beanFactory);
		List<Controller> live = new ArrayList<>(RegistrarControllers.in(beanFactory));
		Set<String> registered = names(live);
		Set<String> recorded = names(expected);
		expected.stream()
			.filter((each) -> !registered.contains(each.bean()) && beanFactory.containsBeanDefinition(each.bean()))
			.forEach(live::add);
		live.stream().filter((each) -> !recorded.contains(each.bean())).forEach(expected::add);
		return new Recording(resolved, RouteTable.of(live), expected);
	}

	// The build does not know what placeholders in paths stand for.
	private static Manifest resolve(Manifest manifest, Environment environment) {
		if (manifest.controllers().stream().noneMatch((recorded) -> recorded.controller().hasPlaceholders())) {
			return manifest;
		}
		return new Manifest(manifest.controllers()
			.stream()
			.map((recorded) -> new RecordedController(
					recorded.controller().resolvePlaceholders(environment::resolvePlaceholders), recorded.origin()))
			.toList(), manifest.leftOut());
	}

	// Those that no decision has left out, under the real names of their beans.
	private static List<Controller> recorded(Manifest manifest, ConfigurableListableBeanFactory beanFactory) {
		Decisions decisions = (beanFactory instanceof ReplayBeanFactory replayed) ? replayed.decisions() : null;
		List<Controller> recorded = new ArrayList<>();
		for (RecordedController each : manifest.controllers()) {
			Controller controller = each.controller();
			String name = (decisions != null) ? decisions.nameOf(controller.bean()) : controller.bean();
			if (name != null && each.origin().form() != Origin.Form.REGISTRAR) {
				recorded.add(name.equals(controller.bean()) ? controller
						: new Controller(name, controller.type(), controller.routes()));
			}
		}
		return recorded;
	}

	private static Set<String> names(List<Controller> controllers) {
		return controllers.stream().map(Controller::bean).collect(Collectors.toSet());
	}

	/**
	 * Return the manifest of the build.
	 * @return the manifest, or {@code null} on the JVM
	 */
	public @Nullable Manifest manifest() {
		return this.manifest;
	}

	/**
	 * Return the controllers that exist.
	 * @return the table
	 */
	public RouteTable live() {
		return this.live;
	}

	/**
	 * Return the controllers that have to exist, whether or not they do: those of the
	 * manifest that no decision has left out.
	 * @return the controllers under the real names of their beans
	 */
	public List<Controller> expected() {
		return this.expected;
	}

	/**
	 * Return the controllers that may exist in some environment.
	 * @return the controllers
	 */
	public List<Controller> everything() {
		return (this.manifest != null) ? this.manifest.table().controllers() : this.live.controllers();
	}

}
