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

package dev.muster.test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/**
 * Tests for the structure of the packages.
 */
class PackageTests {

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("dev.muster.test");

	@Test
	void packagesHaveNoCycles() {
		SlicesRuleDefinition.slices().matching("dev.muster.test.(*)..").should().beFreeOfCycles().check(this.classes);
	}

	@Test
	void nothingThatIsStartedBesideAnApplicationUsesMoreThanJackson() {
		ArchRuleDefinition.classes()
			.that()
			.resideInAnyPackage("dev.muster.test..")
			.and()
			.resideOutsideOfPackages("dev.muster.test.route..", "dev.muster.test.manifest..", "dev.muster.test.each..",
					"dev.muster.test.container..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("dev.muster.test..", "java..", "tools.jackson..", "com.fasterxml.jackson.annotation..",
					"org.jspecify..")
			.check(this.classes);
	}

}
