#!/usr/bin/env bash
# Makes the run image for static executables: the names of two users and a folder for temporary files, nothing else.
# usage: make-static-run-image.sh        prints the image's id
set -euo pipefail
# shellcheck source=settings.sh
. "$(dirname "$0")/settings.sh"

key=$(inputs_key "$builder_folder/settings.sh" "$builder_folder/make-static-run-image.sh" </dev/null)
layer=$cache/layers/run-static-$key.tar
if [ ! -e "$layer.sha256" ]; then
	work=$(mktemp -d "$cache/run-static.XXXXXX")
	trap 'rm -rf "$work"' EXIT
	root=$work/root
	add_users "$root"
	mkdir -m 1777 "$root/tmp"
	reproducible_tar -C "$root" -cf "$layer" .
	sha256sum "$layer" | cut -d ' ' -f 1 >"$layer.sha256.part"
	mv "$layer.sha256.part" "$layer.sha256"
	log "run image for static executables: made"
fi

# The name of the distribution tells a build that there is neither a C library nor any package.
"$builder_folder/load-image.sh" "$static_run_image" '{
"User":"'"$run_uid:$cnb_gid"'","WorkingDir":"/","Env":["PATH=/cnb/process:/cnb/lifecycle"],
"Labels":{"io.buildpacks.stack.id":"muster","io.buildpacks.base.distro.name":"scratch",
"org.opencontainers.image.version":"'"$muster_version"'"}}' "$layer"
