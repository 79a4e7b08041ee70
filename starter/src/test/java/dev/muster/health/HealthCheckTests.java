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

package dev.muster.health;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the health check, by a second process of the same application.
 */
class HealthCheckTests {

	@Test
	void asksForTheCheckOnTheCommandLineOnly() {
		assertThat(HealthCheck.group(new String[] { "--healthcheck" })).isEmpty();
		assertThat(HealthCheck.group(new String[] { "--a", "--healthcheck=liveness" })).isEqualTo("liveness");
		assertThat(HealthCheck.group(new String[] { "--healthchecks", "healthcheck" })).isNull();
	}

	@Test
	void tellsARunningApplicationFromOneThatIsGone() throws Exception {
		int port = freePort();
		try (ConfigurableApplicationContext context = SpringApplication.run(Application.class,
				"--server.port=" + port)) {
			assertThat(context.isRunning()).isTrue();
			Outcome outcome = check(port, "--healthcheck");
			assertThat(outcome.output())
				.isEqualTo("muster: healthy, 200 from http://127.0.0.1:%d/actuator/health".formatted(port));
			assertThat(outcome.exitCode()).isZero();
			Outcome group = check(port, "--healthcheck=unknown");
			assertThat(group.output()).contains("muster: unhealthy, 404 from");
			assertThat(group.exitCode()).isEqualTo(1);
		}
		Outcome outcome = check(port, "--healthcheck");
		assertThat(outcome.output()).contains("muster: unhealthy, no answer from http://127.0.0.1:" + port);
		assertThat(outcome.exitCode()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "HTTP/1.1 200 OK, true", "HTTP/1.1 204, true", "HTTP/1.0 200 , true", "HTTP/1.1 503 No, false",
			"HTTP/1.1 302 Found, false", "SSH-2.0-OpenSSH, false", "HTTP/1.1 20, false", "'', false" })
	void readsTheStatus(String line, boolean healthy) throws Exception {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Thread answer = Thread.ofVirtual().start(() -> answer(server, line + "\r\n\r\n"));
			HealthAddress address = new HealthAddress("127.0.0.1", server.getLocalPort(), "/actuator/health");
			assertThat(HealthRequest.send(address).healthy()).isEqualTo(healthy);
			answer.join();
		}
	}

	private static void answer(ServerSocket server, String text) {
		try (Socket socket = server.accept(); OutputStream output = socket.getOutputStream()) {
			socket.getInputStream().read();
			output.write(text.getBytes(StandardCharsets.US_ASCII));
		}
		catch (IOException ex) {
			throw new IllegalStateException("The test's server could not answer", ex);
		}
	}

	private static Outcome check(int port, String option) throws Exception {
		Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Application.class.getName(),
				option, "--server.port=" + port, "--spring.main.banner-mode=off"))
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Outcome(process.waitFor(), output.strip());
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/**
	 * The application, started twice.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		static void main(String[] arguments) {
			SpringApplication application = new SpringApplication(Application.class);
			application.setDefaultProperties(Map.of("muster.parity", "off"));
			application.run(arguments);
		}

	}

	/**
	 * How the second process ended.
	 *
	 * @param exitCode its exit code
	 * @param output what it printed
	 */
	private record Outcome(int exitCode, String output) {

	}

}
