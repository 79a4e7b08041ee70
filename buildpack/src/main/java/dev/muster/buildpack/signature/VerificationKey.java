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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * The public key with which anybody verifies a signature.
 */
public final class VerificationKey {

	private final Scheme.Keyed<PublicKey> key;

	private VerificationKey(Scheme.Keyed<PublicKey> key) {
		this.key = key;
	}

	/**
	 * Read a key.
	 * @param file the file, as {@code openssl pkey -pubout} writes it
	 * @return the key
	 * @throws IOException if the file cannot be read
	 * @throws BuildFailedException if it is no key that can be used
	 */
	public static VerificationKey read(Path file) throws IOException {
		String action = "write it so: openssl pkey -in KEY -pubout -out PUB.pem (Ed25519, or ECDSA over P-256)";
		byte[] content = Pem.content(Files.readString(file, StandardCharsets.ISO_8859_1), "PUBLIC KEY")
			.orElseThrow(() -> new BuildFailedException("this is no public key in PEM (-----BEGIN PUBLIC KEY-----)",
					file.toString(), action));
		X509EncodedKeySpec encoded = new X509EncodedKeySpec(content);
		return Scheme.read((algorithm) -> KeyFactory.getInstance(algorithm).generatePublic(encoded))
			.filter(VerificationKey::isPoint)
			.map(VerificationKey::new)
			.orElseThrow(() -> new BuildFailedException("the public key is neither Ed25519 nor ECDSA over P-256",
					file.toString(), action));
	}

	// A key is read without a look at whether its bytes are a point of the curve.
	private static boolean isPoint(Scheme.Keyed<PublicKey> key) {
		try {
			key.scheme().signature().initVerify(key.key());
			return true;
		}
		catch (InvalidKeyException ex) {
			return false;
		}
	}

	/**
	 * Verify a signature.
	 * @param content what was signed
	 * @param signature the signature
	 * @return whether the owner of the key signed exactly this
	 */
	public boolean verifies(byte[] content, byte[] signature) {
		try {
			Signature verification = this.key.scheme().signature();
			verification.initVerify(this.key.key());
			verification.update(content);
			return verification.verify(signature);
		}
		catch (SignatureException ex) {
			// Bytes that are no signature of this kind do not verify.
			return false;
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException("The key was read, but cannot verify", ex);
		}
	}

}
