#!/usr/bin/env bash
# Checks what the scripts say when a download is refused, a program is missing or Docker is down: each message
# names what failed, where, and the setting or package that helps. Nothing is downloaded or changed.
# usage: test-refusals.sh
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/muster-refusals.XXXXXX")
# Go's module cache is written read-only.
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
mkdir -p "$work/home/bin" "$work/buildpack"
printf '#!/bin/sh\n' >"$work/home/bin/native-image"
chmod +x "$work/home/bin/native-image"
touch "$work/buildpack/buildpack.toml"
# Nothing listens on the discard port.
closed=http://127.0.0.1:9
export MUSTER_CACHE=$work/cache MUSTER_DOCKER=use TMPDIR=$work

checks=0 failed=0
# says NAME WORD... -- COMMAND... : COMMAND fails with exit code 1 and its message has every WORD.
says() {
	local name=$1 words=() output status=0 word
	shift
	while [ "$1" != -- ]; do
		words+=("$1")
		shift
	done
	shift
	output=$("$@" 2>&1) || status=$?
	for word in "error: " "where: " "what to do: " "${words[@]}"; do
		checks=$((checks + 1))
		if [ "$status" -ne 1 ] || [[ $output != *"$word"* ]]; then
			failed=$((failed + 1))
			printf 'FAILED: %s\n  expected: exit code 1 and "%s"\n  but was:  exit code %s and\n%s\n' "$name" "$word" "$status" "$output" >&2
		fi
	done
}
# The programs a script needs, except one.
path_without() {
	mkdir -p "$work/path-$1"
	local program
	for program in bash dirname sed head mkdir uname date id cat timeout tr docker dockerd go mmdebstrap apt-get stat; do
		[ "$program" = "$1" ] || ln -sf "$(command -v "$program" || echo /nowhere)" "$work/path-$1/"
	done
	echo "$work/path-$1"
}

says "Debian packages refused" "indices" "$closed/debian" MUSTER_DEBIAN_MIRROR -- \
	env MUSTER_DEBIAN_MIRROR=$closed/debian "$here/fetch-debs.sh"
says "minimal Debian refused" "mmdebstrap" "$closed/debian" MUSTER_DEBIAN_MIRROR -- \
	env MUSTER_DEBIAN_MIRROR=$closed/debian "$here/make-base-layer.sh"
says "lifecycle refused" "the lifecycle 0." "$closed" MUSTER_GO_PROXY -- \
	env MUSTER_GO_PROXY=$closed GOMODCACHE="$work/go" "$here/make-lifecycle.sh"
says "pack refused" "pack 0." "$closed" MUSTER_GO_PROXY -- \
	env MUSTER_GO_PROXY=$closed GOMODCACHE="$work/go" "$here/make-pack.sh"
says "Docker is down" "does not answer" "unix:///nonexistent" DOCKER_HOST -- \
	env DOCKER_HOST=unix:///nonexistent "$here/build-builder.sh" "$work/home" "$work/buildpack"
says "Docker is missing" "'docker' is missing" "docker.io" -- \
	env PATH="$(path_without docker)" "$here/build-builder.sh" "$work/home" "$work/buildpack"
says "Go is missing" "'go' is missing" "golang-go" -- \
	env PATH="$(path_without go)" "$here/build-builder.sh" "$work/home" "$work/buildpack"
says "mmdebstrap is missing" "'mmdebstrap' is missing" "apt-get install mmdebstrap" -- \
	env PATH="$(path_without mmdebstrap)" "$here/build-builder.sh" "$work/home" "$work/buildpack"
says "no toolchain" "no native-image" "$work/nothing/bin/native-image" -- \
	"$here/build-builder.sh" "$work/nothing" "$work/buildpack"
says "no buildpack" "no buildpack" "$work/nothing" -- "$here/build-builder.sh" "$work/home" "$work/nothing"

echo "refusals: $checks checks, $failed failed"
[ "$failed" -eq 0 ]
