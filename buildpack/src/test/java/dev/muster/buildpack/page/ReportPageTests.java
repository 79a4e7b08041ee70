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

import org.junit.jupiter.api.Test;

import dev.muster.buildpack.image.ImageSettings;
import dev.muster.buildpack.report.TestReports;
import dev.muster.buildpack.sbom.ListedComponent;

import static org.assertj.core.api.Assertions.assertThat;

class ReportPageTests {

	private final String page = page("1002:1000");

	@Test
	void needsNothingElse() {
		assertThat(this.page).doesNotContain("<script", "<link", "src=", "url(", "http");
	}

	@Test
	void escapesWhatComesFromElsewhere() {
		assertThat(this.page)
			.contains("Shop &amp; &lt;Co&gt;", "no &lt;header&gt;", "remove &lt;it&gt;", "org.example:&lt;b&gt;")
			.doesNotContain("<Co>", "<header>", "<it>", "<b>");
	}

	@Test
	void showsVerdictsOfEachRuleAndFile() {
		assertThat(this.page).contains("<th scope=\"col\">service</th>", "<th scope=\"col\">libx.so</th>",
				"<td><code>PIE</code></td><td><span class=\"good\">kept</span></td>",
				"<span class=\"na\">not applicable</span> nothing is bound",
				"<code>STACK_CANARY</code></td><td><span class=\"na\">not applicable</span>");
	}

	@Test
	void showsLeaksAndWhatIsAllowed() {
		assertThat(this.page).contains("<span class=\"bad\">1 leaks.</span>", "48 rules over 2 files (97.0 MB)",
				"<code>demo-jwt</code></td><td>leak</td><td>An expired token</td><td>2027-06-30</td>");
	}

	@Test
	void showsSizesAndMaterials() {
		assertThat(this.page).contains("executable 96.0 MB, image 107.2 MB, of which not the executable 11.2 MB",
				"2 libraries, as the application declares them; 8 packages of the run image",
				"<td>1.0</td><td>Apache-2.0</td>");
	}

	@Test
	void doesNotTakeASignatureForAGoodOne() {
		assertThat(this.page).contains("there is one; <code>bin/muster verify</code> tells whether it is good");
	}

	@Test
	void warnsOfRoot() {
		assertThat(this.page).contains("<code>1002:1000</code> (not root)");
		for (String user : List.of("", "root", "0", "0:0", "root:root")) {
			assertThat(page(user)).contains("<dt>User</dt><dd><span class=\"bad\">root</span></dd>");
		}
	}

	private static String page(String user) {
		return new ReportPage("muster/shop", TestReports.full(),
				new ImageSettings(user, List.of("/cnb/process/web"), 107_200_000),
				List.of(new ListedComponent(false, "org.example:<b>", "1.0", "Apache-2.0")), true)
			.html();
	}

}
