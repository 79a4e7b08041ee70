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
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Map;
import java.util.Optional;

import dev.muster.buildpack.binding.Binding;
import dev.muster.buildpack.failure.BuildFailedException;

/**
 * The private key that the platform hands to the build. It stays in memory: nothing
 * writes or prints it, and no message quotes what was read.
 */
public final class SigningKey {

	/** The type of the binding. */
	public static final String TYPE = "muster-signing-key";

	/** The entry of the binding with the key. */
	public static final String ENTRY = "private-key.pem";

	private final Scheme.Keyed<PrivateKey> key;

	private SigningKey(Scheme.Keyed<PrivateKey> key) {
		this.key = key;
	}

	/**
	 * Take the key from its binding.
	 * @param environment the environment of the build
	 * @return the key, if there is a binding
	 * @throws IOException if the binding cannot be read
	 * @throws BuildFailedException if the binding has no key that can be used
	 */
	public static Optional<SigningKey> find(Map<String, String> environment) throws IOException {
		Optional<Binding> binding = Binding.find(environment, TYPE);
		if (binding.isEmpty()) {
			return Optional.empty();
		}
		String where = binding.get().folder().resolve(ENTRY).toString();
		return Optional.of(read(binding.get().entry(ENTRY), where));
	}

	/**
	 * Read a key.
	 * @param pem the key in PKCS #8, as PEM
	 * @param where where it comes from
	 * @return the key
	 * @throws BuildFailedException if it is no key that can be used
	 */
	static SigningKey read(String pem, String where) {
		byte[] content = Pem.content(pem, "PRIVATE KEY")
			.orElseThrow(() -> new BuildFailedException(
					"the signing key is no unencrypted private key in PKCS #8 (-----BEGIN PRIVATE " + "KEY-----)",
					where, "write it so: openssl pkcs8 -topk8 -nocrypt -in KEY -out " + ENTRY));
		PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(content);
		return Scheme.read((algorithm) -> KeyFactory.getInstance(algorithm).generatePrivate(encoded))
			.map(SigningKey::new)
			.orElseThrow(() -> new BuildFailedException("the signing key is neither Ed25519 nor ECDSA over P-256",
					where, "make one: openssl genpkey -algorithm ed25519 -out " + ENTRY));
	}

	/**
	 * Sign a file.
	 * @param file the file
	 * @return the detached signature: 64 bytes of Ed25519, or ECDSA in DER
	 * @throws IOException if the file cannot be read
	 */
	public byte[] sign(Path file) throws IOException {
		try {
			Signature signature = this.key.scheme().signature();
			signature.initSign(this.key.key());
			signature.update(Files.readAllBytes(file));
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The key was read, but cannot sign", ex);
		}
	}

	/**
	 * The name of the scheme, for the log.
	 * @return the name
	 */
	public String algorithm() {
		return this.key.scheme().name();
	}

}
