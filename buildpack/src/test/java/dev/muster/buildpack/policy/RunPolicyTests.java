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

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.image.ImageSettings;
import dev.muster.buildpack.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunPolicyTests {

	private static final String SERVICE = "/layers/muster_native/native-image/service";

	@Test
	void dockerRunTakesEverythingAway() {
		assertThat(policy("1002:1000").dockerRun().replace(" \\\n ", ""))
			.isEqualTo("docker run --rm --read-only --tmpfs /tmp:rw,noexec,nosuid,nodev,size=64m --cap-drop ALL "
					+ "--security-opt no-new-privileges --user 1002:1000 --pids-limit 200 "
					+ "--memory 512m --memory-swap 512m -p 127.0.0.1:8081:8081 muster/shop\n");
	}

	@Test
	void composeChecksHealthWithoutShell() throws Exception {
		Map<?, ?> service = map(map(map(yaml(policy("1002:1000").compose())).get("services")).get("service"));
		assertThat(service.get("read_only")).isEqualTo(true);
		assertThat(service.get("cap_drop")).isEqualTo(List.of("ALL"));
		assertThat(service.get("user")).isEqualTo("1002:1000");
		assertThat(map(service.get("healthcheck")).get("test")).isEqualTo(List.of("CMD", SERVICE, "--healthcheck"));
	}

	@Test
	void kubernetesKeepsTheRestrictedPodSecurityStandard() throws Exception {
		Map<?, ?> pod = map(
				map(map(map(yaml(policy("1002:1000").kubernetes())).get("spec")).get("template")).get("spec"));
		assertThat(pod.get("automountServiceAccountToken")).isEqualTo(false);
		assertThat(pod.get("securityContext")).isEqualTo(Map.of("runAsNonRoot", true, "runAsUser", 1002, "runAsGroup",
				1000, "fsGroup", 1000, "seccompProfile", Map.of("type", "RuntimeDefault")));
		Map<?, ?> container = map(list(pod.get("containers")).getFirst());
		assertThat(container.get("securityContext")).isEqualTo(Map.of("allowPrivilegeEscalation", false,
				"readOnlyRootFilesystem", true, "capabilities", Map.of("drop", List.of("ALL"))));
		assertThat(map(map(container.get("readinessProbe")).get("exec")).get("command"))
			.isEqualTo(List.of(SERVICE, "--healthcheck=readiness"));
		assertThat(map(map(container.get("resources")).get("limits")).get("memory")).isEqualTo("512Mi");
	}

	@Test
	void refersToSeccompProfile() throws Exception {
		RunPolicy policy = policy("1002:1000").withSeccomp("shop.json");
		assertThat(policy.dockerRun()).contains("--security-opt seccomp=shop.json");
		Map<?, ?> service = map(map(map(yaml(policy.compose())).get("services")).get("service"));
		assertThat(service.get("security_opt")).isEqualTo(List.of("no-new-privileges:true", "seccomp:shop.json"));
		Map<?, ?> pod = map(map(map(map(yaml(policy.kubernetes())).get("spec")).get("template")).get("spec"));
		assertThat(map(pod.get("securityContext")).get("seccompProfile"))
			.isEqualTo(Map.of("type", "Localhost", "localhostProfile", "shop.json"));
	}

	@Test
	void leavesHealthCheckOutWhereTheExecutableHasNone() {
		RunPolicy policy = policy("1002:1000");
		RunPolicy without = new RunPolicy(policy.image(), policy.user(), policy.group(), policy.executable(), false,
				policy.limits(), "");
		assertThat(without.compose() + without.kubernetes()).doesNotContain("healthcheck", "Probe");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "root", "0:0", "nonroot", "1002" })
	void refusesImageWithoutUser(String user) {
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> policy(user))
			.withMessageContaining("does not run as a user other than root")
			.withMessageContaining("what to do: use a run image");
	}

	private static RunPolicy policy(String user) {
		return RunPolicy.of("muster/shop", new ImageSettings(user, List.of("/cnb/process/web"), 1), TestReports.full(),
				Limits.small(8081));
	}

	private static Object yaml(String document) throws Exception {
		return new ObjectMapper(new YAMLFactory()).readValue(document, Object.class);
	}

	private static Map<?, ?> map(@Nullable Object value) {
		assertThat(value).isInstanceOf(Map.class);
		return (Map<?, ?>) Objects.requireNonNull(value, "'value' must not be null");
	}

	private static List<?> list(@Nullable Object value) {
		assertThat(value).isInstanceOf(List.class);
		return (List<?>) Objects.requireNonNull(value, "'value' must not be null");
	}

}
