#!/usr/bin/env bash
# Checks the run image and the builder that are in Docker, and that both come out the same when made again.
# usage: test-images.sh [BUILDPACK_DIR]       (build-builder.sh has to have run)
set -euo pipefail
# shellcheck source=settings.sh
. "$(dirname "$0")/settings.sh"
buildpack=${1:-$project_folder/buildpack/target/muster-native}
[ -e "$buildpack/buildpack.toml" ] || fail "no buildpack" "$buildpack" "build it, or give a buildpack's folder: $0 BUILDPACK_DIR"
command -v jq >/dev/null || fail "the command 'jq' is missing" "PATH of this machine" "apt-get install jq"
MUSTER_DOCKER=use ensure_docker
for image in "$run_image" "$static_run_image" "$build_image" "$builder_image"; do
	docker image inspect "$image" >/dev/null 2>&1 ||
		fail "the image $image is missing" "the Docker daemon" "run $builder_folder/build-builder.sh first"
done

checks=0 failed=0
# same WHAT EXPECTED ACTUAL
same() {
	checks=$((checks + 1))
	if [ "$2" != "$3" ]; then
		failed=$((failed + 1))
		printf 'FAILED: %s\n  expected: %s\n  but was:  %s\n' "$1" "$2" "$3" >&2
	fi
}

work=$(mktemp -d "${TMPDIR:-/tmp}/muster-images.XXXXXX")
container=
cleanup() {
	[ -z "$container" ] || docker rm -f "$container" >/dev/null
	docker rmi muster/builder:check >/dev/null 2>&1 || true
	docker rmi muster/run-static:check >/dev/null 2>&1 || true
	docker rmi muster/run:check >/dev/null 2>&1 || true
	rm -rf "$work"
}
trap cleanup EXIT
field() {
	docker image inspect -f "{{$2}}" "$1"
}
one_line() {
	LC_ALL=C sort | tr '\n' ' ' | sed 's/ $//'
}

log "files of $run_image"
# The layers themselves and not `docker export`, which adds the files Docker mounts.
docker save "$run_image" | tar -C "$work" -x
mkdir "$work/root"
jq -r '.[0].Layers[]' "$work/manifest.json" | while read -r layer; do
	tar -C "$work/root" -xpf "$work/$layer"
done
root=$work/root
names='sh|ash|bash|dash|ksh|zsh|csh|busybox|toybox|env|perl[0-9.]*|python[0-9.]*'
same "no shell or interpreter" "" "$(cd "$root" && find . -regextype posix-extended -regex ".*/($names)" ! -type d | one_line)"
names='apt|apt-.*|aptitude|dpkg|dpkg-.*|apk|rpm|dnf|yum|pip[0-9.]*|npm'
same "no package manager" "" "$(cd "$root" && find . -regextype posix-extended -regex ".*/($names)" ! -type d | one_line)"
same "nothing set-uid or set-gid" "" "$(cd "$root" && find . -perm /6000 | one_line)"
same "only the dynamic loader and the C library are executable" \
	"./lib/x86_64-linux-gnu/ld-linux-x86-64.so.2 ./lib/x86_64-linux-gnu/libc.so.6" \
	"$(cd "$root" && find . -type f -perm /111 | one_line)"
same "no script" "" "$(cd "$root" && grep -rlI '^#!' . | one_line)"
same "no dangling link" "" "$(cd "$root" && find . -type l -printf '%p %l\n' | while read -r link target; do
	case $target in /*) to=$root$target ;; *) to=$(dirname "$link")/$target ;; esac
	[ -e "$to" ] || echo "$link"
done | one_line)"
same "only temporary folders are writable for everybody" "./tmp ./var/lock ./var/tmp" \
	"$(cd "$root" && find . ! -type l -perm /002 | one_line)"
same "everything belongs to root" "" "$(cd "$root" && find . ! -uid 0 -o ! -gid 0 | one_line)"
for file in etc/passwd etc/group etc/nsswitch.conf etc/services etc/protocols etc/os-release \
	usr/share/zoneinfo/UTC usr/share/zoneinfo/Europe/Berlin \
	lib/x86_64-linux-gnu/libz.so.1 lib/x86_64-linux-gnu/libgcc_s.so.1 lib/x86_64-linux-gnu/libnss_dns.so.2; do
	same "$file is there" yes "$([ -s "$root/$file" ] && echo yes || echo no)"
done
same "more than 100 certificates" yes \
	"$([ "$(grep -c 'BEGIN CERTIFICATE' "$root/etc/ssl/certs/ca-certificates.crt")" -gt 100 ] && echo yes || echo no)"
same "scanners find the packages" "$(tr ' ' '\n' <<<"$run_packages" | one_line)" \
	"$(sed -n 's/^Package: //p' "$root"/var/lib/dpkg/status.d/* | one_line)"
same "every package has a version" "$(wc -w <<<"$run_packages")" \
	"$(cat "$root"/var/lib/dpkg/status.d/* | grep -c '^Version: ')"
for package in $run_packages; do
	same "the licence of $package is there" yes "$([ -s "$root/usr/share/doc/$package/copyright" ] && echo yes || echo no)"
done

log "files of $static_run_image"
mkdir "$work/static" "$work/static-root"
docker save "$static_run_image" | tar -C "$work/static" -x
jq -r '.[0].Layers[]' "$work/static/manifest.json" | while read -r layer; do
	tar -C "$work/static-root" -xpf "$work/static/$layer"
done
same "nothing but two files and two empty folders" "./etc/group ./etc/passwd ./home/nonroot ./tmp" \
	"$(cd "$work/static-root" && find . -type f -o -type d -empty -o -type l | one_line)"
same "its users are those of the other" "$(cat "$root/etc/passwd" "$root/etc/group")" \
	"$(cat "$work/static-root/etc/passwd" "$work/static-root/etc/group")"
same "its temporary folder" "drwxrwxrwt" "$(stat -c %A "$work/static-root/tmp")"
same "its user" "$run_uid:$cnb_gid" "$(field "$static_run_image" .Config.User)"
same "a build is told that it is empty" scratch \
	"$(field "$static_run_image" 'index .Config.Labels "io.buildpacks.base.distro.name"')"

log "settings of both images"
user=$(field "$run_image" .Config.User)
builder_user=$(field "$builder_image" .Config.User)
same "the user of the run image" "$run_uid:$cnb_gid" "$user"
same "the run image's user is not the builder's" differs "$([ "${user%%:*}" != "${builder_user%%:*}" ] && echo differs || echo same)"
same "the run image's user has a name" "nonroot" "$(awk -F: -v id="${user%%:*}" '$3 == id { print $1 }' "$root/etc/passwd")"
same "the builder's ids" "CNB_GROUP_ID=$cnb_gid CNB_USER_ID=$builder_uid" \
	"$(field "$builder_image" 'json .Config.Env' | jq -r '.[]' | grep '^CNB_' | one_line)"
same "the builder's toolchain" "GRAALVM_HOME=/opt/muster/graalvm JAVA_HOME=/opt/muster/graalvm" \
	"$(field "$builder_image" 'json .Config.Env' | jq -r '.[]' | grep '^[A-Z]*_\?HOME=\|^GRAALVM' | one_line)"
same "the builder knows the packages of the run image" "$(cat "$root"/var/lib/dpkg/status.d/* |
	sed -n 's/^\(Package\|Version\): //p' | paste -d ' ' - - | one_line)" \
	"$(docker run --rm --pull never --network none --entrypoint /bin/sh "$builder_image" -c \
		'cat "$(cat /cnb/build-config/env/MUSTER_RUN_IMAGE_PACKAGES*)"' | cut -d ' ' -f 1,2 | one_line)"
metadata=$(field "$builder_image" 'index .Config.Labels "io.buildpacks.builder.metadata"')
same "the builder's run images" "$run_image $static_run_image" "$(jq -r '.images[].image' <<<"$metadata" | paste -sd ' ')"
same "the builder's lifecycle" "$(sed -n 's:^require github.com/buildpacks/lifecycle v::p' "$builder_folder/tools/lifecycle/go.mod")" \
	"$(jq -r .lifecycle.version <<<"$metadata")"
if [ -S /var/run/docker.sock ]; then
	same "the buildpack's group is not the Docker socket's" differs \
		"$([ "$(stat -c %g /var/run/docker.sock)" != "$cnb_gid" ] && echo differs || echo same)"
fi

log "running in them"
same "the builder compiles as its own user" "$builder_uid:$cnb_gid native-image gcc strip readelf" \
	"$(docker run --rm --pull never --network none --entrypoint /bin/sh "$builder_image" -c \
		'echo "$(id -u):$(id -g)" $(for c in native-image gcc strip readelf; do basename $(command -v $c); done)')"
status=0
docker run --rm --pull never --network none "$run_image" /bin/sh -c true >/dev/null 2>&1 || status=$?
same "a shell cannot be run (exit code 127)" 127 "$status"
# The name of the user, of a host and of a service, the time zone, and the end of a thread (which loads libgcc).
docker run --rm -i --pull never --network none --entrypoint /bin/sh "$builder_image" -c \
	'cd /tmp && cat > p.c && gcc -Wall -Werror -o p p.c && cat p' >"$work/probe" <<'C'
#include <netdb.h>
#include <pthread.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
static void *thread(void *a) { pthread_exit(a); }
int main(void) {
	pthread_t t;
	void *r = 0;
	time_t noon = 1767265200;
	struct addrinfo *address;
	struct passwd *user = getpwuid(getuid());
	struct servent *service = getservbyname("https", "tcp");
	pthread_create(&t, 0, thread, "ended");
	pthread_join(t, &r);
	setenv("TZ", "Europe/Berlin", 1);
	printf("%s %s %s %d %s", user ? user->pw_name : "?", getaddrinfo("localhost", "https", 0, &address) ? "?" : "localhost",
		service ? service->s_proto : "?", localtime(&noon)->tm_hour, (char *) r);
	return 0;
}
C
chmod 755 "$work/probe"
container=$(docker create --pull never --network none --cap-drop ALL --security-opt no-new-privileges "$run_image" /probe)
docker cp "$work/probe" "$container:/probe" >/dev/null
same "names, services, time zones and threads work" "nonroot localhost tcp 12 ended" \
	"$(timeout 60 docker start -a "$container" 2>&1)"

log "making both again, from the same Debian packages and an empty cache"
mkdir -p "$work/cache/builder"
cp -r "$cache"/debs-* "$work/cache/builder/"
same "the run image is the same" "$(field "$run_image" .Id)" \
	"$(MUSTER_CACHE=$work/cache MUSTER_RUN_IMAGE=muster/run:check "$builder_folder/make-run-image.sh")"
same "the run image for static executables is the same" "$(field "$static_run_image" .Id)" \
	"$(MUSTER_CACHE=$work/cache MUSTER_STATIC_RUN_IMAGE=muster/run-static:check "$builder_folder/make-static-run-image.sh")"
export MUSTER_BUILDER_IMAGE=muster/builder:check
run_id="$(field "$run_image" .Id) $(field "$static_run_image" .Id)" build_id=$(field "$build_image" .Id)
same "the builder is the same" "$("$builder_folder/make-builder.sh" "$build_id" "$run_id" "$buildpack")" \
	"$(MUSTER_CACHE=$work/cache "$builder_folder/make-builder.sh" "$build_id" "$run_id" "$buildpack")"

echo "images: $checks checks, $failed failed"
[ "$failed" -eq 0 ]
