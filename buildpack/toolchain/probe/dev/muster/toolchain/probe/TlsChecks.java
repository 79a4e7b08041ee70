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

package dev.muster.toolchain.probe;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Security;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * TLS to a server of our own, trusted and not trusted, and the cryptography beneath.
 */
final class TlsChecks {

	private final Path store;

	private final char[] password;

	TlsChecks(Path store, char[] password) {
		this.store = store;
		this.password = password;
	}

	void run(Report report) {
		report.check("TLS 1.3", () -> exchange("TLSv1.3", trusting()));
		report.check("TLS 1.2", () -> exchange("TLSv1.2", trusting()));
		report.check("TLS without trust", this::exchangeWithoutTrust);
		report.check("TLS protocols",
				() -> List.of(SSLContext.getDefault().getSupportedSSLParameters().getProtocols()));
		report.check("security providers",
				() -> Arrays.stream(Security.getProviders())
					.map(Object::toString)
					.anyMatch((name) -> name.startsWith("SunJSSE")));
		report.check("digest",
				() -> HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(new byte[3])));
		report.check("signature", this::sign);
	}

	private String exchange(String protocol, SSLContext clientContext) throws Exception {
		try (SSLServerSocket server = listen()) {
			Thread serving = Thread.ofPlatform().start(() -> serve(server));
			try (SSLSocket client = (SSLSocket) clientContext.getSocketFactory()
				.createSocket("localhost", server.getLocalPort())) {
				client.setSoTimeout(10_000);
				client.setEnabledProtocols(new String[] { protocol });
				SSLParameters parameters = client.getSSLParameters();
				parameters.setEndpointIdentificationAlgorithm("HTTPS");
				client.setSSLParameters(parameters);
				client.getOutputStream().write(41);
				return client.getInputStream().read() + " " + client.getSession().getProtocol() + " "
						+ client.getSession().getCipherSuite() + " " + client.getSession().getPeerPrincipal();
			}
			finally {
				serving.join();
			}
		}
	}

	private String exchangeWithoutTrust() throws Exception {
		try {
			return exchange("TLSv1.3", SSLContext.getDefault());
		}
		catch (SSLException ex) {
			return ex.getMessage();
		}
	}

	private SSLServerSocket listen() throws IOException, GeneralSecurityException {
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(load(), this.password);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), null, null);
		return (SSLServerSocket) context.getServerSocketFactory()
			.createServerSocket(0, 1, InetAddress.getByName("localhost"));
	}

	private static void serve(SSLServerSocket server) {
		try (SSLSocket accepted = (SSLSocket) server.accept()) {
			int received = accepted.getInputStream().read();
			accepted.getOutputStream().write(received + 1);
		}
		catch (IOException ex) {
			// The client's exception is what is compared: it refuses the certificate.
		}
	}

	private SSLContext trusting() throws IOException, GeneralSecurityException {
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(load());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return context;
	}

	private KeyStore load() throws IOException, GeneralSecurityException {
		KeyStore loaded = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(this.store)) {
			loaded.load(in, this.password);
		}
		return loaded;
	}

	private boolean sign() throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(256);
		var pair = generator.generateKeyPair();
		Signature signature = Signature.getInstance("SHA256withECDSA");
		signature.initSign(pair.getPrivate());
		signature.update(new byte[3]);
		byte[] signed = signature.sign();
		signature.initVerify(pair.getPublic());
		signature.update(new byte[3]);
		return signature.verify(signed);
	}

}
