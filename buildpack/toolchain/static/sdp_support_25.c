/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The two Sockets Direct Protocol natives that the classes of JDK 25 declare and the C sources of JDK 26 dropped.
 *
 * They are reached only when -Dcom.sun.sdp.conf names a configuration file.
 */
#include "jni.h"
#include "jni_util.h"
#include "sun_net_sdp_SdpSupport.h"

JNIEXPORT jint JNICALL
Java_sun_net_sdp_SdpSupport_create0(JNIEnv *env, jclass cls)
{
    (void) cls;
    JNU_ThrowByName(env, "java/io/IOException", "SDP is not available");
    return -1;
}

JNIEXPORT void JNICALL
Java_sun_net_sdp_SdpSupport_convert0(JNIEnv *env, jclass cls, jint fd)
{
    (void) cls; (void) fd;
    JNU_ThrowByName(env, "java/io/IOException", "SDP is not available");
}
