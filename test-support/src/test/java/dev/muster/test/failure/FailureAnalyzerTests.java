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

package dev.muster.test.failure;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that Spring Boot can explain every exception that Muster throws.
 */
class FailureAnalyzerTests {

	// Exceptions without an analyzer, with the reason.
	private static final Map<String, String> WITHOUT_ANALYZER = Map.of(
			"dev.muster.aot.configuration.ConfigurationException",
			"the build throws it, where nothing analyzes failures; its message says what, where and what to do",
			"dev.muster.aot.expression.UnprovedExpressionsException",
			"the build throws it, where nothing analyzes failures; its message says what, where and what to do",
			"dev.muster.scan.NotProvableException",
			"the reader that throws it catches it and makes it the note of a route",
			"dev.muster.test.failure.TestSetupException",
			"a test throws it, where nothing analyzes failures; its message says what, where and what to do");

	@Test
	void everyExceptionHasAnAnalyzerOrAReasonToHaveNone() throws IOException {
		Set<String> exceptions = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("dev.muster")
			.stream()
			.filter((type) -> type.isAssignableTo(Throwable.class))
			.map(JavaClass::getName)
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> explained = new TreeSet<>(analyzed());
		explained.addAll(WITHOUT_ANALYZER.keySet());
		assertThat(exceptions).hasSizeGreaterThanOrEqualTo(5).isEqualTo(explained);
	}

	private static Set<String> analyzed() throws IOException {
		Set<String> analyzed = new TreeSet<>();
		for (URL url : Collections
			.list(FailureAnalyzerTests.class.getClassLoader().getResources("META-INF/spring.factories"))) {
			Properties factories = PropertiesLoaderUtils.loadProperties(new UrlResource(url));
			for (String name : StringUtils
				.commaDelimitedListToStringArray(factories.getProperty(FailureAnalyzer.class.getName()))) {
				if (name.strip().startsWith("dev.muster.")) {
					Class<?> type = ClassUtils.resolveClassName(name.strip(), null);
					Class<?> exception = ResolvableType.forClass(type)
						.as(AbstractFailureAnalyzer.class)
						.getGeneric()
						.toClass();
					analyzed.add(exception.getName());
				}
			}
		}
		return analyzed;
	}

}
