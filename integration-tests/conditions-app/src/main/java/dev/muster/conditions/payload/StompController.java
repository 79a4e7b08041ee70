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

package dev.muster.conditions.payload;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.springframework.context.annotation.Profile;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.annotation.MessageExceptionHandler;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.messaging.simp.annotation.SubscribeMapping;
import org.springframework.stereotype.Controller;

/**
 * Takes messages and answers with what its declarations do not say.
 */
@Controller
@MessageMapping("/payloads")
@Profile("payloads")
class StompController {

	private final SimpMessageSendingOperations messages;

	StompController(SimpMessageSendingOperations messages) {
		this.messages = messages;
	}

	@MessageMapping("/object")
	Object object(String text) {
		return new AsObject(text);
	}

	@MessageMapping("/sealed")
	String sealed(@Payload Pet pet) {
		return "got " + pet;
	}

	@MessageMapping("/message")
	String message(Message<List<Element[]>> message) {
		return "got " + message.getPayload().stream().map(List::of).toList();
	}

	@MessageMapping("/sent")
	void sent(String text) {
		this.messages.convertAndSend("/topic/payloads/sent", new Sent(text));
	}

	@MessageMapping("/refused")
	String refused(String text) {
		throw new IllegalStateException(text);
	}

	@MessageExceptionHandler
	Object refused(IllegalStateException ex) {
		return new Refused(String.valueOf(ex.getMessage()));
	}

	@SubscribeMapping("/seen")
	Seen seen() {
		return new SeenOnce();
	}

	record AsObject(String value) {
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
	sealed interface Pet permits Cat, Dog {

	}

	record Cat(String name) implements Pet {
	}

	record Dog(String name) implements Pet {
	}

	record Element(String value) {
	}

	record Sent(String value) {
	}

	record Refused(String value) {
	}

	static class Seen {

		public String getSeen() {
			return "s";
		}

	}

	static class SeenOnce extends Seen {

		public String getOnce() {
			return "o";
		}

	}

}
