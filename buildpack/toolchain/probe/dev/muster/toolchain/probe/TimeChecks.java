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

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Clocks, time zones and dates in the words of a locale.
 */
final class TimeChecks {

	private static final LocalDateTime SUMMER = LocalDateTime.of(2026, 7, 1, 12, 30);

	void run(Report report) {
		report.check("time zone", ZoneId::systemDefault);
		report.check("time zone of old API", () -> TimeZone.getDefault().getID() + " " + new Date(0));
		report.check("time zone rules", () -> SUMMER.atZone(ZoneId.of("America/New_York")).toInstant() + " "
				+ SUMMER.minusMonths(6).atZone(ZoneId.of("America/New_York")).toInstant());
		report.check("time zone gap", () -> ZonedDateTime.of(2026, 3, 29, 2, 30, 0, 0, ZoneId.of("Europe/Paris")));
		report.check("time zone unknown", () -> ZoneId.of("Mars/Base"));
		report.check("time zones", () -> ZoneId.getAvailableZoneIds().size());
		report.check("date in German",
				() -> DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.GERMANY).format(SUMMER)
						+ ", " + DayOfWeek.MONDAY.getDisplayName(TextStyle.SHORT, Locale.GERMANY));
		report.check("date in default locale",
				() -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).format(SUMMER));
		report.check("clocks agree", this::clocksAgree);
	}

	private boolean clocksAgree() {
		Duration apart = Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), Instant.now()).abs();
		long start = System.nanoTime();
		return apart.toSeconds() < 1 && System.nanoTime() >= start;
	}

}
