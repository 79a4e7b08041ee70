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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.springframework.boot.json.JacksonJsonParser;

import dev.muster.actuate.ImageDescriptor.ExecutableDescriptor;
import dev.muster.actuate.ImageDescriptor.HardeningDescriptor;

/**
 * Reads the hardening report of version 2 of its format. The parser is named here because
 * a native executable is not asked by name whether a library is there.
 */
final class HardeningReportReader {

	private HardeningReportReader() {
	}

	/**
	 * Read a report.
	 * @param report the file
	 * @return what it says, or the problem that keeps it from being read
	 */
	static HardeningDescriptor read(Path report) {
		try {
			return describe(new JacksonJsonParser().parseMap(Files.readString(report)));
		}
		catch (IOException | ClassCastException | IllegalArgumentException ex) {
			return problem(report, ex);
		}
		catch (LinkageError ex) {
			return problem(report, "Jackson is not there (" + ex + ")");
		}
	}

	private static HardeningDescriptor problem(Path report, Object cause) {
		return new HardeningDescriptor(null, null, List.of(), null, 0, report + " cannot be read: " + cause);
	}

	private static HardeningDescriptor describe(Map<String, Object> report) {
		Map<String, Object> compiler = object(report, "compiler");
		Map<String, Object> leaks = object(report, "leaks");
		return new HardeningDescriptor(text(compiler, "toolchain"), text(compiler, "fingerprint"),
				objects(object(report, "elf"), "files").stream().map(HardeningReportReader::executable).toList(),
				text(leaks, "mode"), objects(leaks, "findings").size(), null);
	}

	private static ExecutableDescriptor executable(Map<String, Object> file) {
		return new ExecutableDescriptor(text(file, "path"), (String) object(file, "facts").get("buildId"),
				objects(file, "violations").size());
	}

	private static String text(Map<String, Object> map, String name) {
		return (String) member(map, name);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> object(Map<String, Object> map, String name) {
		return (Map<String, Object>) member(map, name);
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> objects(Map<String, Object> map, String name) {
		return (List<Map<String, Object>>) member(map, name);
	}

	private static Object member(Map<String, Object> map, String name) {
		Object value = map.get(name);
		if (value == null) {
			throw new IllegalArgumentException("'" + name + "' is missing");
		}
		return value;
	}

}
