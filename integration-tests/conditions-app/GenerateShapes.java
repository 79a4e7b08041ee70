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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes controllers with shapes of payloads that chance has made: nested records, beans
 * that inherit, sealed hierarchies with and without type information, generics, enums,
 * containers and times, declared as what they are or as less. Each shape has types of its
 * own. The same seed makes the same shapes.
 * <p>
 * Usage: {@code java GenerateShapes.java SEED COUNT SOURCE_FOLDER LIST}, where the list
 * gets a line for each shape: its path, and whether it can be read back.
 */
final class GenerateShapes {

	private static final int DEPTH = 3;

	private static final int OF_A_CONTROLLER = 20;

	private final Random random;

	private final StringBuilder types = new StringBuilder();

	private int number;

	private boolean readable;

	private GenerateShapes(long seed) {
		this.random = new Random(seed);
	}

	public static void main(String[] args) throws IOException {
		if (args.length != 4) {
			throw new IllegalArgumentException("Usage: java GenerateShapes.java SEED COUNT SOURCE_FOLDER LIST");
		}
		long seed = Long.parseLong(args[0]);
		int count = Integer.parseInt(args[1]);
		Path folder = Files.createDirectories(Path.of(args[2], "dev/muster/conditions/generated"));
		GenerateShapes generator = new GenerateShapes(seed);
		List<String> lines = new ArrayList<>();
		for (int first = 0; first < count; first += OF_A_CONTROLLER) {
			String name = "Shapes" + first;
			String source = generator.controller(name, first, Math.min(first + OF_A_CONTROLLER, count), lines);
			Files.writeString(folder.resolve(name + ".java"), source);
		}
		Files.write(Path.of(args[3]), lines);
		System.out.printf("shapes: %d made with the seed %d%n", count, seed);
	}

	private String controller(String name, int first, int end, List<String> lines) {
		this.types.setLength(0);
		StringBuilder handlers = new StringBuilder();
		for (int shape = first; shape < end; shape++) {
			this.readable = true;
			Value value = payload();
			handlers.append(handler(shape, value));
			lines.add("/payloads/shapes/%d %s".formatted(shape, this.readable ? "readable" : "answered"));
		}
		return """
				package dev.muster.conditions.generated;

				import java.util.List;
				import java.util.Map;
				import java.util.Optional;

				import com.fasterxml.jackson.annotation.JsonSubTypes;
				import com.fasterxml.jackson.annotation.JsonTypeInfo;
				import org.springframework.context.annotation.Profile;
				import org.springframework.http.ResponseEntity;
				import org.springframework.web.bind.annotation.GetMapping;
				import org.springframework.web.bind.annotation.PostMapping;
				import org.springframework.web.bind.annotation.RequestBody;
				import org.springframework.web.bind.annotation.RestController;

				@RestController
				@Profile("shapes")
				class %s {

				%s
				%s
				}
				""".formatted(name, handlers, this.types);
	}

	// What is declared says everything, or leaves something to the code.
	private String handler(int shape, Value value) {
		String read = this.readable ? """
					@PostMapping("/payloads/shapes/%1$d")
					%2$s read%1$d(@RequestBody %2$s body) {
						return body;
					}
				""".formatted(shape, value.type()) : "";
		String answered = switch (this.random.nextInt(8)) {
			case 0 -> "ResponseEntity<%s> get%d() { return ResponseEntity.ok(%s); }".formatted(value.type(), shape,
					value.code());
			case 1 -> "ResponseEntity<?> get%d() { return ResponseEntity.ok(%s); }".formatted(shape, value.code());
			case 2 -> "Object get%d() { return %s; }".formatted(shape, value.code());
			case 3 -> "Map<String, Object> get%d() { return Map.of(\"value\", %s); }".formatted(shape, value.code());
			case 4 -> "Optional<%s> get%d() { return Optional.of(%s); }".formatted(value.type(), shape, value.code());
			case 5 -> "List<? extends %s> get%d() { return List.<%s>of(%s); }".formatted(value.type(), shape,
					value.type(), value.code());
			default -> "%s get%d() { return %s; }".formatted(value.type(), shape, value.code());
		};
		if (!answered.contains(value.type() + " get")) {
			read = "";
			this.readable = false;
		}
		return "\t@GetMapping(\"/payloads/shapes/%d\")\n\t%s\n\n%s\n".formatted(shape, answered, read);
	}

	private Value payload() {
		return switch (this.random.nextInt(6)) {
			case 0, 1 -> record(DEPTH);
			case 2 -> bean(DEPTH);
			case 3, 4 -> hierarchy(DEPTH);
			default -> generic(DEPTH);
		};
	}

	private Value value(int depth) {
		if (depth == 0) {
			return scalar();
		}
		return switch (this.random.nextInt(10)) {
			case 0 -> record(depth - 1);
			case 1 -> bean(depth - 1);
			case 2 -> hierarchy(depth - 1);
			case 3 -> generic(depth - 1);
			case 4 -> container(depth - 1);
			case 5 -> enumeration();
			default -> scalar();
		};
	}

	private Value scalar() {
		int some = this.random.nextInt(1000);
		return switch (this.random.nextInt(11)) {
			case 0 -> new Value("Integer", String.valueOf(some));
			case 1 -> new Value("Long", some + "L");
			case 2 -> new Value("Boolean", String.valueOf(some % 2 == 0));
			case 3 -> new Value("java.math.BigDecimal", "new java.math.BigDecimal(\"%d.25\")".formatted(some));
			case 4 -> new Value("java.time.LocalDate", "java.time.LocalDate.ofEpochDay(%d)".formatted(some));
			case 5 -> new Value("java.time.Duration", "java.time.Duration.ofSeconds(%d)".formatted(some));
			case 6 -> new Value("java.util.UUID", "new java.util.UUID(%d, 1)".formatted(some));
			case 7 -> new Value("Optional<String>", "Optional.of(\"text %d\")".formatted(some));
			case 8 -> new Value("java.time.LocalTime", "java.time.LocalTime.ofSecondOfDay(%d)".formatted(some));
			default -> new Value("String", "\"text %d\"".formatted(some));
		};
	}

	private Value enumeration() {
		String name = name("Kind");
		this.types.append("\tpublic enum %s { FIRST, SECOND }\n\n".formatted(name));
		return new Value(name, name + "." + (this.random.nextBoolean() ? "FIRST" : "SECOND"));
	}

	private Value container(int depth) {
		Value element = value(depth);
		return switch (this.random.nextInt(element.type().contains("<") ? 2 : 3)) {
			case 0 -> new Value("List<%s>".formatted(element.type()), "List.<%s>of(%s)".formatted(element.type(), element.code()));
			case 1 -> new Value("Map<String, %s>".formatted(element.type()),
					"Map.of(\"key\", %s)".formatted(element.code()));
			default -> new Value(element.type() + "[]", "new %s[] { %s }".formatted(element.type(), element.code()));
		};
	}

	private Value record(int depth) {
		return record(depth, name("Record"), "");
	}

	private Value record(int depth, String name, String implemented) {
		List<Value> components = values(depth);
		List<String> declared = new ArrayList<>();
		for (int index = 0; index < components.size(); index++) {
			declared.add("%s value%d".formatted(components.get(index).type(), index));
		}
		this.types.append("\tpublic record %s(%s)%s { }\n\n".formatted(name, String.join(", ", declared), implemented));
		return new Value(name, "new %s(%s)".formatted(name, codes(components)));
	}

	private Value bean(int depth) {
		String base = name("Base");
		String name = name("Bean");
		Value inherited = value(depth);
		Value own = value(depth);
		this.types.append(beanSource("abstract class " + base, base, "inherited", inherited));
		this.types.append(beanSource("class " + name + " extends " + base, name, "own", own));
		String made = "make" + name;
		this.types.append("""
					static %1$s %2$s() {
						%1$s bean = new %1$s();
						bean.setInherited(%3$s);
						bean.setOwn(%4$s);
						return bean;
					}

				""".formatted(name, made, inherited.code(), own.code()));
		return new Value(name, made + "()");
	}

	private static String beanSource(String declaration, String name, String property, Value value) {
		String accessor = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
		return """
					public static %1$s {
						private %3$s %4$s;
						public %3$s get%5$s() { return this.%4$s; }
						public void set%5$s(%3$s %4$s) { this.%4$s = %4$s; }
					}

				""".formatted(declaration, name, value.type(), property, accessor);
	}

	private Value hierarchy(int depth) {
		String name = name("Sealed");
		boolean named = this.random.nextBoolean();
		int count = 2 + this.random.nextInt(2);
		List<Value> subtypes = new ArrayList<>();
		StringBuilder annotations = new StringBuilder();
		for (int index = 0; index < count; index++) {
			String subtype = name("Sub");
			subtypes.add(record(depth, subtype, " implements " + name));
			annotations.append("@JsonSubTypes.Type(value = %s.class, name = \"sub%d\"), ".formatted(subtype, index));
		}
		if (named) {
			this.types.append("\t@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"kind\")\n");
			if (this.random.nextBoolean()) {
				this.types.append("\t@JsonSubTypes({ %s })\n".formatted(annotations));
			}
		}
		else {
			this.readable = false;
		}
		this.types.append("\tpublic sealed interface %s permits %s { }\n\n".formatted(name,
				String.join(", ", subtypes.stream().map(Value::type).toList())));
		return new Value(name, subtypes.get(this.random.nextInt(count)).code());
	}

	private Value generic(int depth) {
		String name = name("Box");
		Value content = value(depth);
		this.types.append("\tpublic record %s<T>(T content, List<T> more) { }\n\n".formatted(name));
		return new Value("%s<%s>".formatted(name, content.type()),
				"new %s<%s>(%s, List.<%s>of(%s))".formatted(name, content.type(), content.code(), content.type(),
						content.code()));
	}

	private List<Value> values(int depth) {
		List<Value> values = new ArrayList<>();
		for (int count = 1 + this.random.nextInt(4); count > 0; count--) {
			values.add(value(depth));
		}
		return values;
	}

	private static String codes(List<Value> values) {
		return String.join(", ", values.stream().map(Value::code).toList());
	}

	private String name(String kind) {
		return kind + this.number++;
	}

	/**
	 * A value of a generated type.
	 *
	 * @param type the type, as source code names it
	 * @param code what makes the value
	 */
	private record Value(String type, String code) {

	}

}
