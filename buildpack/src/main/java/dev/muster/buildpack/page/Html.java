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

package dev.muster.buildpack.page;

import java.util.List;

/**
 * Pieces of HTML. Whatever is put in as text is escaped: a report holds names that
 * libraries and their metadata choose.
 */
final class Html {

	private Html() {
	}

	static String text(String text) {
		StringBuilder escaped = new StringBuilder();
		text.codePoints().forEach((character) -> {
			switch (character) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				case '\'' -> escaped.append("&#39;");
				default -> escaped.appendCodePoint(character);
			}
		});
		return escaped.toString();
	}

	static String code(String text) {
		return "<code>" + text(text) + "</code>";
	}

	// The names of the columns are text, the cells are HTML.
	static String table(List<String> head, List<List<String>> rows) {
		StringBuilder table = new StringBuilder("<div class=\"wide\"><table><thead>");
		table.append(row("th scope=\"col\"", "th", head.stream().map(Html::text).toList()));
		table.append("</thead><tbody>\n");
		rows.forEach((row) -> table.append(row("td", "td", row)));
		return table.append("</tbody></table></div>\n").toString();
	}

	private static String row(String start, String end, List<String> cells) {
		StringBuilder row = new StringBuilder("<tr>");
		cells.forEach((cell) -> row.append("<%s>%s</%s>".formatted(start, cell, end)));
		return row.append("</tr>\n").toString();
	}

	// The summary is text and always shown, the content is HTML.
	static String details(String summary, String content) {
		return "<details><summary>%s</summary>%s</details>\n".formatted(text(summary), content);
	}

	static String megabytes(long bytes) {
		if (bytes < 1_000_000) {
			return "%d kB".formatted((bytes + 999) / 1000);
		}
		return "%d.%d MB".formatted(bytes / 1_000_000, bytes % 1_000_000 / 100_000);
	}

}
