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

package dev.muster.buildpack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.layer.Layers;
import dev.muster.buildpack.option.Options;

/**
 * The program behind {@code bin/build}. The lifecycle runs it in the application's
 * folder.
 */
public final class Build {

	private Build() {
	}

	public static void main(String[] arguments) throws IOException {
		System.exit(run(Path.of("").toAbsolutePath(), System.getenv(), System.out));
	}

	static int run(Path workspace, Map<String, String> environment, PrintStream log) throws IOException {
		try {
			String layers = environment.getOrDefault("CNB_LAYERS_DIR", "");
			if (layers.isEmpty()) {
				throw new BuildFailedException("CNB_LAYERS_DIR is not set", "the build's environment",
						"let the lifecycle of a builder run this program");
			}
			Options options = Options.from(environment);
			new BuildSteps(workspace, new Layers(Path.of(layers)), options, log::println).run(environment);
			return 0;
		}
		catch (BuildFailedException ex) {
			log.println("muster/native: " + ex.getMessage());
			return 1;
		}
	}

}
