#!/usr/bin/env bash
# Builds the Cloud Native Buildpacks lifecycle from source, through the Go module proxy.
# usage: make-lifecycle.sh        prints the archive that `pack builder create` takes
set -euo pipefail
# shellcheck source=settings.sh
. "$(dirname "$0")/settings.sh"

cd "$builder_folder/tools/lifecycle"
key=$(go version | inputs_key go.mod go.sum "$builder_folder/make-lifecycle.sh")
archive=$cache/lifecycle-$key.tgz
if [ -e "$archive" ]; then
	log "lifecycle: kept"
	printf '%s\n' "$archive"
	exit
fi

# The exact version and `go build`: `go install module@version` also asks for the list of versions, which a
# module proxy may refuse.
export GOPROXY=${MUSTER_GO_PROXY:-$(go env GOPROXY)} GOFLAGS=-mod=readonly CGO_ENABLED=0
module=github.com/buildpacks/lifecycle
version=$(sed -n "s:^require $module v::p" go.mod)
work=$(mktemp -d "$cache/lifecycle.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir "$work/lifecycle"
step "compiling the lifecycle $version" go build -trimpath -buildvcs=false -o "$work/lifecycle/" \
	-ldflags "-s -w -X $module/cmd.Version=$version -X $module/cmd.SCMCommit=go-proxy -X $module/cmd.SCMRepository=$module" \
	"$module/cmd/lifecycle" "$module/cmd/launcher" ||
	fail "the lifecycle $version could not be built" "go build in $PWD, Go module proxy $GOPROXY" \
		"read the lines above; when a download was refused, set MUSTER_GO_PROXY to a Go module proxy that serves it"
for phase in detector analyzer restorer builder exporter rebaser creator extender; do
	ln -s lifecycle "$work/lifecycle/$phase"
done

# The API versions this lifecycle speaks are written in its source: platform first, then buildpack.
sources=$(go list -m -f '{{.Dir}}' "$module")
apis() {
	sed -n "s/^\t$1 = newApisMustParse(\[\]string{\(.*\)}, \[\]string{\(.*\)})$/\\$2/p" "$sources/api/apis.go"
}
platform=$(apis Platform 1)
buildpack=$(apis Buildpack 1)
if [ -z "$platform" ] || [ -z "$buildpack" ]; then
	fail "the API versions of the lifecycle $version are not where they were" "$sources/api/apis.go" \
		"correct the expression in $builder_folder/make-lifecycle.sh"
fi
cat >"$work/lifecycle.toml" <<TOML
[apis.platform]
supported = [$platform]
deprecated = [$(apis Platform 2)]
[apis.buildpack]
supported = [$buildpack]
deprecated = [$(apis Buildpack 2)]
[api]
platform = ${platform%%,*}
buildpack = ${buildpack%%,*}
[lifecycle]
version = "$version"
TOML
reproducible_tar -C "$work" -czf "$work/lifecycle.tgz" lifecycle.toml lifecycle
mv "$work/lifecycle.tgz" "$archive"
printf '%s\n' "$archive"
