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

import java.util.Locale;
import java.util.function.ToIntFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.util.Assert;

import dev.muster.parity.KindParity;
import dev.muster.parity.ParityCheck;
import dev.muster.route.RouteKind;

/**
 * The gauges {@code muster.routes}: how many routes there are of each {@code kind} and
 * {@code state}. Each reading compares anew, because mappings can come and go.
 */
public final class RouteMetrics implements MeterBinder {

	/**
	 * The name of the gauges.
	 */
	public static final String NAME = "muster.routes";

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
		for (RouteKind kind : RouteKind.values()) {
			register(registry, kind, "matched", KindParity::matched);
			register(registry, kind, "not-compared", KindParity::notCompared);
			register(registry, kind, "missing", (parity) -> parity.missing().size());
			register(registry, kind, "phantom", (parity) -> parity.phantom().size());
		}
	}

	private void register(MeterRegistry registry, RouteKind kind, String state, ToIntFunction<KindParity> number) {
		Gauge.builder(NAME, this.check, (check) -> count(check, kind, number))
			.description("Routes that are served as recorded, cannot be compared, are missing or were not recorded")
			.baseUnit("routes")
			.tag("kind", kind.name().toLowerCase(Locale.ROOT))
			.tag("state", state)
			.register(registry);
	}

	private static int count(ParityCheck check, RouteKind kind, ToIntFunction<KindParity> number) {
		return check.compare().kinds().stream().filter((parity) -> parity.kind() == kind).mapToInt(number).sum();
	}

}
