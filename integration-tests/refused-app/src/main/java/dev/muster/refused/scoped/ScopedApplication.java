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

package dev.muster.refused.scoped;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.annotation.RequestScope;

import dev.muster.refused.SaidController;

/**
 * Two bean methods of one name, both of request scope.
 */
@SpringBootApplication
@Import({ SaidController.class, ScopedApplication.SpeakerController.class })
public class ScopedApplication {

	public static void main(String[] args) {
		SpringApplication.run(ScopedApplication.class, args);
	}

	@Bean("speaker")
	@RequestScope(proxyMode = ScopedProxyMode.TARGET_CLASS)
	@Profile("blue")
	Speaker blueSpeaker() {
		return new Speaker("blue");
	}

	@Bean("speaker")
	@RequestScope(proxyMode = ScopedProxyMode.TARGET_CLASS)
	@Profile("!blue")
	Speaker otherSpeaker() {
		return new Speaker("other");
	}

	/**
	 * What is behind the proxy.
	 */
	static class Speaker {

		private final String text;

		Speaker(String text) {
			this.text = text;
		}

		String speak() {
			return this.text;
		}

	}

	/**
	 * Lets the speaker of the request speak.
	 */
	@RestController
	static class SpeakerController {

		private final Speaker speaker;

		SpeakerController(Speaker speaker) {
			this.speaker = speaker;
		}

		@GetMapping("/speak")
		String speak() {
			return this.speaker.speak();
		}

	}

}
