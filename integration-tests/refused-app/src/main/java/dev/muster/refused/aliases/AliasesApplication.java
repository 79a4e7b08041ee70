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

package dev.muster.refused.aliases;

import java.util.Arrays;
import java.util.List;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

import dev.muster.refused.Said;
import dev.muster.refused.SaidController;

/**
 * Two bean methods of one name, whose aliases differ in part.
 */
@SpringBootApplication
@Import(SaidController.class)
public class AliasesApplication {

	public static void main(String[] args) {
		SpringApplication.run(AliasesApplication.class, args);
	}

	@Bean({ "one", "both", "blue" })
	@Profile("blue")
	Said blueOne() {
		return new Said("blue");
	}

	@Bean({ "one", "both", "other" })
	@Profile("!blue")
	Said otherOne() {
		return new Said("other");
	}

	@Bean
	Said aliases(BeanFactory beanFactory) {
		List<String> aliases = Arrays.stream(beanFactory.getAliases("one")).sorted().toList();
		return new Said("aliases: " + aliases + " of " + beanFactory.getBean("both", Said.class).text());
	}

}
