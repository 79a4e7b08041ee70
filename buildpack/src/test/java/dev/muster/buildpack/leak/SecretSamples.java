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

package dev.muster.buildpack.leak;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import dev.muster.buildpack.elf.TinyExecutable;

/**
 * Things that look like secrets and open nothing, made anew for every test. They are put
 * together from parts, so that no scanner takes this file for a leak.
 */
final class SecretSamples {

	private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

	private static final String ALL = LETTERS + "0123456789";

	private static final String PRIVATE = " PRIVATE " + "KEY";

	private final Random random = new Random(42);

	/**
	 * Texts by the rule that is to find them; what follows a slash tells samples apart.
	 */
	Map<String, String> texts() throws Exception {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("jvm-source", "package com.example;\n\nimport java.util.List;\n\npublic final class Prices {\n");
		texts.put("jvm-source/kotlin", "package com.example\n\nimport java.util.*\n\nfun main(args: List<String>) {\n");
		texts.put("git-metadata", "[core]\n\trepositoryformatversion = 0\n[remote \"origin\"]\n\turl = git@example\n");
		texts.put("maven-metadata", "<project xmlns=\"http://maven.apache.org/" + "POM/4.0.0\">\n");
		texts.put("maven-metadata/properties", "#Created by Maven\ngroupId=com.example\nartifactId=shop\nversion=1\n");
		texts.put("build-path", "at /home/alice/shop/target/" + "classes/com/example/Prices.class");
		texts.put("build-path/sources", "compiled from /Users/alice/shop/src/" + "main/java/Prices.java");
		texts.put("build-machine/path", "resources are in /data/ci/shop-4711 of the builder");
		texts.put("build-machine/user", "Built-By: alice.miller");
		texts.put("build-machine/host", "made on build-host-17 at night");
		texts.put("pem-private-key", pem("", key("RSA", 2048)));
		texts.put("pem-private-key/ec", pem("EC", key("EC", 256)));
		texts.put("pem-private-key/openssh", pem("OPENSSH", random(300, ALL).getBytes(StandardCharsets.UTF_8)));
		texts.put("pem-private-key/json", pem("", key("RSA", 2048)).replace("\n", "\\n"));
		texts.put("putty-private-key", "PuTTY-User-Key-" + "File-3: ssh-ed25519\nEncryption: none\nComment: me\n"
				+ "Public-Lines: 2\n" + random(64, ALL) + "\nPrivate-Lines: 1\n" + random(48, ALL) + "\n");
		texts.put("aws-access-key", "AK" + "IA" + random(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"));
		texts.put("aws-secret-key", "aws_secret_" + "access_key = " + random(40, ALL + "/+"));
		texts.put("azure-storage-key", "AccountName=shop;Account" + "Key=" + random(86, ALL + "+/") + "==");
		texts.put("azure-client-secret", random(3, ALL) + "8Q" + "~" + random(34, ALL));
		texts.put("gcp-service-account", "{\n  \"type\": \"service_" + "account\",\n  \"project_id\": \"shop\",\n"
				+ "  \"private_key_id\": \"" + random(40, "0123456789abcdef") + "\"\n}");
		texts.put("google-api-key", "AI" + "za" + random(35, ALL));
		texts.put("google-oauth-secret", "GOC" + "SPX-" + random(28, ALL));
		texts.put("github-token", "gh" + "p_" + random(36, ALL));
		texts.put("github-token/fine", "github" + "_pat_" + random(22, ALL) + "_" + random(59, ALL));
		texts.put("gitlab-token", "gl" + "pat-" + random(20, ALL));
		texts.put("slack-token", "xo" + "xb-" + random(12, "0123456789") + "-" + random(24, ALL));
		texts.put("slack-webhook", "https://hooks.slack.com/ser" + "vices/T" + random(9, "ABCDEFGH123") + "/B"
				+ random(9, "ABCDEFGH123") + "/" + random(24, ALL));
		texts.put("stripe-key", "sk_" + "live_" + random(24, ALL));
		texts.put("npm-token", "np" + "m_" + random(36, ALL));
		texts.put("npm-registry-login", "//npm.example.com/:_auth" + "Token=" + random(36, ALL));
		texts.put("pypi-token", "py" + "pi-AgEI" + random(80, ALL));
		texts.put("docker-token", "dckr" + "_pat_" + random(27, ALL));
		texts.put("sendgrid-key", "S" + "G." + random(22, ALL) + "." + random(43, ALL));
		texts.put("ai-service-key", "sk-" + "ant-api03-" + random(93, ALL) + "AA");
		texts.put("vault-token", "hv" + "s." + random(90, ALL));
		texts.put("digitalocean-token", "do" + "p_v1_" + random(64, "0123456789abcdef"));
		texts.put("jwt", base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + base64("{\"sub\":\"1234567890\"}") + "."
				+ random(43, ALL));
		texts.put("url-credentials", "jdbc:postgresql://shop:" + random(12, ALL) + "@db.example.com:5432/shop");
		texts.put("basic-authorization", "Authoriz" + "ation: Basic " + base64("shop:" + random(12, ALL)));
		texts.put("xml-password", "<server><id>a</id><pass" + "word>" + random(12, ALL) + "</password></server>");
		texts.put("password-property", "spring.datasource.pass" + "word=" + random(12, ALL));
		texts.put("password-property/weak", "spring.security.user.pass" + "word=letmein");
		texts.put("password-property/yaml", "spring:\n  datasource:\n    pass" + "word: '" + random(9, ALL) + "'\n");
		texts.put("password-property/variable", "DB_PASS" + "WORD=" + random(12, ALL));
		texts.put("secret-property", "shop.client-sec" + "ret=" + random(32, ALL));
		texts.put("secret-property/json", "{ \"api_" + "key\": \"" + random(40, "0123456789abcdef") + "\" }");
		return texts;
	}

	/** Bytes by the rule that is to find them. */
	Map<String, byte[]> bytes(Path folder) throws Exception {
		Map<String, byte[]> bytes = new LinkedHashMap<>();
		bytes.put("class-file", ClassBytes.of(LeakGate.class));
		bytes.put("der-private-key", key("RSA", 2048));
		bytes.put("der-private-key/ec", key("EC", 256));
		bytes.put("der-private-key/ed25519", key("Ed25519", 255));
		bytes.put("pkcs12-private-key", store(folder, "PKCS12"));
		bytes.put("java-keystore-private-key", store(folder, "JKS"));
		bytes.put("java-keystore-private-key/jceks", store(folder, "JCEKS"));
		return bytes;
	}

	private static byte[] key(String algorithm, int size) throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
		generator.initialize(size);
		KeyPair pair = generator.generateKeyPair();
		return pair.getPrivate().getEncoded();
	}

	private static byte[] store(Path folder, String type) throws Exception {
		Path file = folder.resolve("store." + type);
		TinyExecutable.run(Path.of(System.getProperty("java.home"), "bin/keytool").toString(), "-genkeypair", "-keyalg",
				"RSA", "-storetype", type, "-keystore", file.toString(), "-storepass", "changeit", "-keypass",
				"changeit", "-dname", "CN=test", "-alias", "a");
		return Files.readAllBytes(file);
	}

	private static String pem(String kind, byte[] content) {
		String label = (kind.isEmpty() ? "" : " " + kind) + PRIVATE + "-----\n";
		return "-----BEGIN" + label + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(content)
				+ "\n-----END" + label;
	}

	private static String base64(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private String random(int length, String alphabet) {
		StringBuilder text = new StringBuilder();
		this.random.ints(length, 0, alphabet.length()).forEach((index) -> text.append(alphabet.charAt(index)));
		return text.toString();
	}

}
