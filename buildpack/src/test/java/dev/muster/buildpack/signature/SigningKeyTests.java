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

package dev.muster.buildpack.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.muster.buildpack.elf.TinyExecutable;
import dev.muster.buildpack.failure.BuildFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests with keys that OpenSSL makes and signatures that it verifies.
 */
class SigningKeyTests {

	private static final String ED25519 = "-algorithm ed25519";

	private static final String P256 = "-algorithm EC -pkeyopt ec_paramgen_curve:P-256";

	@TempDir
	private Path folder;

	private Path binding;

	private Path content;

	@BeforeEach
	void writeBinding() throws IOException {
		this.binding = Files.createDirectories(this.folder.resolve("platform/bindings/signing"));
		Files.writeString(this.binding.resolve("type"), "muster-signing-key\n");
		this.content = Files.writeString(this.folder.resolve("content"), "{ }\n");
	}

	@Test
	void makesEd25519SignatureThatOpenSslVerifies() throws Exception {
		Path signature = sign(ED25519);
		assertThat(TinyExecutable.run("openssl", "pkeyutl", "-verify", "-pubin", "-inkey", publicKey().toString(),
				"-rawin", "-in", this.content.toString(), "-sigfile", signature.toString()))
			.contains("Signature Verified Successfully");
	}

	@Test
	void makesEcdsaSignatureThatOpenSslVerifies() throws Exception {
		Path signature = sign(P256);
		assertThat(TinyExecutable.run("openssl", "dgst", "-sha256", "-verify", publicKey().toString(), "-signature",
				signature.toString(), this.content.toString()))
			.contains("Verified OK");
	}

	@ParameterizedTest
	@ValueSource(strings = { ED25519, P256 })
	void detectsEveryChangedByte(String algorithm) throws Exception {
		byte[] signature = Files.readAllBytes(sign(algorithm));
		VerificationKey key = VerificationKey.read(publicKey());
		byte[] signed = Files.readAllBytes(this.content);
		assertThat(key.verifies(signed, signature)).isTrue();
		for (int at = 0; at < signed.length; at++) {
			byte[] changed = signed.clone();
			changed[at] ^= 1;
			assertThat(key.verifies(changed, signature)).isFalse();
		}
		for (int at = 0; at < signature.length; at++) {
			byte[] changed = signature.clone();
			changed[at] ^= 1;
			assertThat(key.verifies(signed, changed)).as("byte %d of the signature", at).isFalse();
		}
		assertThat(key.verifies(signed, new byte[0])).isFalse();
	}

	@Test
	void doesNotVerifyWithAnotherKey() throws Exception {
		byte[] signature = Files.readAllBytes(sign(ED25519));
		makeKey(ED25519);
		assertThat(VerificationKey.read(publicKey()).verifies(Files.readAllBytes(this.content), signature)).isFalse();
	}

	@Test
	void findsNoKeyWithoutBinding() throws Exception {
		Files.writeString(this.binding.resolve("type"), "maven");
		assertThat(SigningKey.find(environment())).isEmpty();
		assertThat(SigningKey.find(Map.of())).isEmpty();
	}

	@Test
	void takesServiceBindingRootBeforeThePlatform() throws Exception {
		makeKey(ED25519);
		assertThat(SigningKey.find(Map.of("SERVICE_BINDING_ROOT", this.folder.resolve("platform/bindings").toString())))
			.isPresent();
	}

	@Test
	void refusesSeveralBindings() throws Exception {
		Path other = Files.createDirectories(this.folder.resolve("platform/bindings/other"));
		Files.writeString(other.resolve("type"), "Muster-Signing-Key");
		assertFails("there are 2 bindings of the type 'muster-signing-key'", "what to do: give the build one");
	}

	@Test
	void refusesBindingWithoutKey() {
		assertFails("the binding has no entry 'private-key.pem'", this.binding.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "-algorithm EC -pkeyopt ec_paramgen_curve:P-384",
			"-algorithm RSA -pkeyopt rsa_keygen_bits:2048", "-algorithm ed448" })
	void refusesKeyOfAnotherKind(String algorithm) throws Exception {
		makeKey(algorithm);
		assertFails("the signing key is neither Ed25519 nor ECDSA over P-256",
				"what to do: make one: openssl genpkey -algorithm ed25519");
	}

	@Test
	void refusesEncryptedKey() throws Exception {
		makeKey(ED25519 + " -aes256 -pass pass:secret");
		assertFails("is no unencrypted private key in PKCS #8",
				"what to do: write it so: openssl pkcs8 -topk8 -nocrypt");
	}

	@Test
	void refusesTextThatIsNoKeyAndDoesNotQuoteIt() throws Exception {
		Files.writeString(key(), "-----BEGIN PRIVATE " + "KEY-----\nAAAAsecretAAAA\n-----END PRIVATE " + "KEY-----\n");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> SigningKey.find(environment()))
			.withMessageNotContaining("secret")
			.withNoCause();
	}

	@Test
	void refusesPrivateKeyAsPublicKey() throws Exception {
		makeKey(ED25519);
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> VerificationKey.read(key()))
			.withMessageContaining("this is no public key in PEM");
	}

	// Found by VerificationKeyFuzzTarget: read without complaint, and then no signature
	// could be verified.
	@Test
	void refusesPublicKeyThatIsNoPointOfTheCurve() throws Exception {
		Path key = Files.writeString(this.folder.resolve("damaged.pem"), """
				-----BEGIN PUBLIC KEY-----
				MCowBQYDK2VwAyEAl0SrgfeFKQI0IHyOmby+qBOAn1B9rYXqTp5q638s9tc=
				-----END PUBLIC KEY-----
				""");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> VerificationKey.read(key))
			.withMessageContaining("the public key is neither Ed25519 nor ECDSA over P-256");
	}

	@Test
	@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void refusesEndlessTextAtOnce() throws Exception {
		Path key = Files.writeString(this.folder.resolve("long.pem"),
				("-----BEGIN PUBLIC KEY-----" + "\n".repeat(200)).repeat(2000));
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> VerificationKey.read(key))
			.withMessageContaining("this is no public key in PEM");
	}

	private void assertFails(String... texts) {
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> SigningKey.find(environment()))
			.satisfies((ex) -> assertThat(ex.getMessage()).contains(texts));
	}

	private Path sign(String algorithm) throws Exception {
		makeKey(algorithm);
		byte[] signature = SigningKey.find(environment()).orElseThrow().sign(this.content);
		return Files.write(this.folder.resolve("content.sig"), signature);
	}

	private void makeKey(String algorithm) throws Exception {
		List<String> command = new ArrayList<>(List.of("openssl", "genpkey", "-out", key().toString()));
		command.addAll(List.of(algorithm.split(" ")));
		TinyExecutable.run(command.toArray(String[]::new));
	}

	private Path publicKey() throws Exception {
		Path file = this.folder.resolve("public.pem");
		TinyExecutable.run("openssl", "pkey", "-in", key().toString(), "-pubout", "-out", file.toString());
		return file;
	}

	private Path key() {
		return this.binding.resolve("private-key.pem");
	}

	private Map<String, String> environment() {
		return Map.of("CNB_PLATFORM_DIR", this.folder.resolve("platform").toString());
	}

}
