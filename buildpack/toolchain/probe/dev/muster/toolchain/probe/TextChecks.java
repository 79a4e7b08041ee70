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

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Character sets, the locale of the process, and texts that depend on a locale.
 */
final class TextChecks {

	private static final String TEXT = "a\u00e4\u20ac";

	private final Path folder;

	TextChecks(Path folder) {
		this.folder = folder;
	}

	void run(Report report) {
		report.check("charset default", Charset::defaultCharset);
		report.check("charset native",
				() -> System.getProperty("native.encoding") + " " + System.getProperty("sun.jnu.encoding"));
		Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)
			.forEach((charset) -> report.check("charset " + charset,
					() -> HexFormat.of().formatHex(TEXT.getBytes(charset))));
		report.check("charset windows-1252", () -> HexFormat.of().formatHex(TEXT.getBytes("windows-1252")));
		report.check("charset unknown", () -> Charset.forName("no-such"));
		report.check("file name", this::fileName);
		report.check("locale", Locale::getDefault);
		report.check("locale for display", () -> Locale.getDefault(Locale.Category.DISPLAY));
		report.check("locale for formats", () -> Locale.getDefault(Locale.Category.FORMAT));
		report.check("locale properties",
				() -> System.getProperty("user.language") + " " + System.getProperty("user.country"));
		Stream.of(Locale.US, Locale.GERMANY)
			.forEach((locale) -> report.check("locale " + locale,
					() -> NumberFormat.getInstance(locale).format(1234567.891) + " " + locale.getDisplayCountry(locale)
							+ " " + Currency.getInstance(locale).getSymbol(locale)));
		report.check("collation", () -> Collator.getInstance(Locale.GERMANY).compare("\u00e4", "z"));
	}

	private String fileName() throws Exception {
		Path file = this.folder.resolve(TEXT);
		Files.writeString(file, "x");
		return Files.exists(file) + " " + file.toFile().exists();
	}

}
