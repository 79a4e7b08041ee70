#!/usr/bin/env bash
# Makes the build image: the minimal Debian, the native toolchain in /opt/muster/graalvm, and the list of the run
# image's packages, which a build needs for its bill of materials and cannot see otherwise (make-builder.sh names it).
# usage: make-build-image.sh TOOLCHAIN_HOME      prints the image's id
set -euo pipefail
# shellcheck source=settings.sh
. "$(dirname "$0")/settings.sh"
home=$(cd "$1" && pwd)

base=$("$builder_folder/make-base-layer.sh")

# The home is the input, and the archive made from it is its key: rights are evened out, so that the same
# files give the same layer whatever umask they were made with.
skeleton=$(mktemp -d "$cache/skeleton.XXXXXX")
trap 'rm -rf "$skeleton"' EXIT
mkdir -p "$skeleton/opt/muster"
toolchain_tar() {
	reproducible_tar --mode=u=rwX,go=rX --transform='s:^\.:opt/muster/graalvm:S' \
		-cf - -C "$skeleton" --no-recursion opt opt/muster -C "$home" --recursion .
}
digest=$(toolchain_tar | sha256sum | cut -d ' ' -f 1)
layer=$cache/layers/toolchain-${digest:0:16}.tar
if [ ! -e "$layer.sha256" ]; then
	toolchain_tar >"$layer"
	echo "$digest" >"$layer.sha256"
	log "toolchain layer: made from $home"
else
	log "toolchain layer: kept"
fi

debs=$("$builder_folder/fetch-debs.sh")
packages=$cache/layers/run-packages-$(inputs_key "$debs/packages.txt" </dev/null).tar
if [ ! -e "$packages.sha256" ]; then
	mkdir -p "$skeleton/opt/muster/run-image"
	cp "$debs/packages.txt" "$skeleton/opt/muster/run-image/packages.txt"
	reproducible_tar --mode=u=rwX,go=rX -C "$skeleton" -cf "$packages" opt/muster/run-image
	sha256sum "$packages" | cut -d ' ' -f 1 >"$packages.sha256.part"
	mv "$packages.sha256.part" "$packages.sha256"
fi

"$builder_folder/load-image.sh" "$build_image" '{
"User":"'"$builder_uid:$cnb_gid"'","WorkingDir":"/",
"Env":["PATH=/opt/muster/graalvm/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
"JAVA_HOME=/opt/muster/graalvm","GRAALVM_HOME=/opt/muster/graalvm",
"CNB_USER_ID='"$builder_uid"'","CNB_GROUP_ID='"$cnb_gid"'"],
"Labels":{"io.buildpacks.base.distro.name":"debian","io.buildpacks.base.distro.version":"'"$debian_version"'"}}' \
	"$base" "$layer" "$packages"
