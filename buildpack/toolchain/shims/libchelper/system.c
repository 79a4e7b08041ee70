/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Small system helpers that the image run time calls by name.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

extern char **environ;
/* from libjava (TimeZone_md.c) */
extern char *findJavaTZ_md(const char *java_home);

char **getEnviron(void) { return environ; }

int getThreadId(void) { return (int) syscall(SYS_gettid); }

void codeSynchronization_clearCache(char *from, char *to) { __builtin___clear_cache(from, to); }

char *SVM_FindJavaTZmd(const char *mappings, int length)
{
    (void) mappings; (void) length;       /* only Windows needs the table */
    return findJavaTZ_md("");
}

/* user time of one thread in nanoseconds: 14th field of its stat file */
long getThreadUserTimeSlow(int tid)
{
    char path[48], line[1024], *p;
    snprintf(path, sizeof path, "/proc/self/task/%d/stat", tid);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return -1;
    ssize_t n = read(fd, line, sizeof line - 1);
    close(fd);
    if (n <= 0)
        return -1;
    line[n] = 0;
    if ((p = strrchr(line, ')')) == NULL)  /* end of the 2nd field */
        return -1;
    for (int field = 2; field < 13; field++)
        if ((p = strchr(p + 1, ' ')) == NULL)
            return -1;
    long hz = sysconf(_SC_CLK_TCK);
    return strtol(p + 1, NULL, 10) * (1000000000L / (hz > 0 ? hz : 100));
}

/* fixed-argument forms of variadic functions */
int fprintfSD(FILE *out, const char *format, char *s, int d) { return fprintf(out, format, s, d); }
int openSII(const char *path, int flags, int mode) { return open(path, flags, mode); }
void *mremapP(void *from, size_t size, size_t new_size, int flags, void *to) { return mremap(from, size, new_size, flags, to); }
