/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The part of the JVM_* interface that the JDK's native libraries really reach inside a native executable; make-stubs.sh
 * supplies the rest as stubs that name themselves and abort.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <sched.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <jni.h>

extern int __svm_vm_is_static_binary;   /* defined by the image */

void initialize(void) { }

int JVM_ActiveProcessorCount(void)
{
    int configured = (int) sysconf(_SC_NPROCESSORS_CONF), count = 0;
    for (int room = configured > 1024 ? configured : 1024; room <= 1 << 20; room *= 2) {
        cpu_set_t *set = CPU_ALLOC(room);
        if (set == NULL)
            break;
        size_t size = CPU_ALLOC_SIZE(room);
        CPU_ZERO_S(size, set);
        int failed = sched_getaffinity(0, size, set);
        if (!failed)
            count = CPU_COUNT_S(size, set);
        int too_small = failed && errno == EINVAL;
        CPU_FREE(set);
        if (!too_small)
            break;
    }
    return count > 0 ? count : (int) sysconf(_SC_NPROCESSORS_ONLN);
}

static jlong clock_ns(clockid_t id)
{
    struct timespec now;
    clock_gettime(id, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

jlong JVM_NanoTime(JNIEnv *env, jclass c) { (void) env; (void) c; return clock_ns(CLOCK_MONOTONIC); }
jlong JVM_CurrentTimeMillis(JNIEnv *env, jclass c) { (void) env; (void) c; return clock_ns(CLOCK_REALTIME) / 1000000; }
jlong JVM_GetNanoTimeAdjustment(JNIEnv *env, jclass c, jlong seconds)
{
    (void) env; (void) c;
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    jlong apart = now.tv_sec - seconds;
    if (apart >= 1LL << 32 || apart <= -(1LL << 32))
        return -1;
    return apart * 1000000000LL + now.tv_nsec;
}

/* natives that HotSpot binds by table and an image looks up by their JNI names */
JNIEXPORT jlong JNICALL Java_java_lang_System_nanoTime(JNIEnv *env, jclass c) { return JVM_NanoTime(env, c); }
JNIEXPORT jlong JNICALL Java_java_lang_System_currentTimeMillis(JNIEnv *env, jclass c) { return JVM_CurrentTimeMillis(env, c); }
JNIEXPORT jlong JNICALL Java_jdk_internal_misc_VM_getNanoTimeAdjustment(JNIEnv *env, jclass c, jlong seconds)
{
    return JVM_GetNanoTimeAdjustment(env, c, seconds);
}

void *JVM_FindLibraryEntry(void *library, const char *name)
{
    if (!__svm_vm_is_static_binary)
        return dlsym(library, name);
    /* a fully static executable has no dlsym; the one symbol the JDK probes for is linked in */
    return strcmp(name, "inet_pton") == 0 ? (void *) inet_pton : NULL;
}

void *JVM_LoadLibrary(const char *name, jboolean throws)
{
    (void) throws;
    return __svm_vm_is_static_binary ? NULL : dlopen(name, RTLD_LAZY);
}
void JVM_UnloadLibrary(void *library) { if (library != NULL && !__svm_vm_is_static_binary) dlclose(library); }

void JVM_BeforeHalt(void) { }
void JVM_Halt(jint status) { exit(status); }

jboolean JVM_IsUseContainerSupport(void) { return JNI_FALSE; }
jboolean JVM_IsContainerized(void) { return JNI_FALSE; }
jboolean JVM_IsStaticallyLinked(void) { return JNI_FALSE; }
jstring JVM_GetTemporaryDirectory(JNIEnv *env) { return (*env)->NewStringUTF(env, "/tmp"); }

void JVM_ArrayCopy(JNIEnv *env, jclass c, jobject from, jint at, jobject to, jint pos, jint n)
{
    (void) c;
    jclass system = (*env)->FindClass(env, "java/lang/System");
    jmethodID copy = system == NULL ? NULL
        : (*env)->GetStaticMethodID(env, system, "arraycopy", "(Ljava/lang/Object;ILjava/lang/Object;II)V");
    if (copy != NULL)
        (*env)->CallStaticVoidMethod(env, system, copy, from, at, to, pos, n);
}

/* printf family with the JVM's convention: always terminated, -1 when cut */
int jio_vsnprintf(char *to, size_t room, const char *format, va_list args)
{
    if ((intptr_t) room <= 0)
        return -1;
    int n = vsnprintf(to, room, format, args);
    if (n < 0 || (size_t) n >= room) {
        to[room - 1] = 0;
        return -1;
    }
    return n;
}
int jio_snprintf(char *to, size_t room, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int n = jio_vsnprintf(to, room, format, args);
    va_end(args);
    return n;
}
int jio_vfprintf(FILE *out, const char *format, va_list args) { return vfprintf(out, format, args); }
int jio_fprintf(FILE *out, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int n = vfprintf(out, format, args);
    va_end(args);
    return n;
}
