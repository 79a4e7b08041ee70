#!/usr/bin/env bash
# Makes the run images and the builder from package registries only; keeps whatever is made already.
# usage: build-builder.sh TOOLCHAIN_HOME BUILDPACK_DIR     prints name and id of each image
#   TOOLCHAIN_HOME   a JDK home with bin/native-image
#   BUILDPACK_DIR    a buildpack: buildpack.toml, bin/detect, bin/build
# settings: MUSTER_CACHE MUSTER_DEBIAN_MIRROR MUSTER_GO_PROXY MUSTER_DOCKER (see README.md)
set -euo pipefail
# shellcheck source=settings.sh
. "$(dirname "$0")/settings.sh"
usage="usage: $0 TOOLCHAIN_HOME BUILDPACK_DIR"
[ $# -eq 2 ] || fail "two arguments are needed, $# given" "$0" "$usage"
[ -x "$1/bin/native-image" ] || fail "no native-image" "$1/bin/native-image" "give the home of a native toolchain; $usage"
[ -e "$2/buildpack.toml" ] || fail "no buildpack" "$2/buildpack.toml" "give a buildpack's folder; $usage"
[ "$(uname -m)" = x86_64 ] || fail "only x86-64 is supported" "this machine: $(uname -m)" "run this on an x86-64 machine"
command -v go >/dev/null || fail "the command 'go' is missing" "PATH of this machine" \
	"install Go 1.21 or later (Debian package golang-go of trixie or of bookworm-backports) and put it in PATH"
ensure_docker
ensure_command mmdebstrap mmdebstrap

socket=/var/run/docker.sock
if [ -S "$socket" ] && [ "$(stat -c %g "$socket")" = "$cnb_gid" ]; then
	fail "the buildpack's group is the group of the Docker socket: a buildpack could control Docker" \
		"group $cnb_gid of $socket, cnb_gid in $builder_folder/settings.sh" "choose another group id in settings.sh"
fi

# One at a time: two runs would write the same files.
exec 9>"$cache/lock"
flock -n 9 || { log "another build of the builder is running; waiting for it ..." && flock 9; }

start=$SECONDS
run_id=$("$builder_folder/make-run-image.sh")
static_run_id=$("$builder_folder/make-static-run-image.sh")
build_id=$("$builder_folder/make-build-image.sh" "$1")
builder_id=$("$builder_folder/make-builder.sh" "$build_id" "$run_id $static_run_id" "$2")
log "builder: ready after $((SECONDS - start)) s"
printf '%s %s\n' "$run_image" "$run_id" "$static_run_image" "$static_run_id" "$builder_image" "$builder_id"
