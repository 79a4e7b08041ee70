/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reads the limits of this process's container (cgroup v1 and v2) for the image run time; -1 means no limit or unknown.
 */
#define _GNU_SOURCE
#include <limits.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define INTERFACE_VERSION 240100
enum { NOT_CONTAINERIZED, CONTAINERIZED, LIBRARY_TOO_OLD, LIBRARY_TOO_NEW };

static struct { char top[PATH_MAX], leaf[PATH_MAX]; } memory, cpu;
static int version;          /* 0: none, 1, 2 */

static int has_word(const char *list, const char *word)
{
    size_t n = strlen(word);
    for (const char *p = list; (p = strstr(p, word)) != NULL; p += n)
        if ((p == list || p[-1] == ',') && (p[n] == 0 || p[n] == ',' || p[n] == '\n'))
            return 1;
    return 0;
}

/* directory of this process's group: mount point + path relative to the mount's root */
static void locate(char *top, char *leaf, const char *mount, const char *root, const char *group)
{
    const char *inside = group;
    size_t n = strlen(root);
    if (strcmp(root, "/") != 0)
        inside = strncmp(group, root, n) == 0 ? group + n : "";
    snprintf(top, PATH_MAX, "%s", mount);
    if (snprintf(leaf, PATH_MAX, "%s%s", mount, strcmp(inside, "/") == 0 ? "" : inside) >= PATH_MAX
        || access(leaf, F_OK) != 0)
        snprintf(leaf, PATH_MAX, "%s", mount);
}

static void discover(void)
{
    char line[PATH_MAX * 2], group2[PATH_MAX] = "/", group_memory[PATH_MAX] = "/", group_cpu[PATH_MAX] = "/";
    FILE *in = fopen("/proc/self/cgroup", "re");
    if (in == NULL)
        return;
    while (fgets(line, sizeof line, in)) {
        char *controllers = strchr(line, ':'), *path = controllers ? strchr(controllers + 1, ':') : NULL;
        if (path == NULL)
            continue;
        *path++ = 0;
        path[strcspn(path, "\n")] = 0;
        if (controllers[1] == 0)
            snprintf(group2, sizeof group2, "%.*s", PATH_MAX - 1, path);
        if (has_word(controllers + 1, "memory"))
            snprintf(group_memory, sizeof group_memory, "%.*s", PATH_MAX - 1, path);
        if (has_word(controllers + 1, "cpu"))
            snprintf(group_cpu, sizeof group_cpu, "%.*s", PATH_MAX - 1, path);
    }
    fclose(in);

    if ((in = fopen("/proc/self/mountinfo", "re")) == NULL)
        return;
    while (fgets(line, sizeof line, in)) {
        char root[PATH_MAX], mount[PATH_MAX], type[64], options[1024];
        char *rest = strstr(line, " - ");
        if (rest == NULL || sscanf(line, "%*s %*s %*s %4095s %4095s", root, mount) != 2
            || sscanf(rest, " - %63s %*s %1023s", type, options) != 2)
            continue;
        if (strcmp(type, "cgroup2") == 0 && version == 0) {
            version = 2;
            locate(memory.top, memory.leaf, mount, root, group2);
            cpu = memory;
        } else if (strcmp(type, "cgroup") == 0) {
            if (has_word(options, "memory")) {
                version = 1;
                locate(memory.top, memory.leaf, mount, root, group_memory);
            }
            if (has_word(options, "cpu")) {
                version = 1;
                locate(cpu.top, cpu.leaf, mount, root, group_cpu);
            }
        }
    }
    fclose(in);
}

static int read_file(const char *directory, const char *file, char *to, size_t room)
{
    char path[PATH_MAX + 64];
    snprintf(path, sizeof path, "%s/%s", directory, file);
    FILE *in = fopen(path, "re");
    if (in == NULL)
        return 0;
    size_t n = fread(to, 1, room - 1, in);
    to[n] = 0;
    fclose(in);
    return n > 0;
}

static int64_t number(const char *text)
{
    char *end;
    long long value = strtoll(text, &end, 10);
    return end == text || value >= INT64_MAX - 4096 ? -1 : value;   /* "max", v1's "unlimited" */
}

static int64_t value_at(const char *directory, const char *file)
{
    char text[64];
    return read_file(directory, file, text, sizeof text) ? number(text) : -1;
}

static int64_t stat_entry(const char *directory, const char *key)
{
    char text[8192];
    size_t n = strlen(key);
    if (read_file(directory, "memory.stat", text, sizeof text))
        for (char *p = text; p != NULL; p = strchr(p, '\n') ? strchr(p, '\n') + 1 : NULL)
            if (strncmp(p, key, n) == 0 && p[n] == ' ')
                return number(p + n + 1);
    return -1;
}

/* the tightest value on the way from the process's group up to the mount */
static int64_t tightest(const char *top, const char *leaf, int64_t (*at)(const char *))
{
    char here[PATH_MAX];
    int64_t best = -1;
    snprintf(here, sizeof here, "%s", leaf);
    for (;;) {
        int64_t v = at(here);
        if (v >= 0 && (best < 0 || v < best))
            best = v;
        char *slash = strrchr(here, '/');
        if (strlen(here) <= strlen(top) || slash == NULL)
            return best;
        *slash = 0;
    }
}

static int64_t machine_memory(void) { return (int64_t) sysconf(_SC_PHYS_PAGES) * sysconf(_SC_PAGESIZE); }

static int64_t memory_max(const char *d) { return value_at(d, version == 2 ? "memory.max" : "memory.limit_in_bytes"); }

static int64_t cpu_millis(const char *d)
{
    long long quota = -1, period = 0;
    char text[64];
    if (version == 2) {
        if (!read_file(d, "cpu.max", text, sizeof text) || sscanf(text, "%lld %lld", &quota, &period) != 2)
            return -1;
    } else {
        quota = value_at(d, "cpu.cfs_quota_us");
        period = value_at(d, "cpu.cfs_period_us");
    }
    return quota > 0 && period > 0 ? quota * 1000 / period : -1;
}

int64_t svm_container_memory_limit_in_bytes(void)
{
    int64_t v = version ? tightest(memory.top, memory.leaf, memory_max) : -1;
    return v >= machine_memory() ? -1 : v;
}

static int64_t cpu_limit(void) { return version ? tightest(cpu.top, cpu.leaf, cpu_millis) : -1; }

int svm_container_initialize(int wanted)
{
    if (wanted != INTERFACE_VERSION)
        return wanted > INTERFACE_VERSION ? LIBRARY_TOO_OLD : LIBRARY_TOO_NEW;
    if (version == 0)
        discover();
    return svm_container_memory_limit_in_bytes() >= 0 || cpu_limit() >= 0 ? CONTAINERIZED : NOT_CONTAINERIZED;
}

uint64_t svm_container_physical_memory(void)
{
    int64_t limit = svm_container_memory_limit_in_bytes();
    return limit > 0 ? (uint64_t) limit : (uint64_t) machine_memory();
}

int64_t svm_container_memory_and_swap_limit_in_bytes(void)
{
    int64_t limit = svm_container_memory_limit_in_bytes();
    if (version != 2)
        return version ? value_at(memory.leaf, "memory.memsw.limit_in_bytes") : -1;
    int64_t swap = value_at(memory.leaf, "memory.swap.max");
    return limit < 0 || swap < 0 ? -1 : limit + swap;
}

int64_t svm_container_memory_soft_limit_in_bytes(void)
{
    return version ? value_at(memory.leaf, version == 2 ? "memory.low" : "memory.soft_limit_in_bytes") : -1;
}

int64_t svm_container_memory_usage_in_bytes(void)
{
    return version ? value_at(memory.leaf, version == 2 ? "memory.current" : "memory.usage_in_bytes") : -1;
}

int64_t svm_container_memory_max_usage_in_bytes(void)
{
    return version ? value_at(memory.leaf, version == 2 ? "memory.peak" : "memory.max_usage_in_bytes") : -1;
}

int64_t svm_container_rss_usage_in_bytes(void)
{
    return version ? stat_entry(memory.leaf, version == 2 ? "anon" : "rss") : -1;
}

int64_t svm_container_cache_usage_in_bytes(void)
{
    return version ? stat_entry(memory.leaf, version == 2 ? "file" : "cache") : -1;
}

int svm_container_active_processor_count(void)
{
    cpu_set_t set;
    int usable = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : (int) sysconf(_SC_NPROCESSORS_ONLN);
    int64_t limit = cpu_limit();
    if (limit > 0) {
        int64_t whole = (limit + 999) / 1000;
        if (whole < usable)
            usable = (int) whole;
    }
    return usable > 0 ? usable : 1;
}
