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

import java.time.Duration;
import java.util.Locale;
import java.util.function.ToIntFunction;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import dev.muster.parity.KindParity;
import dev.muster.parity.ParityCheck;
import dev.muster.parity.ParityReport;
import dev.muster.route.RouteKind;

/**
 * The gauges {@code muster.routes}: how many routes there are of each {@code kind} and
 * {@code state}. Mappings can come and go, so a reading compares anew unless another
 * gauge has done so within the last second: the gauges of one scrape share a comparison.
 */
public final class RouteMetrics implements MeterBinder {

	/**
	 * The name of the gauges.
	 */
	public static final String NAME = "muster.routes";

	/**
	 * How long a comparison is shared: longer than a scrape takes, shorter than the time
	 * between two.
	 */
	public static final Duration SHARED_FOR = Duration.ofSeconds(1);

	private static final String ENDPOINT = "endpoint";

	private final ParityCheck check;

	/**
	 * Create the binder.
	 * @param check what compares
	 */
	public RouteMetrics(ParityCheck check) {
		Assert.notNull(check, "'check' must not be null");
		this.check = check;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Reading reading = new Reading(this.check, registry.config().clock());
		for (RouteKind kind : RouteKind.values()) {
			String name = kind.name().toLowerCase(Locale.ROOT);
			register(registry, reading, name, "matched", count(kind, KindParity::matched));
			register(registry, reading, name, "not-compared", count(kind, KindParity::notCompared));
			register(registry, reading, name, "missing", count(kind, (parity) -> parity.missing().size()));
			register(registry, reading, name, "phantom", count(kind, (parity) -> parity.phantom().size()));
			register(registry, reading, name, "allowed", count(kind, (parity) -> parity.allowed().size()));
		}
		register(registry, reading, ENDPOINT, "matched", (report) -> report.endpoints().matched());
		register(registry, reading, ENDPOINT, "missing", (report) -> report.endpoints().missing().size());
		register(registry, reading, ENDPOINT, "phantom", (report) -> report.endpoints().phantom().size());
	}

	private static void register(MeterRegistry registry, Reading reading, String kind, String state,
			ToIntFunction<ParityReport> number) {
		Gauge.builder(NAME, reading, (each) -> number.applyAsInt(each.report()))
			.strongReference(true)
			.description(
					"Routes that are served as recorded, cannot be compared, are missing, were not recorded or are allowed")
			.baseUnit("routes")
			.tag("kind", kind)
			.tag("state", state)
			.register(registry);
	}

	private static ToIntFunction<ParityReport> count(RouteKind kind, ToIntFunction<KindParity> number) {
		return (report) -> report.kinds().stream().filter((parity) -> parity.kind() == kind).mapToInt(number).sum();
	}

	/**
	 * A comparison that all gauges of one scrape share.
	 */
	private static final class Reading {

		private final ParityCheck check;

		private final Clock clock;

		private @Nullable ParityReport report;

		private long time;

		Reading(ParityCheck check, Clock clock) {
			this.check = check;
			this.clock = clock;
		}

		synchronized ParityReport report() {
			long now = this.clock.monotonicTime();
			if (this.report == null || now - this.time >= SHARED_FOR.toNanos()) {
				this.report = this.check.compare();
				this.time = now;
			}
			return this.report;
		}

	}

}
