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

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import dev.muster.discovery.Recording;
import dev.muster.discovery.RouteDiscovery;
import dev.muster.parity.AllowedRoutes;
import dev.muster.parity.ParityCheck;
import dev.muster.parity.ParityLifecycle;
import dev.muster.parity.ParityMode;
import dev.muster.startup.DiscoveryLog;

/**
 * {@link AutoConfiguration Auto-configuration} of {@link RouteDiscovery} and of the
 * parity check in web applications.
 */
@AutoConfiguration
@ConditionalOnWebApplication
public final class MusterAutoConfiguration {

	@Bean
	Recording musterRecording(ConfigurableListableBeanFactory beanFactory) {
		return Recording.of(beanFactory);
	}

	@Bean
	@ConditionalOnMissingBean
	RouteDiscovery routeDiscovery(Recording recording) {
		return new RouteDiscovery(recording.live());
	}

	@Bean
	ParityCheck musterParityCheck(ConfigurableListableBeanFactory beanFactory, Recording recording,
			Environment environment) {
		return new ParityCheck(beanFactory, recording, ParityMode.of(environment), AllowedRoutes.of(environment));
	}

	@Bean
	ParityLifecycle musterParityLifecycle(ParityCheck check) {
		return new ParityLifecycle(check);
	}

	@Bean
	DiscoveryLog discoveryLog(RouteDiscovery discovery) {
		return new DiscoveryLog(discovery);
	}

}
