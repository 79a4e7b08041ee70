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

package dev.muster.actuate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.util.Assert;

import dev.muster.discovery.Recording;
import dev.muster.discovery.RouteDiscovery;
import dev.muster.manifest.LeftOut;
import dev.muster.manifest.Manifest;
import dev.muster.parity.ParityCheck;
import dev.muster.replay.Decision;
import dev.muster.replay.Decisions;
import dev.muster.route.Controller;
import dev.muster.route.Route;
import dev.muster.route.RouteTable;

/**
 * An {@link Endpoint} that shows the discovered controllers and their routes, what was
 * decided and left out, whether the routes are served, and what is run. As every endpoint
 * it is not exposed unless an application asks for it.
 */
@Endpoint(id = "muster")
public final class MusterEndpoint {

	private final RouteDiscovery discovery;

	private final @Nullable Decisions decisions;

	private final Recording recording;

	private final ParityCheck parity;

	/**
	 * Create the endpoint.
	 * @param discovery what to show
	 * @param decisions the open conditions that were decided at start-up, or {@code null}
	 * if nothing was open
	 * @param recording what the build has recorded
	 * @param parity what compares it with what is served
	 */
	public MusterEndpoint(RouteDiscovery discovery, @Nullable Decisions decisions, Recording recording,
			ParityCheck parity) {
		Assert.notNull(discovery, "'discovery' must not be null");
		Assert.notNull(recording, "'recording' must not be null");
		Assert.notNull(parity, "'parity' must not be null");
		this.discovery = discovery;
		this.decisions = decisions;
		this.recording = recording;
		this.parity = parity;
	}

	/**
	 * Return everything that was discovered.
	 * @return the description, never {@code null}
	 */
	@ReadOperation
	public DiscoveryDescriptor discovery() {
		return describe(this.discovery.table().controllers());
	}

	/**
	 * Return what was discovered in a package or below it.
	 * @param packageName the package, for example {@code com.example.web}
	 * @return the description, never {@code null}; without controllers if there are none
	 */
	@ReadOperation
	public DiscoveryDescriptor discoveryWithin(@Selector String packageName) {
		return describe(this.discovery.discover(packageName));
	}

	private DiscoveryDescriptor describe(Collection<Controller> controllers) {
		List<Decision> decided = (this.decisions != null) ? this.decisions.all() : List.of();
		Manifest manifest = this.recording.manifest();
		List<LeftOut> leftOut = (manifest != null) ? manifest.leftOut() : List.of();
		return new DiscoveryDescriptor(AotDetector.useGeneratedArtifacts() ? "manifest" : "bean-definitions",
				RouteTable.of(controllers).routeCount(), controllers.stream().map(MusterEndpoint::describe).toList(),
				decided.stream().map(MusterEndpoint::describe).toList(),
				leftOut.stream().map(MusterEndpoint::describe).toList(), ParityDescriptor.of(this.parity),
				ImageDescriptor.of(ImageDescriptor.REPORT));
	}

	private static DecisionDescriptor describe(Decision decision) {
		return new DecisionDescriptor(decision.source().toString(), decision.condition(), decision.matched(),
				decision.message());
	}

	private static LeftOutDescriptor describe(LeftOut leftOut) {
		return new LeftOutDescriptor(leftOut.type(), leftOut.reason().identifier(), leftOut.detail());
	}

	private static ControllerDescriptor describe(Controller controller) {
		return new ControllerDescriptor(controller.bean(), controller.type(),
				controller.routes().stream().map(MusterEndpoint::describe).toList());
	}

	private static RouteDescriptor describe(Route route) {
		return new RouteDescriptor(route.kind().name().toLowerCase(Locale.ROOT), route.methods(), route.path(),
				route.consumes(), route.produces(), route.handler(), route.note());
	}

	/**
	 * What was discovered.
	 *
	 * @param source where the answer comes from: {@code manifest} or
	 * {@code bean-definitions}
	 * @param routeCount the number of routes
	 * @param controllers the controllers
	 * @param decisions the conditions that the build left open, as they were decided at
	 * start-up; empty on the JVM
	 * @param leftOut the classes that look like controllers and that the build has found
	 * to serve nothing; empty on the JVM
	 * @param parity whether the routes are served
	 * @param image what is run, and what the buildpack has said of its image
	 */
	public record DiscoveryDescriptor(String source, int routeCount, List<ControllerDescriptor> controllers,
			List<DecisionDescriptor> decisions, List<LeftOutDescriptor> leftOut, ParityDescriptor parity,
			ImageDescriptor image) implements OperationResponseBody {
	}

	/**
	 * A class that looks like a controller and serves nothing.
	 *
	 * @param type the class
	 * @param reason why, as the manifest names it
	 * @param detail what a reader has to know besides
	 */
	public record LeftOutDescriptor(String type, String reason, String detail) {
	}

	/**
	 * A condition that was decided at start-up.
	 *
	 * @param source the class, or {@code class#method}, that carries the condition
	 * @param condition the class of the condition
	 * @param matched whether it matched
	 * @param message why, in the words of the condition
	 */
	public record DecisionDescriptor(String source, String condition, boolean matched, String message) {
	}

	/**
	 * A controller.
	 *
	 * @param bean the name of the bean
	 * @param type the class that declares the routes
	 * @param routes the routes
	 */
	public record ControllerDescriptor(String bean, String type, List<RouteDescriptor> routes) {
	}

	/**
	 * A route.
	 *
	 * @param kind the programming model
	 * @param methods the HTTP methods; empty means every method
	 * @param path the path pattern, or {@code null} if it is not provable
	 * @param consumes the media types that are accepted
	 * @param produces the media types that are answered
	 * @param handler what answers
	 * @param note what a reader has to know, or {@code null}
	 */
	public record RouteDescriptor(String kind, List<String> methods, @Nullable String path, List<String> consumes,
			List<String> produces, String handler, @Nullable String note) {
	}

}
