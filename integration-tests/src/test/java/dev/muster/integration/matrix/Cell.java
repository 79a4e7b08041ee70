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

package dev.muster.integration.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A set-up of the TODO service. Four choices make a cell; the other switches follow from
 * them by fixed rules, so that they vary as well: the profile {@code admin} is active
 * where {@code prod} is not, and experimental routes are on with the storages
 * {@code memory} and {@code jpa}. The profiles whose properties name resources that
 * nothing else does follow from security and {@code prod}. With {@code prod} everything
 * is said in full; without it what is a default is left out.
 *
 * @param storage the storage
 * @param database the database
 * @param security whether security is on
 * @param prod whether the profile {@code prod} is active
 */
record Cell(Storage storage, Database database, boolean security, boolean prod) {

	/**
	 * Return all set-ups: everything in every combination with two databases, and one
	 * set-up of each storage with the third, which differ in what they switch on.
	 * @return the cells in a fixed order
	 */
	static List<Cell> all() {
		List<Cell> cells = new ArrayList<>();
		for (Storage storage : Storage.values()) {
			for (int choice = 0; choice < 8; choice++) {
				cells.add(new Cell(storage, ((choice & 4) != 0) ? Database.POSTGRESQL : Database.H2, (choice & 2) != 0,
						(choice & 1) != 0));
			}
		}
		cells.add(new Cell(Storage.MEMORY, Database.HSQLDB, false, false));
		cells.add(new Cell(Storage.JDBC, Database.HSQLDB, true, false));
		cells.add(new Cell(Storage.JPA, Database.HSQLDB, false, true));
		cells.add(new Cell(Storage.DATA_JPA, Database.HSQLDB, true, true));
		return List.copyOf(cells);
	}

	boolean admin() {
		return !this.prod;
	}

	boolean experimental() {
		return this.storage == Storage.MEMORY || this.storage == Storage.JPA;
	}

	// Messages of the client's language.
	boolean localized() {
		return this.security != this.prod;
	}

	// SQL scripts.
	boolean templates() {
		return this.security;
	}

	// Certificates, which the diagnostics show.
	boolean partner() {
		return this.security && !this.prod;
	}

	/**
	 * Return what the service is started with.
	 * @return its arguments
	 */
	List<String> arguments() {
		List<String> arguments = new ArrayList<>();
		List<String> profiles = profiles();
		if (!profiles.isEmpty()) {
			arguments.add("--spring.profiles.active=" + String.join(",", profiles));
		}
		if (this.security || this.prod) {
			arguments.add("--todo.security.enabled=" + this.security);
		}
		if (experimental() || this.prod) {
			arguments.add("--todo.experimental.enabled=" + experimental());
		}
		return arguments;
	}

	/**
	 * Return the active profiles.
	 * @return their names
	 */
	List<String> profiles() {
		List<String> profiles = new ArrayList<>();
		if (this.storage != Storage.JDBC || this.prod) {
			profiles.add(this.storage.toString());
		}
		if (this.database != Database.H2) {
			profiles.add(this.database.toString());
		}
		if (this.prod) {
			profiles.add("prod");
		}
		if (admin()) {
			profiles.add("admin");
		}
		if (localized()) {
			profiles.add("localized");
		}
		if (templates()) {
			profiles.add("templates");
		}
		if (partner()) {
			profiles.add("partner");
		}
		return profiles;
	}

	/**
	 * Return a name for what belongs to this cell alone.
	 * @param suffix the end of the name
	 * @return letters, digits and underscores
	 */
	String identifier(String suffix) {
		return "%s_%s".formatted(this, suffix).toLowerCase(Locale.ROOT).replaceAll("\\W+", "_");
	}

	@Override
	public String toString() {
		return "%s %s security %s prod %s".formatted(this.storage, this.database, onOrOff(this.security),
				onOrOff(this.prod));
	}

	private static String onOrOff(boolean on) {
		return on ? "on" : "off";
	}

}
