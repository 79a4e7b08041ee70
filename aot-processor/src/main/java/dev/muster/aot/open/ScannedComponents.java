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

package dev.muster.aot.open;

import java.util.Collection;
import java.util.List;

import dev.muster.plan.Origin;
import dev.muster.plan.Source;

/**
 * Lets the components that only open configuration classes have scanned depend on these,
 * as if one of them had imported each component. Attributed by the packages of the scan,
 * not by its filters.
 *
 * @param factory the bean factory of the build
 * @param registrations its registrations
 * @param configurations the configuration classes with their importers
 * @param declared the configuration classes with the packages that they have scanned
 */
record ScannedComponents(OpenBeanFactory factory, Registrations registrations, Configurations configurations,
		Collection<DeclaredConfiguration> declared) {

	void attribute() {
		List<DeclaredConfiguration> scanners = this.declared.stream()
			.filter((candidate) -> !candidate.scannedPackages().isEmpty())
			.toList();
		for (Registration registration : List.copyOf(this.registrations.all())) {
			Source source = registration.source();
			if (registration.origin() == Origin.SCANNED && registration.configuration() == null && source != null) {
				attribute(registration, source, scanners);
			}
		}
	}

	private void attribute(Registration registration, Source source, List<DeclaredConfiguration> candidates) {
		List<String> scanners = candidates.stream()
			.filter((candidate) -> candidate.scannedPackages()
				.stream()
				.anyMatch((scanned) -> source.className().startsWith(scanned + ".")))
			.map(DeclaredConfiguration::className)
			.toList();
		if (scanners.isEmpty()
				|| scanners.stream().anyMatch((scanner) -> this.configurations.dependencies(scanner).isEmpty())) {
			return;
		}
		String scan = "scans:" + String.join(",", scanners);
		this.configurations.add(scan, scanners);
		if (this.configurations.contains(source.className()) && !this.configurations.isImported(source.className())) {
			this.configurations.add(source.className(), List.of(scan));
		}
		this.registrations.put(registration.on(scan, source, this.configurations.dependencies(scan)));
		this.factory.forgetSure(registration.internalName());
	}

}
