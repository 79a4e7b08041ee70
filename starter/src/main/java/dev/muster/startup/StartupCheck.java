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

package dev.muster.startup;

import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.Assert;

import dev.muster.manifest.GeneratedManifest;
import dev.muster.replay.ReplayBeanFactory;
import dev.muster.route.RouteTable;

/**
 * Ends the application before any bean is created when it was started with
 * {@code muster.startup-check=true}. What a build can get wrong has shown itself by then:
 * the generated initializer has been found and has registered the bean definitions, and
 * the manifest can be read. The build of an image runs every new executable once in this
 * way.
 */
final class StartupCheck implements SpringApplicationRunListener {

	/**
	 * The property that asks for the check.
	 */
	static final String PROPERTY = "muster.startup-check";

	@Override
	public void contextLoaded(ConfigurableApplicationContext context) {
		if (context.getEnvironment().getProperty(PROPERTY, Boolean.class, false)) {
			System.out.println(check(context));
			System.exit(0);
		}
	}

	static String check(ConfigurableApplicationContext context) {
		int definitions = (context.getBeanFactory() instanceof ReplayBeanFactory factory) ? factory.definitionCount()
				: context.getBeanFactory().getBeanDefinitionCount();
		Assert.state(definitions > 0, "No bean definition was registered. Build the application again with its "
				+ "'native' profile: the generated code is missing or empty.");
		RouteTable table = GeneratedManifest.of(context.getBeanFactory()).table();
		return "muster: start-up check passed, %d bean definitions, %d controllers, %d routes".formatted(definitions,
				table.controllers().size(), table.routeCount());
	}

}
