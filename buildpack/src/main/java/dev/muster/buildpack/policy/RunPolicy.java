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

package dev.muster.buildpack.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.image.ImageSettings;
import dev.muster.buildpack.report.HardeningReport;

/**
 * What a container of a hardened image may do: run as the image's user, read its own
 * files, write to {@code /tmp}, and serve one port.
 *
 * @param image the name of the image
 * @param user the number of the user
 * @param group the number of the group
 * @param executable the path of the executable
 * @param healthCheck whether the executable can check a running one
 * @param limits what it may use
 * @param seccomp the file with the seccomp profile, or an empty string for the platform's
 * own
 */
public record RunPolicy(String image, int user, int group, String executable, boolean healthCheck, Limits limits,
		String seccomp) {

	/**
	 * Make the policy of an image.
	 * @param image the name of the image
	 * @param settings its settings
	 * @param report its report
	 * @param limits what a container may use
	 * @return the policy
	 * @throws BuildFailedException if the image does not say a user that is not root, by
	 * number
	 */
	public static RunPolicy of(String image, ImageSettings settings, HardeningReport report, Limits limits) {
		String[] ids = settings.user().split(":", -1);
		if (ids.length != 2 || !number(ids[0]) || !number(ids[1]) || Integer.parseInt(ids[0]) == 0) {
			throw new BuildFailedException(
					"the image does not run as a user other than root, given by number (it has '%s')"
						.formatted(settings.user()),
					"the user in the configuration of " + image,
					"use a run image with a user like 1002:1000, such as Muster's");
		}
		return new RunPolicy(image, Integer.parseInt(ids[0]), Integer.parseInt(ids[1]), report.executable().path(),
				report.application().healthCheck(), limits, "");
	}

	/**
	 * Make the same policy with another seccomp profile.
	 * @param file the file with the profile, or an empty string for the platform's own;
	 * on Kubernetes a path below the folder of seccomp profiles of each node
	 * @return the policy
	 */
	public RunPolicy withSeccomp(String file) {
		return new RunPolicy(this.image, this.user, this.group, this.executable, this.healthCheck, this.limits, file);
	}

	private static boolean number(String text) {
		return text.matches("[0-9]{1,9}");
	}

	/**
	 * The command line of Docker. Its option for health checks runs a shell, which the
	 * image does not have; {@link #compose()} can do without.
	 * @return one command, on several lines
	 */
	public String dockerRun() {
		List<String> words = new ArrayList<>(List.of("docker run --rm", "--read-only",
				"--tmpfs /tmp:rw,noexec,nosuid,nodev,size=%dm".formatted(this.limits.temporary()), "--cap-drop ALL",
				"--security-opt no-new-privileges", "--user %d:%d".formatted(this.user, this.group),
				"--pids-limit %d".formatted(this.limits.processes()),
				"--memory %dm --memory-swap %<dm".formatted(this.limits.memory())));
		if (!this.seccomp.isEmpty()) {
			words.add("--security-opt seccomp=" + this.seccomp);
		}
		words.add("-p 127.0.0.1:%d:%<d".formatted(this.limits.port()));
		words.add(this.image);
		return String.join(" \\\n  ", words) + "\n";
	}

	/**
	 * A service of Docker Compose, with the health check where the executable has one.
	 * @return a document in YAML
	 */
	public String compose() {
		String document = """
				services:
				  service:
				    image: %s
				    user: "%d:%d"
				    read_only: true
				    tmpfs:
				      - /tmp:rw,noexec,nosuid,nodev,size=%dm
				    cap_drop: [ALL]
				    security_opt: [%s]
				    pids_limit: %d
				    mem_limit: %dm
				    ports: ["127.0.0.1:%d:%<d"]
				""".formatted(Yaml.quote(this.image), this.user, this.group, this.limits.temporary(), securityOptions(),
				this.limits.processes(), this.limits.memory(), this.limits.port());
		return document + healthCommand("").map((command) -> """
				    healthcheck:
				      test: ["CMD", %s]
				      interval: 10s
				      timeout: 5s
				      start_period: 10s
				""".formatted(command)).orElse("");
	}

	private String securityOptions() {
		String options = Yaml.quote("no-new-privileges:true");
		return this.seccomp.isEmpty() ? options : options + ", " + Yaml.quote("seccomp:" + this.seccomp);
	}

	/**
	 * A deployment of Kubernetes that the Pod Security Standard {@code restricted}
	 * admits.
	 * @return a document in YAML
	 */
	public String kubernetes() {
		String document = """
				apiVersion: apps/v1
				kind: Deployment
				metadata:
				  name: service
				spec:
				  selector:
				    matchLabels: {app: service}
				  template:
				    metadata:
				      labels: {app: service}
				    spec:
				      automountServiceAccountToken: false
				      securityContext:
				        runAsNonRoot: true
				        runAsUser: %d
				        runAsGroup: %d
				        fsGroup: %d
				        seccompProfile: %s
				      containers:
				        - name: service
				          image: %s
				          securityContext:
				            allowPrivilegeEscalation: false
				            readOnlyRootFilesystem: true
				            capabilities: {drop: [ALL]}
				          resources:
				            requests: {memory: %dMi, cpu: 100m}
				            limits: {memory: %dMi}
				          ports:
				            - containerPort: %d
				""".formatted(this.user, this.group, this.group, kubernetesProfile(), Yaml.quote(this.image),
				this.limits.memory() / 2, this.limits.memory(), this.limits.port());
		String probes = healthCommand("liveness").map((command) -> """
				          startupProbe:
				            exec: {command: [%1$s]}
				            periodSeconds: 1
				            failureThreshold: 60
				          livenessProbe:
				            exec: {command: [%1$s]}
				            periodSeconds: 10
				          readinessProbe:
				            exec: {command: [%2$s]}
				            periodSeconds: 5
				""".formatted(command, healthCommand("readiness").orElseThrow())).orElse("");
		return document + probes + """
				          volumeMounts:
				            - {name: tmp, mountPath: /tmp}
				      volumes:
				        - name: tmp
				          emptyDir: {medium: Memory, sizeLimit: %dMi}
				""".formatted(this.limits.temporary());
	}

	private String kubernetesProfile() {
		return this.seccomp.isEmpty() ? "{type: RuntimeDefault}"
				: "{type: Localhost, localhostProfile: %s}".formatted(Yaml.quote(this.seccomp));
	}

	private Optional<String> healthCommand(String group) {
		String option = group.isEmpty() ? "--healthcheck" : "--healthcheck=" + group;
		return this.healthCheck ? Optional.of("%s, %s".formatted(Yaml.quote(this.executable), Yaml.quote(option)))
				: Optional.empty();
	}

}
