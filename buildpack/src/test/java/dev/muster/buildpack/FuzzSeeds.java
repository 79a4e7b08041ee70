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

package dev.muster.buildpack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import dev.muster.buildpack.report.ReportFile;
import dev.muster.buildpack.report.TestReports;

/**
 * Writes sound files for Jazzer to start from, of the formats that no tool of the system
 * writes.
 */
public final class FuzzSeeds {

	private static final String METADATA = """
			{ "resources": [ { "glob": "com/example/**/*.class" }, { "glob": "messages.properties", "module": "a" },
			    { "pattern": "\\\\Qcom/example/A.class\\\\E" } ],
			  "globs": [ { "glob": "x/*" } ],
			  "reflection": [ { "type": "com.example.A", "methods": [ { "name": "b", "parameterTypes": [ "int" ] } ] } ] }
			""";

	private static final String MATERIALS = """
			{ "bomFormat": "CycloneDX", "specVersion": "1.6",
			  "metadata": { "component": { "type": "application", "bom-ref": "shop", "name": "shop", "version": "2" } },
			  "components": [ { "type": "library", "bom-ref": "a", "group": "org.example", "name": "a", "version": "1",
			    "purl": "pkg:maven/org.example/a@1", "licenses": [ { "expression": "MIT OR Apache-2.0" } ],
			    "hashes": [ { "alg": "SHA-256",
			      "content": "ba4f88f73dbc3ae9055f3c20f4523bfdbaf1ad13ff95e258924f77d20b4fbedf" } ] },
			    { "type": "library", "name": "libc6", "version": "2.36", "purl": "pkg:deb/debian/libc6@2.36",
			      "licenses": [ { "license": { "id": "GPL-2.0-only" } } ] } ],
			  "dependencies": [ { "ref": "shop", "dependsOn": [ "a" ] } ] }
			""";

	private FuzzSeeds() {
	}

	/**
	 * Write the files.
	 * @param arguments the folder
	 * @throws IOException if a file cannot be written
	 * @throws NoSuchAlgorithmException never: every JDK has Ed25519
	 */
	public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
		Path folder = Files.createDirectories(Path.of(arguments[0]));
		Files.writeString(folder.resolve("metadata"), METADATA);
		Files.writeString(folder.resolve("materials"), MATERIALS);
		ReportFile.write(TestReports.full(), folder.resolve("report"));
		String key = Base64.getMimeEncoder()
			.encodeToString(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded());
		Files.writeString(folder.resolve("key"),
				"-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n".formatted(key));
	}

}
