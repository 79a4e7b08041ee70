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

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.beans.PropertyValue;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConstructorArgumentValues.ValueHolder;
import org.springframework.beans.factory.config.RuntimeBeanReference;

import dev.muster.plan.Origin;

/**
 * Lets what a registrar has registered for the use of one open definition only, the
 * fragments of a repository for example, depend on the same decisions.
 *
 * @param factory the bean factory of the build
 * @param registrations its registrations
 */
record SharedFate(OpenBeanFactory factory, Registrations registrations) {

	void apply() {
		for (Registration owner : List.copyOf(this.registrations.all())) {
			if (owner.origin() == Origin.PROGRAMMATIC && owner.isOpen() && owner.generated()) {
				share(owner);
			}
		}
	}

	private void share(Registration owner) {
		for (String name : references(this.factory.getBeanDefinition(owner.internalName()))) {
			Registration part = this.registrations.get(name);
			if (part != null && isPart(part, owner)) {
				Registration shared = part.on(part.configuration(), owner.source(), owner.dependencies());
				this.registrations.put(shared);
				this.factory.forgetSure(part.internalName());
				share(shared);
			}
		}
	}

	// A name with a number was generated, so nobody else can ask for it.
	private static boolean isPart(Registration candidate, Registration owner) {
		return candidate.origin() == Origin.PROGRAMMATIC && candidate.name().contains("#")
				&& Objects.equals(candidate.configuration(), owner.configuration())
				&& !candidate.dependencies().containsAll(owner.dependencies());
	}

	private static List<String> references(BeanDefinition definition) {
		return Stream
			.concat(definition.getPropertyValues().stream().map(PropertyValue::getValue),
					definition.getConstructorArgumentValues()
						.getIndexedArgumentValues()
						.values()
						.stream()
						.map(ValueHolder::getValue))
			.filter(RuntimeBeanReference.class::isInstance)
			.map((reference) -> ((RuntimeBeanReference) reference).getBeanName())
			.toList();
	}

}
