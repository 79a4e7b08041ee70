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

package dev.muster.manifest;

import java.util.function.Supplier;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.Assert;

/**
 * The manifest in the form of generated code, as an application that was processed ahead
 * of time carries it: reading JSON would cost the start-up of a native executable more
 * than everything else that Muster does there. It is no bean definition, so that the
 * definitions are those of the JVM.
 */
public final class GeneratedManifest {

	private static final String NAME = GeneratedManifest.class.getName();

	private final Supplier<Manifest> code;

	private GeneratedManifest(Supplier<Manifest> code) {
		this.code = code;
	}

	/**
	 * Tell a bean factory where its manifest is. Generated code calls this while the
	 * application starts.
	 * @param beanFactory the bean factory of the application
	 * @param version the version of the format for which the code was generated
	 * @param code makes the manifest; not called before the manifest is asked for
	 * @throws UnreadableManifestException if the code was generated for another version
	 */
	public static void register(ConfigurableListableBeanFactory beanFactory, int version, Supplier<Manifest> code) {
		Assert.notNull(beanFactory, "'beanFactory' must not be null");
		Assert.notNull(code, "'code' must not be null");
		if (version != RouteManifest.VERSION) {
			throw new UnreadableManifestException(
					"its version is %d, expected %d".formatted(version, RouteManifest.VERSION), null);
		}
		beanFactory.registerSingleton(NAME, new GeneratedManifest(code));
	}

	/**
	 * Return the manifest of an application.
	 * @param beanFactory the bean factory of the application
	 * @return the manifest
	 * @throws UnreadableManifestException if no generated code has registered one
	 */
	public static Manifest of(ConfigurableListableBeanFactory beanFactory) {
		Assert.notNull(beanFactory, "'beanFactory' must not be null");
		if (beanFactory.getSingleton(NAME) instanceof GeneratedManifest manifest) {
			return manifest.code.get();
		}
		throw new UnreadableManifestException("the generated code has no manifest", null);
	}

}
