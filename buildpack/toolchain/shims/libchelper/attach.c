/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The Unix-socket side of the attach mechanism (jcmd on an image built with --enable-monitoring=jcmd).
 */
#define _GNU_SOURCE
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

void svm_attach_startup(char *stale) { unlink(stale); }

void svm_attach_shutdown_socket(int fd) { shutdown(fd, SHUT_RDWR); }

void svm_attach_listener_cleanup(int fd, char *path)
{
    if (fd >= 0) {
        shutdown(fd, SHUT_RDWR);
        close(fd);
    }
    if (path != NULL)
        unlink(path);
}

bool svm_attach_check_socket_file(char *path) { return access(path, F_OK) == 0; }

bool svm_attach_is_init_trigger(char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && (info.st_uid == 0 || info.st_uid == geteuid());
}

int svm_attach_create_listener(char *path)
{
    struct sockaddr_un name = { .sun_family = AF_UNIX };
    int size = snprintf(name.sun_path, sizeof name.sun_path, "%s.tmp", path);
    if (size < 0 || size >= (int) sizeof name.sun_path)
        return -1;
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return -1;
    unlink(name.sun_path);
    mode_t mask = umask(0177);
    bool bound = bind(fd, (struct sockaddr *) &name, sizeof name) == 0;
    umask(mask);
    if (bound && listen(fd, 5) == 0 && chmod(name.sun_path, 0600) == 0 && rename(name.sun_path, path) == 0)
        return fd;
    close(fd);
    unlink(name.sun_path);
    return -1;
}

int svm_attach_wait_for_request(int listener)
{
    for (;;) {
        int fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
        if (fd < 0) {
            if (errno == EINTR)
                continue;
            return -1;
        }
        struct ucred peer;
        socklen_t length = sizeof peer;
        if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0
            && (peer.uid == 0 || (peer.uid == geteuid() && peer.gid == getegid())))
            return fd;
        close(fd);
    }
}
