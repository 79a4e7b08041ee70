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

package dev.muster.conditions.lifecycle;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;

/**
 * Conditional bean methods for callbacks, a runner and a bean post-processor.
 */
@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

	@Bean(initMethod = "open", destroyMethod = "shut")
	@Profile("blue")
	Opened opened(Recorder recorder) {
		return new Opened(recorder);
	}

	@Bean
	@DependsOn("opened")
	@Profile("blue")
	Product dependentProduct() {
		return new Product("dependent bean method");
	}

	@Bean
	@Profile("green")
	ApplicationRunner recordingRunner(Recorder recorder) {
		return (arguments) -> recorder.add("runner");
	}

	@Bean
	@Profile("green")
	static BeanPostProcessor productPostProcessor() {
		return new ProductPostProcessor();
	}

	@Bean
	Product plainProduct() {
		return new Product("plain bean method");
	}

	/**
	 * A conditional bean post-processor that exchanges beans.
	 */
	static class ProductPostProcessor implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String beanName) {
			return (bean instanceof Product product) ? new Product("processed " + product.of()) : bean;
		}

	}

}
