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

package dev.muster.image.compare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import dev.muster.image.compare.Difference.Aspect;

/**
 * The differences of two images.
 *
 * @param differences the differences
 * @param files the number of entries of the larger image
 */
record ImageComparison(List<Difference> differences, int files) {

	private static final String ABSENT = "absent";

	ImageComparison {
		differences = List.copyOf(differences);
	}

	static ImageComparison of(Image first, Image second) {
		Objects.requireNonNull(first, "'first' must not be null");
		Objects.requireNonNull(second, "'second' must not be null");
		List<Difference> differences = new ArrayList<>();
		int layers = Math.max(first.layers().size(), second.layers().size());
		for (int index = 0; index < layers; index++) {
			compare(index, first, second, differences);
		}
		differences.addAll(ConfigurationComparison.of(first, second));
		int files = Math.max(count(first), count(second));
		return new ImageComparison(differences, files);
	}

	/**
	 * Return the differences of one aspect.
	 * @param aspect the aspect
	 * @return the differences, empty when the images are the same in this aspect
	 */
	List<Difference> in(Aspect aspect) {
		return this.differences.stream().filter((difference) -> difference.aspect() == aspect).toList();
	}

	/**
	 * Whether nothing but the bytes of files differs.
	 * @return whether layout, timestamps, labels and configuration are the same
	 */
	boolean sameButForContents() {
		return this.differences.stream().allMatch((difference) -> difference.aspect() == Aspect.CONTENTS);
	}

	private static void compare(int index, Image first, Image second, List<Difference> differences) {
		if (index >= first.layers().size() || index >= second.layers().size()) {
			boolean there = index < first.layers().size();
			differences.add(new Difference(Aspect.LAYOUT, "layer " + (index + 1), there ? "present" : ABSENT,
					there ? ABSENT : "present"));
			return;
		}
		ImageLayer left = first.layers().get(index);
		ImageLayer right = second.layers().get(index);
		Set<String> paths = new TreeSet<>(left.files().keySet());
		paths.addAll(right.files().keySet());
		List<Difference> found = new ArrayList<>();
		paths.forEach((path) -> compare(path, left.files().get(path), right.files().get(path), found));
		if (found.isEmpty() && !left.digest().equals(right.digest())) {
			found
				.add(new Difference(Aspect.CONTENTS, "archive of layer " + (index + 1), left.digest(), right.digest()));
		}
		differences.addAll(found);
	}

	private static void compare(String path, @org.jspecify.annotations.Nullable ImageFile left,
			@org.jspecify.annotations.Nullable ImageFile right, List<Difference> differences) {
		if (left == null || right == null) {
			differences.add(new Difference(Aspect.LAYOUT, path, (left != null) ? left.type() : ABSENT,
					(right != null) ? right.type() : ABSENT));
			return;
		}
		if (!left.type().equals(right.type())) {
			differences.add(new Difference(Aspect.LAYOUT, path, left.type(), right.type()));
		}
		if (!left.rights().equals(right.rights())) {
			differences.add(new Difference(Aspect.LAYOUT, path, left.rights(), right.rights()));
		}
		if (left.modified() != right.modified()) {
			differences.add(new Difference(Aspect.TIMESTAMPS, path, Instant.ofEpochSecond(left.modified()).toString(),
					Instant.ofEpochSecond(right.modified()).toString()));
		}
		if (!left.hasContentOf(right)) {
			differences.add(new Difference(Aspect.CONTENTS, path, describe(left), describe(right)));
		}
	}

	private static String describe(ImageFile file) {
		return "%d bytes %s".formatted(file.size(), file.digest().substring(0, 12));
	}

	private static int count(Image image) {
		return image.layers().stream().mapToInt((layer) -> layer.files().size()).sum();
	}

}
