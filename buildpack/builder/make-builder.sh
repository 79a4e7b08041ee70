#!/usr/bin/env bash
# Makes the builder: build image, lifecycle and one buildpack.
# usage: make-builder.sh BUILD_IMAGE_ID RUN_IMAGE_IDS BUILDPACK_DIR      prints the image's id
set -euo pipefail
# shellcheck source=settings.sh
. "$(dirname "$0")/settings.sh"
build_id=$1 run_ids=$2
buildpack=$(cd "$3" && pwd)

lifecycle=$("$builder_folder/make-lifecycle.sh")
pack=$("$builder_folder/make-pack.sh")

work=$(mktemp -d "$cache/pack.XXXXXX")
trap 'rm -rf "$work"' EXIT
# pack takes over dates and owners as fixed values but rights as they are: even them out.
cp -r "$buildpack" "$work/buildpack"
chmod -R u=rwX,go=rX "$work/buildpack"
value() {
	sed -n "s/^ *$1 *= *\"\(.*\)\"/\1/p" "$work/buildpack/buildpack.toml" | head -n 1
}
cat >"$work/builder.toml" <<TOML
description = "Spring Boot applications as native executables, compiled and audited by Muster"
[[buildpacks]]
uri = "file://$work/buildpack"
[[order]]
[[order.group]]
id = "$(value id)"
version = "$(value version)"
[build]
image = "$build_image"
# The lifecycle passes none of the image's own variables on to a buildpack, except PATH.
[[build.env]]
name = "MUSTER_RUN_IMAGE_PACKAGES"
value = "/opt/muster/run-image/packages.txt"
[[run.images]]
image = "$run_image"
[[run.images]]
image = "$static_run_image"
[[targets]]
os = "linux"
arch = "$architecture"
[lifecycle]
uri = "file://$lifecycle"
TOML

# What is already there is found by what goes in; pack itself is one of the inputs.
key=$({
	echo "$build_id $run_ids $builder_image $pack"
	sed "s:$work::" "$work/builder.toml"
	reproducible_tar -C "$work" -cf - buildpack
} | inputs_key)
made=$cache/builder-$key.id
if [ -e "$made" ] && docker image inspect "$(cat "$made")" >/dev/null 2>&1; then
	docker tag "$(cat "$made")" "$builder_image"
	log "$builder_image: kept"
else
	step "making $builder_image with $(value id) $(value version)" env PACK_HOME="$cache/pack-home" \
		"$pack" builder create "$builder_image" --config "$work/builder.toml" --pull-policy never ||
		fail "the builder could not be made" "pack builder create, buildpack $buildpack" \
			"read the lines above; the buildpack's folder needs buildpack.toml and executable bin/detect and bin/build"
	docker image inspect -f '{{.Id}}' "$builder_image" >"$made"
fi
cat "$made"
