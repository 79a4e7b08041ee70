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

package dev.muster.integration.comparison;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.muster.integration.form.Form;

/**
 * What of a comparison is run: everything, if properties do not say otherwise. For
 * development only; a comparison that was restricted says so.
 *
 * @param forms the forms, the JVM among them
 * @param cells a word that the names of cells have to contain, empty for all
 */
public record Selection(Set<Form> forms, String cells) {

	/**
	 * Read the properties.
	 * @param prefix of the properties {@code .forms}, names with commas between them, and
	 * {@code .cells}, a part of the names of cells
	 * @return what to run
	 */
	public static Selection of(String prefix) {
		String names = System.getProperty(prefix + ".forms", "");
		Set<Form> forms = names.isEmpty() ? EnumSet.allOf(Form.class) : EnumSet.of(Form.JVM);
		Arrays.stream(names.split(",")).filter((name) -> !name.isBlank()).map(Form::valueOf).forEach(forms::add);
		return new Selection(forms, System.getProperty(prefix + ".cells", ""));
	}

	/**
	 * Return the cells to run.
	 * @param all all cells
	 * @param <C> the type of cells, whose text is their name
	 * @return those of them that are selected
	 */
	public <C> List<C> of(Collection<C> all) {
		return all.stream().filter((cell) -> cell.toString().contains(this.cells)).toList();
	}

	/**
	 * Return what has to be added to a result.
	 * @return a remark, empty if everything is run
	 */
	public String remark() {
		boolean whole = this.cells.isEmpty() && this.forms.size() == Form.values().length;
		return whole ? "" : " (restricted to the forms %s%s: this is no pass)".formatted(this.forms,
				this.cells.isEmpty() ? "" : " and cells with '%s'".formatted(this.cells));
	}

}
