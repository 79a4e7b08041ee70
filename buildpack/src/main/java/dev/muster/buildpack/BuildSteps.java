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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.muster.buildpack.allow.AllowList;
import dev.muster.buildpack.application.Application;
import dev.muster.buildpack.application.CompiledApplication;
import dev.muster.buildpack.application.ExplodedApplication;
import dev.muster.buildpack.application.ResourceSelection;
import dev.muster.buildpack.application.Workspace;
import dev.muster.buildpack.compile.Compilation;
import dev.muster.buildpack.compile.Fingerprint;
import dev.muster.buildpack.compile.NativeImage;
import dev.muster.buildpack.layer.Layer;
import dev.muster.buildpack.layer.Layers;
import dev.muster.buildpack.metadata.ClassResources;
import dev.muster.buildpack.metadata.MetadataClassPath;
import dev.muster.buildpack.option.LinkForm;
import dev.muster.buildpack.option.Options;
import dev.muster.buildpack.option.Target;
import dev.muster.buildpack.report.HardeningReport;
import dev.muster.buildpack.rule.BuildMachine;
import dev.muster.buildpack.startup.StartupCheck;

/**
 * The steps of one build, in order.
 */
final class BuildSteps {

	private static final String ALLOW_LIST = "META-INF/muster/allow-list.toml";

	private final Workspace workspace;

	private final Layers layers;

	private final NativeLayer layer;

	private final Options options;

	private final Consumer<String> log;

	private BuildMachine machine = BuildMachine.UNKNOWN;

	private AllowList allowList = AllowList.delivered();

	BuildSteps(Path directory, Layers layers, Options options, Consumer<String> log) {
		this.workspace = new Workspace(directory);
		this.layers = layers;
		this.layer = new NativeLayer(layers.layer("native-image"));
		this.options = options;
		this.log = log;
	}

	void run(Map<String, String> environment) throws IOException {
		this.machine = BuildMachine.current(environment, this.workspace.root());
		Reporting reporting = new Reporting(this.layers, this.layer, environment, this.log);
		Target target = Target.from(environment);
		Application application = this.workspace.application();
		switch (application) {
			case ExplodedApplication exploded -> {
				target.check(this.options.link() == LinkForm.STATIC);
				compile(exploded, NativeImage.find(environment), reporting);
			}
			case CompiledApplication compiled -> harden(compiled, target, reporting);
		}
	}

	private void compile(ExplodedApplication application, NativeImage compiler, Reporting reporting)
			throws IOException {
		application.check();
		application.moveResources();
		select(application);
		this.allowList = allowList(application);
		ClassResources resources = ClassResources.prune(application.metadata());
		say(resources);
		String version = compiler.version();
		Compilation compilation = new Compilation(compiler, this.options, application.classPath(),
				application.startClass());
		List<String> settings = new ArrayList<>(compilation.arguments());
		settings.addAll(List.of(application.startClass(), version, Reporting.buildpackVersion()));
		settings.addAll(compiler.origin());
		String fingerprint = Fingerprint.of(this.workspace.root(), application.classPath(), settings);
		List<String> removedLibraries = executable(compilation, fingerprint, version);
		checkStart(application);
		HardeningReport.Compiler made = new HardeningReport.Compiler(version, compilation.arguments(), fingerprint);
		HardeningReport.Sbom sbom = reporting.writeBills(application.materials());
		Gates gates = gate(application.metadata());
		reporting.writeReport(report(application.title(), application.startClass(), application.hasRouteManifest()),
				made, gates, this.options.leakGateMode(), Reporting.removed(resources, removedLibraries), sbom);
		this.layer.hand(fingerprint, removedLibraries);
		leave(application, List.of("web"));
	}

	private void select(ExplodedApplication application) throws IOException {
		List<String> removed = new ResourceSelection(this.options.includedResources(), this.options.excludedResources())
			.apply(application.classes());
		if (!removed.isEmpty()) {
			this.log.accept("left out %d files (BP_MUSTER_EXCLUDE_RESOURCES): %s".formatted(removed.size(), removed));
		}
	}

	private AllowList allowList(ExplodedApplication application) {
		Path file = application.classes().resolve(ALLOW_LIST);
		return Files.isRegularFile(file) ? this.allowList.with(file, LocalDate.now(ZoneOffset.UTC)) : this.allowList;
	}

	private List<String> executable(Compilation compilation, String fingerprint, String version) throws IOException {
		if (this.layer.holds(fingerprint)) {
			this.log.accept("unchanged, reusing the executable");
			return this.layer.restoredLibraries();
		}
		this.log.accept("compiling %s with %s".formatted(compilation.startClass(), version));
		this.layer.clear();
		compilation.run(this.layer.executable(), this.log);
		return this.layer.finish();
	}

	private void checkStart(ExplodedApplication application) throws IOException {
		if (!this.options.startupCheck()) {
			this.log.accept("start-up check: skipped (BP_MUSTER_STARTUP_CHECK=false)");
		}
		else if (!application.hasRouteManifest()) {
			this.log.accept("start-up check: skipped (no META-INF/muster/routes.json, so the starter is not there)");
		}
		else {
			StartupCheck.run(this.layer.executable());
			this.log.accept("start-up check: passed");
		}
	}

	private void harden(CompiledApplication application, Target target, Reporting reporting) throws IOException {
		this.log.accept("hardening %s of an earlier buildpack".formatted(application.executable().getFileName()));
		this.layer.clear();
		this.layer.take(application.executable());
		List<String> removedLibraries = this.layer.finish();
		target.check(this.layer.facts().needsNothing());
		String fingerprint = Fingerprint.of(this.layer.executable(), List.of(this.layer.executable()), List.of());
		HardeningReport.Compiler made = new HardeningReport.Compiler("an earlier buildpack", List.of(), fingerprint);
		HardeningReport.Sbom sbom = reporting.writeBills(application.materials());
		Gates gates = gate(null);
		reporting.writeReport(report(application.title(), "", false), made, gates, this.options.leakGateMode(),
				Reporting.removed(new ClassResources(Map.of(), List.of()), removedLibraries), sbom);
		this.layer.hand(fingerprint, removedLibraries);
		// The other two are the names Paketo gives its processes, which would point to
		// nothing.
		leave(application, List.of("web", "native-image", "task"));
	}

	private static HardeningReport.Application report(String title, String startClass, boolean healthCheck) {
		return new HardeningReport.Application(title, startClass, Reporting.buildpackVersion(), healthCheck);
	}

	private Gates gate(@Nullable MetadataClassPath metadata) throws IOException {
		Gates gates = new Gates(this.allowList, this.machine, this.log);
		Layer own = this.layer.layer();
		gates.look(own.path(), this.layers.imagePath(own), true);
		for (Layer foreign : this.layers.launchLayersOfOthers()) {
			gates.look(foreign.path(), this.layers.imagePath(foreign), false);
		}
		gates.lookAt(this.layers.sbom(), this.layers.sbomImagePath(), false);
		gates.checkExecutables();
		gates.checkLeaks(metadata, this.options.leakGateFails());
		gates.checkAllowList();
		return gates;
	}

	private void leave(Application application, List<String> processes) throws IOException {
		Map<String, String> labels = new TreeMap<>(this.options.labels());
		if (!application.title().isEmpty()) {
			labels.putIfAbsent("org.opencontainers.image.title", application.title());
		}
		// Else the image would have the version of its run image.
		if (!application.version().isEmpty()) {
			labels.putIfAbsent("org.opencontainers.image.version", application.version());
		}
		this.layers.launch(processes, this.layer.executable(), labels);
		this.workspace.empty();
	}

	private void say(ClassResources resources) {
		resources.removed()
			.forEach((origin, count) -> this.log
				.accept("kept out %d class files that the metadata of %s names as resources".formatted(count, origin)));
		if (!resources.kept().isEmpty()) {
			this.log.accept("the application's own metadata names %d class files as resources"
				.formatted(resources.kept().size()));
		}
	}

}
