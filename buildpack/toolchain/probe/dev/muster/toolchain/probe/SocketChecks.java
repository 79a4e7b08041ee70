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
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import jdk.net.ExtendedSocketOptions;

/**
 * Sockets of every family, their options and errors, names and a small HTTP exchange.
 */
final class SocketChecks {

	private final Path folder;

	SocketChecks(Path folder) {
		this.folder = folder;
	}

	void run(Report report) {
		report.check("socket with selector", this::select);
		report.check("socket options", this::options);
		report.check("socket time-out", this::timeOut);
		report.check("socket refused", () -> new Socket("127.0.0.1", 1).isConnected());
		report.check("socket of Unix", this::unix);
		report.check("socket of IPv6", this::version6);
		report.check("socket of UDP", this::datagram);
		report.check("name found", () -> InetAddress.getByName("localhost").isLoopbackAddress());
		report.check("name unknown", () -> InetAddress.getByName("unknown.invalid"));
		report.check("network interface",
				() -> NetworkInterface.getByInetAddress(InetAddress.getByName("127.0.0.1")).getName());
		report.check("HTTP client", this::http);
	}

	private String select() throws IOException {
		try (ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0));
				Selector selector = Selector.open()) {
			server.configureBlocking(false);
			server.register(selector, SelectionKey.OP_ACCEPT);
			try (SocketChannel client = SocketChannel.open(server.getLocalAddress())) {
				int ready = selector.select(10_000);
				try (SocketChannel accepted = server.accept()) {
					accepted.write(ByteBuffer.wrap(new byte[] { 1, 2 }));
					return ready + " " + client.read(ByteBuffer.allocate(8)) + " "
							+ client.supportedOptions().stream().map(Object::toString).sorted().toList();
				}
			}
		}
	}

	private String options() throws IOException {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
				Socket accepted = server.accept()) {
			client.setTcpNoDelay(true);
			client.setSoLinger(true, 3);
			client.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 30);
			accepted.getOutputStream().write(7);
			return client.getInputStream().read() + " " + client.getTcpNoDelay() + " " + client.getSoLinger() + " "
					+ client.getOption(ExtendedSocketOptions.TCP_KEEPIDLE);
		}
	}

	private int timeOut() throws IOException {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			server.setSoTimeout(20);
			return server.accept().getPort();
		}
	}

	private boolean unix() throws IOException {
		UnixDomainSocketAddress address = UnixDomainSocketAddress.of(this.folder.resolve("socket"));
		try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address);
				SocketChannel client = SocketChannel.open(address);
				SocketChannel accepted = server.accept()) {
			return client.isConnected()
					&& accepted.getOption(ExtendedSocketOptions.SO_PEERCRED).user().equals(Files.getOwner(this.folder));
		}
	}

	private String version6() throws IOException {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("::1"));
				Socket client = new Socket("::1", server.getLocalPort())) {
			return client.getInetAddress().getHostAddress();
		}
	}

	private int datagram() throws IOException {
		try (DatagramSocket receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress());
				DatagramSocket sender = new DatagramSocket()) {
			sender.send(new DatagramPacket(new byte[3], 3, receiver.getLocalSocketAddress()));
			DatagramPacket packet = new DatagramPacket(new byte[9], 9);
			receiver.setSoTimeout(10_000);
			receiver.receive(packet);
			return packet.getLength();
		}
	}

	private String http() throws Exception {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				HttpClient client = HttpClient.newHttpClient()) {
			Thread answering = Thread.ofPlatform().start(() -> answer(server));
			URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
			HttpResponse<String> response = client.send(HttpRequest.newBuilder(uri).build(),
					HttpResponse.BodyHandlers.ofString());
			answering.join();
			return response.statusCode() + " " + response.body();
		}
	}

	private static void answer(ServerSocket server) {
		try (Socket accepted = server.accept()) {
			accepted.getInputStream().read(new byte[1000]);
			accepted.getOutputStream()
				.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
					.getBytes(StandardCharsets.US_ASCII));
		}
		catch (IOException ex) {
			System.out.println("HTTP server: " + ex);
		}
	}

}
