#!/usr/bin/env bash
# Builds `pack`, the program that puts a builder image together, through the Go module proxy.
# usage: make-pack.sh             prints the executable
set -euo pipefail
# shellcheck source=settings.sh
. "$(dirname "$0")/settings.sh"

cd "$builder_folder/tools/pack"
key=$(go version | inputs_key go.mod go.sum "$builder_folder/make-pack.sh")
executable=$cache/pack-$key
if [ -e "$executable" ]; then
	log "pack: kept"
	printf '%s\n' "$executable"
	exit
fi

export GOPROXY=${MUSTER_GO_PROXY:-$(go env GOPROXY)} GOFLAGS=-mod=readonly CGO_ENABLED=0
module=github.com/buildpacks/pack
version=$(sed -n "s:^require $module v::p" go.mod)
trap 'rm -f "$executable.part"' EXIT
step "compiling pack $version" go build -trimpath -buildvcs=false -o "$executable.part" \
	-ldflags "-s -w -X $module/pkg/client.Version=$version" "$module" ||
	fail "pack $version could not be built" "go build in $PWD, Go module proxy $GOPROXY" \
		"read the lines above; when a download was refused, set MUSTER_GO_PROXY to a Go module proxy that serves it"
mv "$executable.part" "$executable"
printf '%s\n' "$executable"
