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

package dev.muster.actuate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.muster.actuate.ImageDescriptor.ExecutableDescriptor;
import dev.muster.actuate.ImageDescriptor.HardeningDescriptor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ImageDescriptor} with reports as the buildpack writes them.
 */
class ImageDescriptorTests {

	private static final String REPORT = """
			{
			  "version" : 2,
			  "compiler" : {
			    "toolchain" : "native-image 25.0.2 2026-04-21",
			    "arguments" : [ "--no-fallback", "-H:NativeLinkerOption=-Wl,-z,relro,-z,now" ],
			    "fingerprint" : "93beac65947ed5fd"
			  },
			  "elf" : {
			    "rules" : [ "PIE", "RELRO" ],
			    "files" : [ {
			      "path" : "/layers/muster_native/native-image/service",
			      "facts" : {
			        "type" : "DYN",
			        "interpreter" : "/lib64/ld-linux-x86-64.so.2",
			        "searchPaths" : [ ],
			        "needed" : [ "libc.so.6" ],
			        "buildId" : "c26e188ef8c1"
			      },
			      "violations" : [ ],
			      "notApplicable" : { },
			      "allowedBy" : null
			    } ]
			  },
			  "notApplicable" : {
			    "FORTIFY_SOURCE" : "a measure of C and C++ compilers; Java code has no such frames or calls"
			  },
			  "leaks" : {
			    "mode" : "fail",
			    "files" : 1,
			    "findings" : [ ]
			  },
			  "removed" : {
			    "classResources" : {
			      "org.apache.tomcat.embed:tomcat-embed-core" : 1043
			    },
			    "classResourcesOfApplication" : [ ],
			    "libraries" : [ ]
			  }
			}
			""";

	@TempDir
	private Path folder = Path.of("");

	@Test
	void tellsWhatTheReportSays() throws IOException {
		HardeningDescriptor hardening = hardening(REPORT);
		assertThat(hardening).isEqualTo(new HardeningDescriptor("native-image 25.0.2 2026-04-21", "93beac65947ed5fd",
				List.of(new ExecutableDescriptor("/layers/muster_native/native-image/service", "c26e188ef8c1", 0)),
				"fail", 0, null));
	}

	@Test
	void countsWhatTheReportFinds() throws IOException {
		HardeningDescriptor hardening = hardening(REPORT.replace("\"violations\" : [ ]", "\"violations\" : [ \"PIE\" ]")
			.replace("\"findings\" : [ ]", "\"findings\" : [ {\"rule\" : \"a\"}, {\"rule\" : \"b\"} ]")
			.replace("\"c26e188ef8c1\"", "null"));
		assertThat(hardening.leaks()).isEqualTo(2);
		assertThat(hardening.executables())
			.containsExactly(new ExecutableDescriptor("/layers/muster_native/native-image/service", null, 1));
	}

	@Test
	void saysNothingOfHardeningWhereThereIsNoReport() {
		ImageDescriptor image = ImageDescriptor.of(this.folder.resolve("missing.json"));
		assertThat(image.hardening()).isNull();
		assertThat(image.form()).isEqualTo("jvm");
		assertThat(image.runtime()).contains(System.getProperty("java.vm.version"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no JSON", "{}", "{\"compiler\" : 1}", "{\"compiler\" : {\"toolchain\" : 1}}" })
	void saysWhatKeepsTheReportFromBeingRead(String report) throws IOException {
		assertThat(hardening(report).problem()).contains("report.json cannot be read: ");
	}

	private HardeningDescriptor hardening(String report) throws IOException {
		HardeningDescriptor hardening = ImageDescriptor
			.of(Files.writeString(this.folder.resolve("report.json"), report))
			.hardening();
		assertThat(hardening).isNotNull();
		return hardening;
	}

}
