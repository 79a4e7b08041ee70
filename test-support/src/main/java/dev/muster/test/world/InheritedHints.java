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

package dev.muster.test.world;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.muster.test.metadata.MemberCategory;
import dev.muster.test.metadata.ReachabilityMetadata;

/**
 * Hands the hints for all public members of a type on to the types that it inherits from,
 * because such members are inherited too.
 */
final class InheritedHints {

	private final ReachabilityMetadata metadata;

	private final ApplicationClasses application;

	private final ClassFileSource source;

	InheritedHints(ReachabilityMetadata metadata, ApplicationClasses application, ClassFileSource source) {
		this.metadata = metadata;
		this.application = application;
		this.source = source;
	}

	void apply() throws IOException {
		for (String type : this.metadata.types()) {
			Set<MemberCategory> categories = EnumSet.of(MemberCategory.PUBLIC_METHODS, MemberCategory.PUBLIC_FIELDS);
			categories.retainAll(this.metadata.type(type).categories());
			if (!categories.isEmpty()) {
				apply(type, categories);
			}
		}
	}

	private void apply(String type, Set<MemberCategory> categories) throws IOException {
		byte[] content = this.application.include(type) ? this.source.find(type) : null;
		if (content == null) {
			return;
		}
		this.metadata.type(type).add(categories);
		ClassModel model = ClassFile.of().parse(content);
		for (ClassEntry inherited : model.interfaces()) {
			apply(inherited.asInternalName().replace('/', '.'), categories);
		}
		if (model.superclass().isPresent()) {
			apply(model.superclass().get().asInternalName().replace('/', '.'), categories);
		}
	}

	/**
	 * Strategy to find the class file of a class.
	 */
	@FunctionalInterface
	interface ClassFileSource {

		/**
		 * Find a class file.
		 * @param name the name of the class
		 * @return its content, or {@code null} if there is none
		 * @throws IOException if it cannot be read
		 */
		byte @Nullable [] find(String name) throws IOException;

	}

}
