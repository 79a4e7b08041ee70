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

package dev.muster.demo.todo.security;

import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/**
 * The certificates that the service trusts when it calls others.
 */
@Component
public class TrustedCertificates {

	private final SslBundles bundles;

	TrustedCertificates(SslBundles bundles) {
		this.bundles = bundles;
	}

	/**
	 * Return the subjects of all certificates.
	 * @return the subjects, sorted
	 */
	public List<String> subjects() {
		List<String> subjects = new ArrayList<>();
		for (String name : this.bundles.getBundleNames()) {
			addSubjects(this.bundles.getBundle(name).getStores().getTrustStore(), subjects);
		}
		return subjects.stream().sorted().toList();
	}

	private static void addSubjects(@Nullable KeyStore store, List<String> subjects) {
		if (store == null) {
			return;
		}
		try {
			for (String alias : Collections.list(store.aliases())) {
				if (store.getCertificate(alias) instanceof X509Certificate certificate) {
					subjects.add(certificate.getSubjectX500Principal().getName());
				}
			}
		}
		catch (KeyStoreException ex) {
			throw new IllegalStateException("A store of trusted certificates cannot be read", ex);
		}
	}

}
