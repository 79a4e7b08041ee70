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

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.SmartClassLoader;

/**
 * The class loader of the application, except that a condition which the build may have
 * to leave open is answered with a {@link StandInCondition} of the same name.
 * <p>
 * Everybody who reads conditions (the parser and the reader of configuration classes,
 * component scans, the scans of Spring Data) does so through Spring's
 * {@code ConditionEvaluator}, which loads condition classes by name from the class loader
 * of the resource loader. So this is the one place where all of them can be met, composed
 * annotations included. Relies on Framework 7.0's
 * {@code ConditionEvaluator#getCondition}.
 */
final class StandInClassLoader extends ClassLoader implements SmartClassLoader {

	private static final ClassDesc SUPER = ClassDesc.of(StandInCondition.class.getName());

	private final Map<String, Class<?>> standIns = new ConcurrentHashMap<>();

	private final ConditionJudge judge;

	StandInClassLoader(ClassLoader original, ConditionJudge judge) {
		super(original);
		this.judge = judge;
	}

	ConditionJudge judge() {
		return this.judge;
	}

	@Override
	public ClassLoader getOriginalClassLoader() {
		return getParent();
	}

	@Override
	protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
		Class<?> type = getParent().loadClass(name);
		if (!ConditionKind.canBeOpen(type) || Modifier.isAbstract(type.getModifiers())) {
			return type;
		}
		return this.standIns.computeIfAbsent(name, this::define);
	}

	private Class<?> define(String name) {
		byte[] bytes = ClassFile.of()
			.build(ClassDesc.of(name),
					(type) -> type.withSuperclass(SUPER)
						.withFlags(ClassFile.ACC_PUBLIC)
						.withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC,
								(code) -> code.aload(0)
									.invokespecial(SUPER, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
									.return_()));
		return defineClass(name, bytes, 0, bytes.length);
	}

}
