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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.context.annotation.ConditionContext;
import org.springframework.util.ClassUtils;

/**
 * Reads from the code of a condition what it asks the {@link ConditionContext} for.
 */
final class ConditionCode {

	/**
	 * What a condition on the environment has no business with.
	 */
	private static final Set<String> NOT_ENVIRONMENT = Set.of("getBeanFactory", "getRegistry", "getResourceLoader");

	private static final String CONTEXT = ConditionContext.class.getName().replace('.', '/');

	private ConditionCode() {
	}

	/**
	 * Return the methods that a condition calls although its answer is to depend on the
	 * environment only.
	 * @param condition the class of the condition
	 * @return the names of the methods, sorted; empty if there are none
	 */
	static Set<String> questionsBeyondEnvironment(Class<?> condition) {
		Set<String> questions = new TreeSet<>();
		for (Class<?> type = condition; type != null && !type.getName().startsWith("org.springframework.")
				&& type != Object.class; type = type.getSuperclass()) {
			read(type, questions);
		}
		return questions;
	}

	private static void read(Class<?> type, Set<String> questions) {
		try (InputStream stream = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
			if (stream == null) {
				throw new IllegalStateException("The class file of '%s' cannot be read".formatted(type.getName()));
			}
			for (PoolEntry entry : ClassFile.of().parse(stream.readAllBytes()).constantPool()) {
				if (entry instanceof MemberRefEntry member && member.owner().asInternalName().equals(CONTEXT)
						&& NOT_ENVIRONMENT.contains(member.name().stringValue())) {
					questions.add(member.name().stringValue());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The class file of '%s' cannot be read".formatted(type.getName()), ex);
		}
	}

}
