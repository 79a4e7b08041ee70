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

package dev.muster.aot.configuration;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.generate.GeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.beans.factory.aot.AotProcessingException;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link ConfigurationHintsAotProcessor}, run as Spring runs it, with folders
 * and jars on the class path.
 */
class ConfigurationHintsAotProcessorTests {

	private static final String FIRST = "application.properties";

	@TempDir
	private Path folder;

	// Beside the application lie the controllers of other tests.
	private final Map<String, String> settings = new LinkedHashMap<>(
			Map.of("muster.gates.unregistered-controllers", "off"));

	private @Nullable Path library;

	@Test
	void expandsPlaceholdersOverAllProfiles() throws IOException {
		write(FIRST, "platform=h2\nsql=classpath*:db/${platform}/schema.sql");
		write("application-other.yml", "platform: hsqldb");
		write("db/h2/schema.sql", "");
		write("db/hsqldb/schema.sql", "");
		write("db/none/schema.sql", "");
		TestGenerationContext generation = process();
		assertResources(generation, "db/h2/schema.sql", "db/hsqldb/schema.sql");
		assertNoResources(generation, "db/none/schema.sql");
		assertThat(report(generation)).contains("\"added\":2,", "\"reasons\":{\"resources\":2}", "\"unmatched\":[]");
	}

	@Test
	void takesPlaceholdersThatNothingSaysAnythingAboutForPatterns() throws IOException {
		write(FIRST, "sql=classpath:db/${TENANT}/schema.sql\nother=classpath:${SOMETHING}");
		write("db/a/schema.sql", "");
		write("db/b/schema.sql", "");
		TestGenerationContext generation = process();
		assertResources(generation, "db/a/schema.sql", "db/b/schema.sql");
		assertThat(report(generation)).contains("\"location\":\"classpath:*\"", "only the start knows what it is");
		assertNoResources(generation, FIRST.replace("application", "other"));
	}

	@Test
	void takesDefaultsOfPlaceholdersAndNestedOnes() throws IOException {
		write(FIRST, "a.name=one\nsql=classpath:${x:${a.name}}.sql,classpath:${y:two}.sql");
		write("one.sql", "");
		write("two.sql", "");
		assertResources(process(), "one.sql", "two.sql");
	}

	@Test
	void doesNotLoopInPlaceholders() throws IOException {
		write(FIRST, "a=${b}\nb=${a}\nsql=classpath:sql/${a}.sql");
		write("sql/x.sql", "");
		assertResources(process(), "sql/x.sql");
	}

	@Test
	void findsPatternsInFoldersAndLibrariesButNoClassFiles() throws IOException {
		write(FIRST, "mappers=classpath*:mapper/**/*.xml\nall=classpath*:mapper/**\nclasses=classpath*:code/*.class");
		write("mapper/a.xml", "");
		write("mapper/deep/er/b.xml", "");
		write("mapper/Some.class", "");
		write("code/Other.class", "");
		library("mapper/library.xml");
		TestGenerationContext generation = process();
		assertResources(generation, "mapper/a.xml", "mapper/deep/er/b.xml", "mapper/library.xml");
		assertNoResources(generation, "mapper/Some.class", "code/Other.class");
		assertThat(report(generation)).contains("matches class files only");
	}

	@Test
	void readsAllDocumentsOfAFile() throws IOException {
		write("config/application.yaml", """
				files: [ "classpath:first.txt" ]
				---
				spring.config.activate.on-profile: other
				files:
				  - classpath:second.txt
				  - optional:classpath:missing.txt
				""");
		write("first.txt", "");
		write("second.txt", "");
		TestGenerationContext generation = process();
		assertResources(generation, "first.txt", "second.txt");
		assertThat(report(generation)).contains("\"unmatched\":[]", "\"files\":[\"config/application.yaml\"]");
	}

	@Test
	void followsImportsWithTheirProfiles() throws IOException {
		write("application-a.properties",
				"where=more\nspring.config.import=optional:classpath:${where}/extra.properties,file:/nowhere/");
		write("more/extra.properties", "x=classpath:x.txt\nspring.config.import=beside.yml");
		write("more/extra-prod.properties", "x=classpath:prod.txt");
		write("more/beside.yml", "y: classpath:y.txt");
		write("x.txt", "");
		write("prod.txt", "");
		write("y.txt", "");
		TestGenerationContext generation = process();
		assertResources(generation, "more/extra.properties", "more/extra-prod.properties", "more/beside.yml", "x.txt",
				"prod.txt", "y.txt");
		assertThat(report(generation)).contains("\"unmatched\":[]");
	}

	@Test
	void reportsAnImportThatIsNotThere() throws IOException {
		write(FIRST, "spring.config.import=classpath:nowhere.properties");
		assertThat(report(process())).contains("\"location\":\"classpath:nowhere.properties\"");
	}

	@Test
	void readsTheFilesOfPropertySources() throws IOException {
		write("own.properties", "x=classpath:own.txt");
		write("own.txt", "");
		assertResources(process(OwnSource.class), "own.txt");
	}

	@Test
	void reportsALocationThatMatchesNothing() throws IOException {
		write("application-prod.properties", "spring.sql.init.schema-locations=classpath*:db/schema.sql,\\\n"
				+ "optional:classpath:perhaps.sql,file:/elsewhere.sql");
		TestGenerationContext generation = process();
		assertThat(report(generation)).contains("\"unmatched\":[{\"location\":\"classpath*:db/schema.sql\"",
				"\"property\":\"spring.sql.init.schema-locations\"", "\"file\":\"application-prod.properties\"");
		this.settings.put("muster.configuration.unmatched", "fail");
		assertThatIllegalStateException().isThrownBy(this::process).withMessage("""
				Configuration names what a native executable will not have:
				classpath*:db/schema.sql: matches nothing on the class path of the build
				  where: spring.sql.init.schema-locations in application-prod.properties
				  what to do: correct it, add what is missing, write optional: in front of it, or set \
				muster.configuration.accepted=spring.sql.init.schema-locations""");
		this.settings.put("muster.configuration.accepted", "spring.sql.init.schemaLocations");
		assertThat(report(process())).contains("\"unmatched\":[]");
	}

	@Test
	void refusesASettingThatItDoesNotKnow() {
		this.settings.put("muster.configuration.unmatched", "maybe");
		assertThatException().isThrownBy(this::process)
			.withStackTraceContaining(
					"The property 'muster.configuration.unmatched' is 'maybe': set it to 'warn' or to 'fail'.");
	}

	@Test
	void namesTheFileThatCannotBeRead() throws IOException {
		write("application-broken.yml", "a: [");
		assertThatException().isThrownBy(this::process)
			.withStackTraceContaining("The configuration file 'application-broken.yml' cannot be read: correct it");
	}

	@Test
	void listsFoldersThatLibrariesList() throws IOException {
		write("application-x.properties", """
				spring.flyway.locations=db/special/{vendor},filesystem:/elsewhere
				spring.web.resources.static-locations[0]=classpath:/pages/
				""");
		write("db/special/h2/V1__a.sql", "");
		write("db/special/hsqldb/more/V2__b.sql", "");
		write("pages/css/style.css", "");
		TestGenerationContext generation = process();
		assertResources(generation, "db/special/h2", "db/special/h2/V1__a.sql", "db/special/hsqldb/more/V2__b.sql",
				"pages/css/style.css");
		assertThat(report(generation)).contains("\"unmatched\":[]");
	}

	@Test
	void doesNotTakeTheWholeClassPath() throws IOException {
		write(FIRST, "spring.web.resources.static-locations=classpath:/");
		write("secret.txt", "");
		TestGenerationContext generation = process();
		assertNoResources(generation, "secret.txt");
		assertThat(report(generation)).contains("stands for all of the class path");
	}

	@Test
	void findsMessagesWithTheirLanguages() throws IOException {
		write("application-words.properties",
				"spring.messages.basename=i18n/words,i18n.other\nspring.web.locale=en_GB");
		write("i18n/words.properties", "");
		write("i18n/words_de.properties", "");
		write("i18n/other_pt_BR.properties", "");
		write("i18n/otherwise.properties", "");
		TestGenerationContext generation = process();
		assertResources(generation, "i18n/words.properties", "i18n/words_de.properties", "i18n/other_pt_BR.properties");
		assertNoResources(generation, "i18n/otherwise.properties");
		assertThat(arguments(generation)).isEqualTo("Args = -H:IncludeLocales=de,en-GB,pt-BR\n");
	}

	@Test
	void findsBundlesThatAreNamedWithoutExtension() throws IOException {
		write(FIRST, "words=classpath:i18n/words");
		write("i18n/words_de.properties", "");
		assertResources(process(), "i18n/words_de.properties");
	}

	@Test
	void followsChangeLogs() throws IOException {
		write("application-liquibase.properties", "spring.liquibase.change-log=classpath:/db/main.yaml");
		write("db/main.yaml", """
				databaseChangeLog:
				  - include: { file: db/one.xml }
				  - include: { file: two.sql, relativeToChangelogFile: true }
				  - includeAll: { path: db/more/ }
				""");
		write("db/one.xml", "<databaseChangeLog><sqlFile path=\"db/three.sql\"/></databaseChangeLog>");
		write("db/two.sql", "");
		write("db/three.sql", "");
		write("db/more/four.sql", "");
		write("db/unnamed.sql", "");
		TestGenerationContext generation = process();
		assertResources(generation, "db/main.yaml", "db/one.xml", "db/two.sql", "db/three.sql", "db/more/four.sql");
		assertNoResources(generation, "db/unnamed.sql");
	}

	@Test
	void findsWhatIsNamedInsideAValue() throws IOException {
		write("application-h2.properties",
				"spring.datasource.url=jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'classpath:init.sql'");
		write("init.sql", "");
		assertResources(process(), "init.sql");
	}

	@Test
	void keepsPrivateKeysOut() throws IOException, GeneralSecurityException {
		write("application-tls.properties", """
				spring.ssl.bundle.pem.a.keystore.certificate=classpath:tls/public.pem
				spring.ssl.bundle.pem.a.keystore.private-key=classpath:tls/private.pem
				spring.ssl.bundle.jks.b.truststore.location=classpath:tls/trust.p12
				spring.ssl.bundle.jks.b.keystore.location=classpath:tls/keys.p12
				""");
		write("tls/public.pem", "-----BEGIN CERTIFICATE-----\n");
		write("tls/private.pem", "-----BEGIN " + "PRIVATE KEY-----\n");
		keyStore("tls/trust.p12", false);
		keyStore("tls/keys.p12", true);
		TestGenerationContext generation = process();
		assertResources(generation, "tls/public.pem", "tls/trust.p12");
		assertNoResources(generation, "tls/private.pem", "tls/keys.p12");
		assertThat(report(generation)).contains("{\"location\":\"tls/private.pem\"", "{\"location\":\"tls/keys.p12\"",
				"holds a private key", "mount it, and name it with file:");
		this.settings.put("muster.configuration.resources", "tls/private.pem");
		generation = process();
		assertResources(generation, "tls/private.pem");
		assertThat(report(generation)).doesNotContain("{\"location\":\"tls/private.pem\"")
			.contains("{\"location\":\"tls/keys.p12\"");
	}

	@Test
	void registersConstructorsOfNamedClasses() throws IOException {
		write("application-classes.properties", """
				own.strategy=%s
				spring.jpa.properties.hibernate.some=java.util.ArrayList
				spring.datasource.type=java.util.LinkedList
				spring.cloud.unknown=java.util.TreeMap
				spring.main.web-application-type=none
				""".formatted(Strategy.class.getName()));
		TestGenerationContext generation = process(Application.class);
		assertConstructors(generation, Strategy.class.getName(), true);
		assertConstructors(generation, "java.util.ArrayList", true);
		assertConstructors(generation, "java.util.LinkedList", true);
		assertConstructors(generation, "java.util.TreeMap", false);
		assertThat(report(generation)).contains("\"reasons\":{\"classes\":3}");
	}

	@Test
	void registersClassesOfPropertiesThatAreTypedSo() throws IOException {
		write("META-INF/spring-configuration-metadata.json", """
				{"properties": [{"name": "x.handler-type", "type": "java.lang.Class<?>"},
				{"name": "x.text", "type": "java.lang.String"}]}""");
		write(FIRST, "x.handlerType=java.util.TreeMap\nx.text=java.util.TreeSet");
		TestGenerationContext generation = process();
		assertConstructors(generation, "java.util.TreeMap", true);
		assertConstructors(generation, "java.util.TreeSet", false);
	}

	@Test
	void reportsADriverThatIsMissing() throws IOException {
		write("application-mysql.properties", """
				spring.datasource.url=jdbc:mysql://u:hidden@localhost/x
				spring.datasource.driver-class-name=com.example.NoDriver
				""");
		assertThat(report(process())).contains("\"location\":\"com.mysql.cj.jdbc.Driver\"")
			.contains("\"location\":\"com.example.NoDriver\"")
			.contains("is no class on the class path of the build")
			.doesNotContain("hidden");
	}

	@Test
	void findsTheDriverOfAUrl() throws IOException {
		write("application-h2.properties", "spring.datasource.url=${URL:jdbc:h2:mem:x}");
		assertConstructors(process(), "org.h2.Driver", true);
	}

	@Test
	void takesAlongTheScriptsAndMessagesBesideADriver() throws IOException {
		write("application-h2.properties", "spring.datasource.url=jdbc:h2:mem:x");
		write("org/h2/res/schema.sql", "");
		write("org/h2/res/messages_de.properties", "");
		write("org/other/res/messages.properties", "");
		TestGenerationContext generation = process();
		assertResources(generation, "org/h2/res/schema.sql", "org/h2/res/messages_de.properties");
		assertNoResources(generation, "org/other/res/messages.properties");
	}

	@Test
	void findsTheLanguagesThatTheApplicationNamesInCode() throws IOException {
		assertThat(arguments(process(Application.class))).contains("fr-CA", "nl", "pt-PT").doesNotContain("it");
	}

	@Test
	void includesTheLanguagesOfTheAuthor() throws IOException {
		this.settings.put("muster.configuration.locales", "ja,sr-Latn");
		assertThat(arguments(process())).isEqualTo("Args = -H:IncludeLocales=ja,sr-Latn\n");
	}

	@Test
	void addsNothingWhereNothingIsNamed() throws IOException {
		write(FIRST, "server.port=1\nx=text");
		TestGenerationContext generation = process();
		assertThat(report(generation)).contains("\"added\":0,", "\"locales\":[]", "\"unmatched\":[]");
		assertThat(content(generation, Languages.LOCATION)).isNull();
	}

	@Test
	void doesNothingWhenHintsAreSwitchedOff() throws IOException {
		write(FIRST, "x=classpath:x.txt");
		write("x.txt", "");
		this.settings.put("muster.hints.enabled", "false");
		TestGenerationContext generation = process();
		assertNoResources(generation, "x.txt");
		assertThat(content(generation, ConfigurationReport.LOCATION)).isNull();
	}

	@Test
	void writesNoValuesButLocations() throws IOException {
		write("application-prod.properties", "password=hidden\nx=classpath:x.txt");
		write("x.txt", "");
		assertThat(report(process())).doesNotContain("hidden");
	}

	@Test
	void refusesWhatTheAuthorNamesAndIsNotThere() {
		this.settings.put("muster.configuration.resources", "nowhere.txt");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(this::process)
			.withStackTraceContaining("The property 'muster.configuration.resources' names 'nowhere.txt'");
	}

	private TestGenerationContext process(Class<?>... types) throws IOException {
		URL[] urls = (this.library != null) ? new URL[] { this.folder.toUri().toURL(), this.library.toUri().toURL() }
				: new URL[] { this.folder.toUri().toURL() };
		ClassLoader before = Thread.currentThread().getContextClassLoader();
		try (URLClassLoader classLoader = new URLClassLoader(urls, getClass().getClassLoader());
				AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			ClassUtils.overrideThreadContextClassLoader(classLoader);
			context.setClassLoader(classLoader);
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("settings", Map.copyOf(this.settings)));
			for (Class<?> type : types) {
				context.register(type);
			}
			TestGenerationContext generation = new TestGenerationContext(getClass());
			try {
				new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			}
			catch (AotProcessingException ex) {
				if (ex.getCause() instanceof IllegalStateException cause) {
					throw cause;
				}
				throw ex;
			}
			generation.writeGeneratedContent();
			return generation;
		}
		finally {
			Thread.currentThread().setContextClassLoader(before);
		}
	}

	private void write(String name, String content) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

	private void library(String name) throws IOException {
		Path jar = Files.createTempFile(this.folder.getParent(), "library", ".jar");
		jar.toFile().deleteOnExit();
		try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream output = new ZipOutputStream(file)) {
			output.putNextEntry(new ZipEntry(name.substring(0, name.indexOf('/') + 1)));
			output.closeEntry();
			output.putNextEntry(new ZipEntry(name));
			output.closeEntry();
		}
		this.library = jar;
	}

	private void keyStore(String name, boolean key) throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		char[] password = "password".toCharArray();
		store.load(null, password);
		if (key) {
			store.setKeyEntry("key", new SecretKeySpec("0123456789abcdef".getBytes(StandardCharsets.US_ASCII), "AES"),
					password, null);
		}
		write(name, "");
		try (OutputStream output = Files.newOutputStream(this.folder.resolve(name))) {
			store.store(output, password);
		}
	}

	private static void assertResources(TestGenerationContext generation, String... names) {
		for (String name : names) {
			assertThat(RuntimeHintsPredicates.resource().forResource(name)).as(name)
				.accepts(generation.getRuntimeHints());
		}
	}

	private static void assertNoResources(TestGenerationContext generation, String... names) {
		for (String name : names) {
			assertThat(RuntimeHintsPredicates.resource().forResource(name)).as(name)
				.rejects(generation.getRuntimeHints());
		}
	}

	private static void assertConstructors(TestGenerationContext generation, String type, boolean expected) {
		Class<?> loaded = ClassUtils.resolveClassName(type, null);
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(loaded)
			.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)
			.test(generation.getRuntimeHints())).as(type).isEqualTo(expected);
	}

	private static String report(TestGenerationContext generation) throws IOException {
		String json = content(generation, ConfigurationReport.LOCATION);
		assertThat(json).isNotNull();
		return String.valueOf(json);
	}

	private static String arguments(TestGenerationContext generation) throws IOException {
		String arguments = content(generation, Languages.LOCATION);
		assertThat(arguments).isNotNull();
		return String.valueOf(arguments);
	}

	private static @Nullable String content(TestGenerationContext generation, String location) throws IOException {
		try {
			return generation.getGeneratedFiles().getGeneratedFileContent(GeneratedFiles.Kind.RESOURCE, location);
		}
		catch (IllegalStateException ex) {
			return null;
		}
	}

	@AutoConfigurationPackage
	@Configuration(proxyBeanMethods = false)
	static class Application {

		static final Locale CANADA = Locale.CANADA_FRENCH;

		static final Locale DUTCH = Locale.of("nl");

		static final Locale PORTUGUESE = Locale.forLanguageTag("pt-PT");

	}

	static class Strategy {

	}

	@Configuration(proxyBeanMethods = false)
	@PropertySource("classpath:own.properties")
	static class OwnSource {

	}

}
