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
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import dev.muster.actuate.MusterEndpoint;
import dev.muster.discovery.Recording;
import dev.muster.discovery.RouteDiscovery;
import dev.muster.parity.ParityCheck;
import dev.muster.replay.ReplayBeanFactory;

/**
 * {@link AutoConfiguration Auto-configuration} of {@link MusterEndpoint}.
 */
@AutoConfiguration(after = MusterAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(MusterEndpoint.class)
public final class MusterEndpointAutoConfiguration {

	@Bean
	@ConditionalOnBean({ RouteDiscovery.class, ParityCheck.class })
	@ConditionalOnMissingBean
	MusterEndpoint musterEndpoint(RouteDiscovery discovery, Recording recording, ParityCheck parity,
			ConfigurableListableBeanFactory beanFactory) {
		return new MusterEndpoint(discovery,
				(beanFactory instanceof ReplayBeanFactory replayed) ? replayed.decisions() : null, recording, parity);
	}

}
