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

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.spec.ECParameterSpec;
import java.util.Optional;

/**
 * A kind of signature that both the JDK and OpenSSL make and verify.
 */
enum Scheme {

	/** The one to prefer: the same key and content give the same signature. */
	ED25519("Ed25519", "Ed25519"),

	/** ECDSA over P-256 with SHA-256, in DER. */
	ECDSA_P256("EC", "SHA256withECDSA");

	private static final int P256_BITS = 256;

	private final String keyAlgorithm;

	private final String signatureAlgorithm;

	Scheme(String keyAlgorithm, String signatureAlgorithm) {
		this.keyAlgorithm = keyAlgorithm;
		this.signatureAlgorithm = signatureAlgorithm;
	}

	String keyAlgorithm() {
		return this.keyAlgorithm;
	}

	Signature signature() {
		try {
			return Signature.getInstance(this.signatureAlgorithm);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has " + this.signatureAlgorithm, ex);
		}
	}

	/**
	 * Read a key, in whichever scheme it is one.
	 * @param <K> the kind of key
	 * @param reader makes a key of the given algorithm, or fails
	 * @return the key with its scheme, or nothing when it is of neither
	 */
	static <K extends Key> Optional<Keyed<K>> read(KeyReader<K> reader) {
		for (Scheme scheme : values()) {
			try {
				K key = reader.read(scheme.keyAlgorithm());
				if (!(key instanceof ECKey curve) || isP256(curve.getParams())) {
					return Optional.of(new Keyed<>(scheme, key));
				}
			}
			catch (GeneralSecurityException ex) {
				// Not of this scheme; the caller says so when it is of none. The message
				// of the exception is left out on purpose: it may hold parts of a key.
			}
		}
		return Optional.empty();
	}

	private static boolean isP256(ECParameterSpec curve) {
		return curve.getOrder().bitLength() == P256_BITS && curve.toString().contains("secp256r1");
	}

	/**
	 * Makes a key from its encoded form.
	 *
	 * @param <K> the kind of key
	 */
	interface KeyReader<K extends Key> {

		K read(String algorithm) throws GeneralSecurityException;

	}

	/**
	 * A key with its scheme.
	 *
	 * @param <K> the kind of key
	 * @param scheme the scheme
	 * @param key the key
	 */
	record Keyed<K extends Key>(Scheme scheme, K key) {

	}

}
