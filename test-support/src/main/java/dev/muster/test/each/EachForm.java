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

package dev.muster.test.each;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class, or a test method, once for each form of an application. On a class
 * the application is started once for all of its methods, which are {@code @Test}s; on a
 * method, which then has no other annotation, once for the method. What asks for an
 * {@link ApplicationInForm} as a parameter gets the running application.
 * <p>
 * The application is the executable jar that a build tool has made before the test: that
 * of the attribute {@code jar}, of the system property {@value #JAR}, or the only one in
 * {@code target} (Maven) or {@code build/libs} (Gradle). The native image is that of the
 * attribute {@code image} or of the system property {@value #IMAGE}.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ClassTemplate
@TestTemplate
@ExtendWith(EachFormExtension.class)
public @interface EachForm {

	/**
	 * The system property that names the executable jar.
	 */
	String JAR = "muster.test.jar";

	/**
	 * The system property that names the image.
	 */
	String IMAGE = "muster.test.image";

	/**
	 * The forms, in the order in which they are run; without them all that need no
	 * container.
	 * @return the forms
	 */
	Form[] value() default { Form.JVM, Form.AOT, Form.CLOSED_WORLD };

	/**
	 * The executable jar, as a path from the folder that the tests are run in.
	 * @return the path; empty to look for it
	 */
	String jar() default "";

	/**
	 * The image of the form {@link Form#NATIVE_IMAGE}.
	 * @return the name of the image; empty for that of the system property
	 */
	String image() default "";

	/**
	 * The port that the application listens on in its image.
	 * @return the port
	 */
	int port() default 8080;

	/**
	 * Arguments for the application, such as {@code --spring.profiles.active=blue}.
	 * @return the arguments
	 */
	String[] arguments() default {};

	/**
	 * The packages of the application's own classes, for the closed world; without them
	 * those in and below the package of the main class.
	 * @return the packages
	 */
	String[] packages() default {};

	/**
	 * Resources, class files included, that the closed world shows without a hint.
	 * @return globs, as in reachability metadata
	 */
	String[] visibleResources() default {};

}
