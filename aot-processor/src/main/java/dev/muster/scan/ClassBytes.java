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

package dev.muster.scan;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Reads class files from the class path.
 */
class ClassBytes {

	private final Map<String, ClassModel> models = new HashMap<>();

	private final ClassLoader classLoader;

	ClassBytes(@Nullable ClassLoader classLoader) {
		ClassLoader given = (classLoader != null) ? classLoader : ClassUtils.getDefaultClassLoader();
		this.classLoader = (given != null) ? given : ClassLoader.getSystemClassLoader();
	}

	ClassModel read(String className) {
		return this.models.computeIfAbsent(className, this::parse);
	}

	private ClassModel parse(String className) {
		String resource = ClassUtils.convertClassNameToResourcePath(className) + ".class";
		try (InputStream in = this.classLoader.getResourceAsStream(resource)) {
			if (in == null) {
				throw new NotProvableException("the class file of " + className + " is not on the class path");
			}
			return ClassFile.of().parse(in.readAllBytes());
		}
		catch (IOException ex) {
			throw new NotProvableException(
					"the class file of " + className + " cannot be read (" + ex.getMessage() + ")");
		}
	}

	static String descriptor(Method method) {
		return MethodType.methodType(method.getReturnType(), method.getParameterTypes()).toMethodDescriptorString();
	}

}
