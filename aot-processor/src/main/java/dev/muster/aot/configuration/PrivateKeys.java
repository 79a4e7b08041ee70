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

package dev.muster.aot.configuration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/**
 * Tells whether a resource holds a private key: by what is in it, since certificates of
 * others may be anywhere and have any name.
 */
final class PrivateKeys {

	private static final int MOST = 1024 * 1024;

	private static final Pattern PEM = Pattern.compile("-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----");

	private static final Set<String> KEY_STORES = Set.of("jks", "jceks", "p12", "pfx", "pkcs12", "keystore", "ks",
			"truststore");

	private PrivateKeys() {
	}

	/**
	 * Return whether a resource holds a private key.
	 * @param name the name
	 * @param resource the resource
	 * @return {@code true} if it does, or if it is a key store that does not show what it
	 * holds
	 */
	static boolean isIn(String name, Resource resource) {
		byte[] content = ClassPathResources.read(resource, MOST);
		return PEM.matcher(new String(content, StandardCharsets.ISO_8859_1)).find()
				|| (isKeyStore(name, content) && hasKey(content));
	}

	private static boolean isKeyStore(String name, byte[] content) {
		String extension = StringUtils.getFilenameExtension(name);
		return startsWith(content, 0xFEEDFEED) || startsWith(content, 0xCECECECE)
				|| (extension != null && KEY_STORES.contains(extension.toLowerCase(Locale.ROOT)));
	}

	private static boolean startsWith(byte[] content, int magic) {
		return content.length >= Integer.BYTES && ByteBuffer.wrap(content).getInt() == magic;
	}

	private static boolean hasKey(byte[] content) {
		return Stream.of("PKCS12", "JKS", "JCEKS")
			.map((type) -> hasKey(type, content))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(true);
	}

	// Without the password certificates stay hidden in some kinds of stores; keys do not.
	private static @Nullable Boolean hasKey(String type, byte[] content) {
		try {
			KeyStore store = KeyStore.getInstance(type);
			store.load(new ByteArrayInputStream(content), null);
			for (String alias : Collections.list(store.aliases())) {
				if (!store.isCertificateEntry(alias)) {
					return true;
				}
			}
			return false;
		}
		catch (IOException | GeneralSecurityException ex) {
			// Of another kind.
			return null;
		}
	}

}
