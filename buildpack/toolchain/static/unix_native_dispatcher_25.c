/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Compiles OpenJDK 26's UnixNativeDispatcher.c for the classes of JDK 25.
 *
 * The only JNI prototype that differs is fstatat0: JDK 25 declares it "void" and expects a UnixException, JDK 26 returns
 * errno. The generated JDK 25 header is read first (its include guard keeps it from being read again), the newer
 * function gets a private name, and an adapter with the JDK 25 prototype is put on top of it.
 */
#include "jni.h"
#include "sun_nio_fs_UnixNativeDispatcher.h"

#define Java_sun_nio_fs_UnixNativeDispatcher_fstatat0 fstatat0_returning_errno
#include "UnixNativeDispatcher.c"   /* found with -I<openjdk>/src/java.base/unix/native/libnio/fs */
#undef Java_sun_nio_fs_UnixNativeDispatcher_fstatat0

JNIEXPORT void JNICALL
Java_sun_nio_fs_UnixNativeDispatcher_fstatat0(JNIEnv *env, jclass cls, jint dirfd,
                                              jlong path, jint flags, jobject out)
{
    jint err = fstatat0_returning_errno(env, cls, dirfd, path, flags, out);
    if (err != 0 && !(*env)->ExceptionCheck(env))
        throwUnixException(env, err);
}
