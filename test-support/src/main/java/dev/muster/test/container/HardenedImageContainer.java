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

package dev.muster.test.container;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * The image of an application, run with nothing that it does not need: the file system is
 * read-only apart from 64 MB in {@code /tmp} that nothing can be run from, there are no
 * capabilities and no new privileges, 200 processes and 512 MB of memory at most. It has
 * started when its health is good. The image is never pulled: it is the one that was
 * built here.
 */
public class HardenedImageContainer extends GenericContainer<HardenedImageContainer> {

	private static final Duration LIMIT = Duration.ofMinutes(1);

	private final int port;

	/**
	 * Describe a container whose application listens on port 8080 and has its health at
	 * {@code /actuator/health}.
	 * @param image the name of the image
	 */
	public HardenedImageContainer(String image) {
		this(image, 8080);
	}

	/**
	 * Describe a container.
	 * @param image the name of the image
	 * @param port the port that the application listens on
	 */
	@SuppressWarnings("this-escape")
	public HardenedImageContainer(String image, int port) {
		super(DockerImageName.parse(image));
		this.port = port;
		withImagePullPolicy((name) -> false);
		withExposedPorts(port);
		withTmpFs(Map.of("/tmp", "rw,noexec,nosuid,size=64m"));
		withCreateContainerCmdModifier((command) -> harden(Objects.requireNonNull(command.getHostConfig())));
		withHealth("/actuator/health", port);
	}

	private static void harden(HostConfig host) {
		host.withReadonlyRootfs(true)
			.withCapDrop(Capability.ALL)
			.withSecurityOpts(List.of("no-new-privileges"))
			.withPidsLimit(200L)
			.withMemory(512L * 1024 * 1024);
	}

	/**
	 * Say where the health of the application is; it has started when the answer is 200.
	 * @param path the path
	 * @param port the port, which may be that of the management
	 * @return this container
	 */
	public final HardenedImageContainer withHealth(String path, int port) {
		addExposedPorts(port);
		return waitingFor(Wait.forHttp(path).forPort(port).forStatusCode(200).withStartupTimeout(LIMIT));
	}

	/**
	 * Run under a seccomp profile of the image's own, in place of Docker's.
	 * @param profile the profile, as {@code bin/muster policy IMAGE --seccomp} prints it
	 * @return this container
	 */
	public final HardenedImageContainer withSeccompProfile(String profile) {
		withCreateContainerCmdModifier((command) -> Objects.requireNonNull(command.getHostConfig())
			.withSecurityOpts(List.of("no-new-privileges", "seccomp=" + profile)));
		return this;
	}

	/**
	 * Wait for the log line of Spring Boot instead of the health, for an application that
	 * does not show it.
	 * @return this container
	 */
	public final HardenedImageContainer withoutHealth() {
		return waitingFor(Wait.forLogMessage(".*Started \\S+ in [\\d.]+ seconds.*", 1).withStartupTimeout(LIMIT));
	}

	/**
	 * Return where the application answers.
	 * @return scheme, host and port, without a path
	 */
	public final URI address() {
		return URI.create("http://%s:%d".formatted(getHost(), getMappedPort(this.port)));
	}

	/**
	 * Return the process of the application as the machine of the Docker daemon sees it.
	 * @return the number of the process
	 */
	public final long process() {
		return Objects.requireNonNull(state().getPidLong(), "the container is not running");
	}

	/**
	 * Return the state of the container.
	 * @return what the Docker daemon says of it
	 */
	public final InspectContainerResponse.ContainerState state() {
		return getDockerClient().inspectContainerCmd(getContainerId()).exec().getState();
	}

	/**
	 * Send SIGTERM and wait for the end, by force after ten seconds.
	 * @return how long it took
	 */
	public final Duration terminate() {
		long start = System.nanoTime();
		getDockerClient().stopContainerCmd(getContainerId()).withTimeout(10).exec();
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
