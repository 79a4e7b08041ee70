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

/*
 * Makes the relocated data of a static executable read-only before main. glibc does so itself; musl 1.2.3 has the code only
 * in its dynamic loader, and a static executable would keep what its GNU_RELRO segment promises to protect writable.
 */
#include <link.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static int protect(struct dl_phdr_info *info, size_t size, void *unused) {
	(void) size;
	(void) unused;
	uintptr_t page = (uintptr_t) sysconf(_SC_PAGESIZE);
	for (int index = 0; index < info->dlpi_phnum; index++) {
		const ElfW(Phdr) *header = &info->dlpi_phdr[index];
		if (header->p_type == PT_GNU_RELRO) {
			uintptr_t start = (info->dlpi_addr + header->p_vaddr) & -page;
			uintptr_t end = (info->dlpi_addr + header->p_vaddr + header->p_memsz) & -page;
			/* An executable that cannot keep its promise does not run. */
			if (end > start && mprotect((void *) start, end - start, PROT_READ) != 0) {
				abort();
			}
		}
	}
	return 0;
}

/* 101 is the first priority that is not the compiler's own. */
__attribute__((constructor(101))) static void make_read_only(void) {
	dl_iterate_phdr(protect, NULL);
}
