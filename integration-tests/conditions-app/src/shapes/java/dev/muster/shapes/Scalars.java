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

package dev.muster.shapes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;

/**
 * Makes values without properties.
 */
final class Scalars {

	private Scalars() {
	}

	static Value make(Chance chance) {
		int some = chance.number(1, 999);
		return switch (chance.number(0, 20)) {
			case 0 -> new Value("int", "" + some, "" + some);
			case 1 -> new Value("Integer", "" + some, "" + some);
			case 2 -> new Value("long", some + "L", "" + some);
			case 3 -> new Value("boolean", "" + (some % 2 == 0), "" + (some % 2 == 0));
			case 4 -> new Value("double", some + ".5", some + ".5");
			case 5 -> new Value("char", "'c'", Json.text("c"));
			case 6 ->
				new Value("java.math.BigDecimal", "new java.math.BigDecimal(\"%d.25\")".formatted(some), some + ".25");
			case 7 -> new Value("LocalDate", "LocalDate.ofEpochDay(%d)".formatted(some),
					Json.text(LocalDate.ofEpochDay(some)));
			case 8 ->
				new Value("Duration", "Duration.ofSeconds(%d)".formatted(some), Json.text(Duration.ofSeconds(some)));
			case 9 -> new Value("Instant", "Instant.ofEpochSecond(%d)".formatted(time(some)),
					Json.text(Instant.ofEpochSecond(time(some))));
			case 10 -> new Value("LocalTime", "LocalTime.ofSecondOfDay(%d)".formatted(time(some)),
					Json.text(LocalTime.ofSecondOfDay(time(some))));
			case 11 ->
				new Value("LocalDateTime", "LocalDateTime.ofEpochSecond(%d, 0, ZoneOffset.UTC)".formatted(time(some)),
						Json.text(LocalDateTime.ofEpochSecond(time(some), 0, ZoneOffset.UTC)));
			case 12 ->
				new Value("OffsetDateTime", "Instant.ofEpochSecond(%d).atOffset(ZoneOffset.UTC)".formatted(time(some)),
						Json.text(Instant.ofEpochSecond(time(some)).atOffset(ZoneOffset.UTC)));
			case 13 -> new Value("YearMonth", "YearMonth.of(%d, 7)".formatted(1000 + some),
					Json.text(YearMonth.of(1000 + some, 7)));
			case 14 -> new Value("Period", "Period.ofDays(%d)".formatted(some), Json.text(Period.ofDays(some)));
			case 15 -> new Value("UUID", "new UUID(%d, 1)".formatted(some), Json.text(new UUID(some, 1)));
			case 16 -> new Value("java.net.URI", "java.net.URI.create(\"urn:some:%d\")".formatted(some),
					Json.text("urn:some:" + some));
			case 17 -> new Value("byte[]", "new byte[] { 1, %d }".formatted(some % 100),
					Json.text(Base64.getEncoder().encodeToString(new byte[] { 1, (byte) (some % 100) })));
			default -> new Value("String", "\"text %d\"".formatted(some), Json.text("text " + some));
		};
	}

	// Never a full minute, which is written with and without seconds.
	private static int time(int some) {
		return some * 60 + 7;
	}

}
