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

/* Prints whether a pointer that is relocated can be written afterwards. */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static int value;
int *const pointer = &value;

int main(void) {
	int status = 0;
	pid_t child = fork();
	if (child == 0) {
		*(int *volatile *) &pointer = 0;
		_exit(0);
	}
	waitpid(child, &status, 0);
	puts(WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV ? "read-only" : "writable");
	return 0;
}
