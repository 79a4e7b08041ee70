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

package dev.muster.conditions.condition;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnCloudPlatform;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWarDeployment;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnThreading;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import dev.muster.conditions.facts.Note;

/**
 * A bean for every kind of condition.
 */
@Configuration(proxyBeanMethods = false)
class ConditionConfiguration {

	@Bean
	@ConditionalOnBooleanProperty("trap.boolean")
	Note booleanProperty() {
		return new Note("boolean property");
	}

	@Bean
	@ConditionalOnBooleanProperty(name = "trap.boolean", havingValue = false, matchIfMissing = true)
	Note noBooleanProperty() {
		return new Note("boolean property false or missing");
	}

	@Bean
	@ConditionalOnProperty({ "trap.feature-x", "trap.feature-z" })
	Note twoProperties() {
		return new Note("two properties");
	}

	@Bean
	@ConditionalOnExpression("environment['trap.number'] == '2'")
	Note spelExpression() {
		return new Note("an expression about the environment");
	}

	@Bean
	@ConditionalOnCloudPlatform(CloudPlatform.KUBERNETES)
	Note kubernetes() {
		return new Note("on Kubernetes");
	}

	@Bean
	@ConditionalOnThreading(Threading.VIRTUAL)
	Note virtualThreads() {
		return new Note("virtual threads");
	}

	@Bean
	@ConditionalOnThreading(Threading.PLATFORM)
	Note platformThreads() {
		return new Note("platform threads");
	}

	@Bean
	@ConditionalOnNotWarDeployment
	@Profile("blue")
	Note structuralAndProfile() {
		return new Note("a structural condition and a profile");
	}

	@Bean
	@Profile("blue")
	@ConditionalOnProperty("trap.feature-x")
	Note profileAndProperty() {
		return new Note("a profile and a property");
	}

	@Bean
	@Conditional(OnTicket.class)
	Note ticket() {
		return new Note("own condition");
	}

	@Bean
	@ConditionalOnTicket("gold")
	Note goldTicket() {
		return new Note("own condition with own annotation");
	}

	@Bean
	@Conditional(BlueOrFeature.class)
	Note any() {
		return new Note("a profile or a property");
	}

	@Bean
	@Conditional(BlueAndFeature.class)
	Note all() {
		return new Note("a profile and a property, nested");
	}

	@Bean
	@Conditional(NeitherBlueNorFeature.class)
	Note none() {
		return new Note("neither a profile nor a property");
	}

}
