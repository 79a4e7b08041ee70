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

package dev.muster.demo.todo.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * The passwords of the users, encoded with BCrypt.
 *
 * @param user the password of {@code user}, who may do all that is not for administrators
 * @param admin the password of {@code admin}, who may do everything
 */
@ConfigurationProperties("todo.security.users")
record UserPasswords(String user, String admin) {

	UserPasswords {
		Assert.hasText(user, "'todo.security.users.user' must be a password that is encoded with BCrypt");
		Assert.hasText(admin, "'todo.security.users.admin' must be a password that is encoded with BCrypt");
	}

}
