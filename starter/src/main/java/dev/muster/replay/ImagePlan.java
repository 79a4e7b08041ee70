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

package dev.muster.replay;

import org.jspecify.annotations.Nullable;

import dev.muster.plan.Plan;
import dev.muster.plan.PlanChecksum;
import dev.muster.plan.PlanReader;
import dev.muster.plan.UnreadablePlanException;

/**
 * The plan in the heap of an executable: {@code native-image} initializes this class
 * while it builds, so no start has to read the plan. On the JVM there is none.
 */
final class ImagePlan {

	private static final @Nullable ImagePlan BUILT = isImageBuilt() ? read(ImagePlan.class.getClassLoader()) : null;

	private final Plan plan;

	private final long checksum;

	private ImagePlan(Plan plan, long checksum) {
		this.plan = plan;
		this.checksum = checksum;
	}

	/**
	 * Return the plan that fits the generated code.
	 * @param checksum the checksum of the plan that was written with the generated code
	 * @return the plan, or {@code null} if it has to be looked for on the class path
	 */
	static @Nullable Plan find(long checksum) {
		return (BUILT != null) ? BUILT.planOf(checksum) : null;
	}

	@Nullable Plan planOf(long checksum) {
		return (this.checksum == checksum) ? this.plan : null;
	}

	// As Spring's NativeDetector, which is not to be initialized by the build.
	private static boolean isImageBuilt() {
		return "buildtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"));
	}

	/**
	 * Read the plan.
	 * @param classLoader the class loader of the application
	 * @return the plan, or {@code null} if there is none or it cannot be used: the start
	 * looks for it again, and says why it ends
	 */
	static @Nullable ImagePlan read(ClassLoader classLoader) {
		try {
			byte[] bytes = PlanReader.load(classLoader);
			return new ImagePlan(PlanReader.read(bytes), PlanChecksum.of(bytes));
		}
		catch (UnreadablePlanException ex) {
			return null;
		}
	}

}
