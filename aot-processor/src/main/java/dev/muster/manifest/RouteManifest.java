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

package dev.muster.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.boot.json.JsonParserFactory;
import org.springframework.boot.json.JsonWriter;
import org.springframework.util.Assert;

import dev.muster.route.Controller;
import dev.muster.route.Route;
import dev.muster.route.RouteKind;

/**
 * Writes a manifest as JSON and reads it back. The text depends on nothing but the
 * manifest: two builds of the same sources give the same bytes.
 */
public final class RouteManifest {

	/**
	 * Where the build puts the manifest on the class path.
	 */
	public static final String LOCATION = "META-INF/muster/routes.json";

	/**
	 * Where the JSON schema of the manifest is, in the jar of this class.
	 */
	public static final String SCHEMA = "META-INF/muster/routes.schema.json";

	/**
	 * The version of the format; a reader refuses every other one.
	 */
	public static final int VERSION = 3;

	private static final JsonWriter<Manifest> WRITER = JsonWriter.<Manifest>of((members) -> {
		members.add("version", VERSION);
		members.add("controllers", Manifest::controllers)
			.as((controllers) -> controllers.stream().map(RouteManifest::toMap).toList());
		members.add("leftOut", Manifest::leftOut).as((leftOut) -> leftOut.stream().map(RouteManifest::toMap).toList());
	}).withNewLineAtEnd();

	private RouteManifest() {
	}

	/**
	 * Return the manifest as JSON.
	 * @param manifest the manifest
	 * @return the text, ending with a line feed
	 */
	public static String write(Manifest manifest) {
		Assert.notNull(manifest, "'manifest' must not be null");
		return WRITER.writeToString(manifest);
	}

	/**
	 * Read a manifest.
	 * @param json the text
	 * @return the manifest
	 * @throws UnreadableManifestException if the text is not of the form that this
	 * version writes
	 */
	public static Manifest parse(String json) {
		Map<String, Object> root;
		try {
			root = JsonParserFactory.getJsonParser().parseMap(json);
		}
		catch (RuntimeException ex) {
			throw new UnreadableManifestException("it is not JSON", ex);
		}
		Object version = root.get("version");
		if (!(version instanceof Number number) || number.intValue() != VERSION) {
			throw new UnreadableManifestException("its version is " + version + ", expected " + VERSION, null);
		}
		try {
			return new Manifest(objects(root, "controllers").stream().map(RouteManifest::controller).toList(),
					objects(root, "leftOut").stream().map(RouteManifest::leftOut).toList());
		}
		catch (ClassCastException | IllegalArgumentException | NullPointerException ex) {
			throw new UnreadableManifestException("an entry is incomplete (" + ex.getMessage() + ")", ex);
		}
	}

	private static Map<String, ?> toMap(RecordedController recorded) {
		Controller controller = recorded.controller();
		return Members.of("bean", controller.bean())
			.and("type", controller.type())
			.and("origin", toMap(recorded.origin()))
			.and("routes", controller.routes().stream().map(RouteManifest::toMap).toList())
			.toMap();
	}

	private static Map<String, ?> toMap(Origin origin) {
		return Members.of("form", origin.form().name().toLowerCase(Locale.ROOT))
			.and("declaredBy", origin.declaredBy())
			.and("location", origin.location())
			.and("conditions", origin.conditions())
			.toMap();
	}

	private static Map<String, ?> toMap(LeftOut leftOut) {
		return Members.of("type", leftOut.type())
			.and("reason", leftOut.reason().identifier())
			.and("detail", leftOut.detail())
			.toMap();
	}

	private static Map<String, ?> toMap(Route route) {
		return Members.of("kind", route.kind().name().toLowerCase(Locale.ROOT))
			.and("methods", route.methods())
			.and("path", route.path())
			.and("params", route.params())
			.and("headers", route.headers())
			.and("consumes", route.consumes())
			.and("produces", route.produces())
			.and("version", route.version())
			.and("handler", route.handler())
			.and("note", route.note())
			.toMap();
	}

	private static RecordedController controller(Map<String, Object> map) {
		List<Map<String, Object>> routes = map.containsKey("routes") ? objects(map, "routes") : List.of();
		Controller controller = new Controller(text(map, "bean"), text(map, "type"),
				routes.stream().map(RouteManifest::route).toList());
		return new RecordedController(controller, origin(object(map, "origin")));
	}

	private static Origin origin(Map<String, Object> map) {
		return new Origin(Origin.Form.valueOf(text(map, "form").toUpperCase(Locale.ROOT)), text(map, "declaredBy"),
				(String) map.get("location"), texts(map, "conditions"));
	}

	private static LeftOut leftOut(Map<String, Object> map) {
		String reason = text(map, "reason").toUpperCase(Locale.ROOT).replace('-', '_');
		return new LeftOut(text(map, "type"), LeftOut.Reason.valueOf(reason), text(map, "detail"));
	}

	private static Route route(Map<String, Object> map) {
		return new Route(RouteKind.valueOf(text(map, "kind").toUpperCase(Locale.ROOT)), texts(map, "methods"),
				(String) map.get("path"), texts(map, "params"), texts(map, "headers"), texts(map, "consumes"),
				texts(map, "produces"), (String) map.get("version"), text(map, "handler"), (String) map.get("note"));
	}

	private static String text(Map<String, Object> map, String name) {
		Object value = map.get(name);
		Assert.isInstanceOf(String.class, value, () -> "'" + name + "' must be a text");
		return (String) value;
	}

	private static List<String> texts(Map<String, Object> map, String name) {
		return (map.get(name) instanceof List<?> list) ? list.stream().map(String.class::cast).toList() : List.of();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> object(Map<String, Object> map, String name) {
		Object value = map.get(name);
		Assert.isInstanceOf(Map.class, value, () -> "'" + name + "' must be an object");
		return (Map<String, Object>) value;
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> objects(Map<String, Object> map, String name) {
		Object value = map.get(name);
		Assert.isInstanceOf(List.class, value, () -> "'" + name + "' must be a list");
		return (List<Map<String, Object>>) value;
	}

}
