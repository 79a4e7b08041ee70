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

package dev.muster.integration.form;

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
 * The image of an application, run with nothing that it does not need.
 */
public final class HardenedContainer extends GenericContainer<HardenedContainer> implements Service {

	private final int port;

	public HardenedContainer(TestApplication application) {
		super(DockerImageName.parse(application.image()));
		this.port = application.port();
		withImagePullPolicy((image) -> false);
		withExposedPorts(this.port);
		withTmpFs(Map.of("/tmp", "rw,noexec,nosuid,size=64m"));
		withCreateContainerCmdModifier((command) -> harden(Objects.requireNonNull(command.getHostConfig())));
		waitingFor(
				Wait.forLogMessage(".*Started \\S+ in [\\d.]+ seconds.*", 1).withStartupTimeout(Duration.ofMinutes(1)));
	}

	private static void harden(HostConfig host) {
		host.withReadonlyRootfs(true)
			.withCapDrop(Capability.ALL)
			.withSecurityOpts(List.of("no-new-privileges"))
			.withPidsLimit(200L)
			.withMemory(512L * 1024 * 1024);
	}

	@Override
	public URI address() {
		return URI.create("http://%s:%d".formatted(getHost(), getMappedPort(this.port)));
	}

	@Override
	public String log() {
		return getLogs();
	}

	@Override
	public void close() {
		stop();
	}

	/**
	 * Return the process of the service as the machine sees it.
	 * @return the number of the process
	 */
	public long process() {
		return Objects.requireNonNull(state().getPidLong(), "the container is not running");
	}

	public InspectContainerResponse.ContainerState state() {
		return getDockerClient().inspectContainerCmd(getContainerId()).exec().getState();
	}

	/**
	 * Send SIGTERM and wait for the end.
	 * @return how long it took
	 */
	public Duration terminate() {
		long start = System.nanoTime();
		getDockerClient().stopContainerCmd(getContainerId()).withTimeout(10).exec();
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
