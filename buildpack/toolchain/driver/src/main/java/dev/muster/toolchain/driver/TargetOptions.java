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

package dev.muster.toolchain.driver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was said about the main class, the name and the folder of the image.
 */
final class TargetOptions {

	private final Path directory;

	private final List<String> names = new ArrayList<>();

	private @Nullable ExecutableJar archive;

	private @Nullable String mainClass;

	private @Nullable String configuredMainClass;

	private @Nullable String mainModule;

	private @Nullable String imageName;

	private @Nullable String suggestedImageName;

	private @Nullable String imagePath;

	private boolean sharedLibrary;

	TargetOptions(Path directory) {
		this.directory = directory;
	}

	/**
	 * Take over a builder option that concerns the target.
	 * @param option the option
	 * @param origin where it is from
	 * @return whether it is one that the driver passes on itself, at the end
	 */
	boolean take(HostedOption option, Origin origin) {
		String value = (option.value() != null) ? option.value() : "";
		switch (option.name()) {
			case "Name" -> this.imageName = lastWord(this.imageName, value, origin);
			case "Class" -> {
				// What lies on the class path does not make a class that is named by
				// position the name of the image: Spring Boot writes this option there.
				if (origin.configured()) {
					this.configuredMainClass = value;
				}
				else {
					this.mainClass = value;
				}
			}
			case "Module" -> this.mainModule = lastWord(this.mainModule, value, origin);
			case "Path" -> this.imagePath = lastWord(this.imagePath, value, origin);
			case "+SharedLibrary", "-SharedLibrary" -> {
				this.sharedLibrary = option.name().startsWith("+");
				return false;
			}
			default -> {
				return false;
			}
		}
		return true;
	}

	private static String lastWord(@Nullable String current, String value, Origin origin) {
		return (current != null && origin.configured()) ? current : value;
	}

	void useArchive(ExecutableJar archive) {
		this.archive = archive;
		this.mainClass = archive.mainClass();
	}

	void useModule(String moduleAndClass) {
		String[] parts = moduleAndClass.split("/", 2);
		this.mainModule = parts[0];
		this.mainClass = (parts.length > 1) ? parts[1] : null;
	}

	void addName(String name) {
		this.names.add(name);
	}

	void suggestImageName(String name) {
		this.suggestedImageName = name;
	}

	ImageTarget resolve() {
		List<String> left = new ArrayList<>(this.names);
		String main = this.mainClass;
		if (main == null && this.mainModule == null && !this.sharedLibrary && !left.isEmpty()) {
			main = left.removeFirst();
		}
		main = (main != null) ? main : this.configuredMainClass;
		if (left.size() > 1) {
			throw new UsageException(
					"do not know what to do with '%s'. Give one main class and one image name.".formatted(left.get(1)));
		}
		Path folder = (this.imagePath != null) ? this.directory.resolve(this.imagePath) : this.directory;
		Path image = folder.resolve(left.isEmpty() ? defaultName(main) : left.getFirst()).normalize();
		Path parent = image.getParent();
		return new ImageTarget(main, this.mainModule, (parent != null) ? parent : folder,
				image.getFileName().toString());
	}

	private String defaultName(@Nullable String main) {
		if (this.imageName != null) {
			return this.imageName;
		}
		if (this.suggestedImageName != null) {
			return this.suggestedImageName;
		}
		if (this.archive != null) {
			return this.archive.imageName();
		}
		return ImageTarget.defaultName(main, this.mainModule);
	}

}
