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

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

import dev.muster.discovery.RouteDiscovery;
import dev.muster.manifest.RouteManifest;
import dev.muster.replay.LiveControllers;
import dev.muster.scan.RouteScanner;
import dev.muster.startup.DiscoveryLog;

/**
 * {@link AutoConfiguration Auto-configuration} of {@link RouteDiscovery} in servlet
 * applications.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class MusterAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	RouteDiscovery routeDiscovery(ConfigurableListableBeanFactory beanFactory) {
		if (AotDetector.useGeneratedArtifacts()) {
			return new RouteDiscovery(
					LiveControllers.of(RouteManifest.load(beanFactory.getBeanClassLoader()), beanFactory));
		}
		return new RouteDiscovery(new RouteScanner(beanFactory).scan());
	}

	@Bean
	DiscoveryLog discoveryLog(RouteDiscovery discovery) {
		return new DiscoveryLog(discovery);
	}

}
