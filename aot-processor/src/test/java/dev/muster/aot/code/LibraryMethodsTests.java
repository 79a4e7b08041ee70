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

package dev.muster.aot.code;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.AbstractCollection;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.muster.aot.code.Call.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LibraryMethods}.
 */
class LibraryMethodsTests {

	private final LibraryMethods methods = new LibraryMethods(
			new ApplicationTypes(LibraryMethodsTests.class.getClassLoader(), List.of()));

	@Test
	void findsMethodByItsParameters() throws Exception {
		assertThat(this.methods.find(call("java.lang.String", "indexOf", ConstantDescs.CD_String)))
			.isEqualTo(String.class.getMethod("indexOf", String.class));
		assertThat(this.methods.find(call("java.lang.String", "indexOf", ConstantDescs.CD_int)))
			.isEqualTo(String.class.getMethod("indexOf", int.class));
	}

	@Test
	void findsInheritedMethod() throws Exception {
		assertThat(this.methods.find(call("java.util.ArrayList", "toString")))
			.isEqualTo(AbstractCollection.class.getMethod("toString"));
	}

	@Test
	void findsNothingInMissingClassAndNoMissingMethod() {
		assertThat(this.methods.find(call("com.example.Missing", "get"))).isNull();
		assertThat(this.methods.find(call("java.lang.String", "missing"))).isNull();
	}

	private static Call call(String owner, String name, ClassDesc... parameters) {
		return new Call(Kind.VIRTUAL, owner, name, MethodTypeDesc.of(ConstantDescs.CD_Object, parameters));
	}

}
