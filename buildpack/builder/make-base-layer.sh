#!/usr/bin/env bash
# Makes the lower layer of the build image: a minimal Debian with what native-image calls.
# usage: make-base-layer.sh       prints the layer archive; its packages are listed beside it (.packages.txt)
set -euo pipefail
# shellcheck source=settings.sh
. "$(dirname "$0")/settings.sh"

key=$(echo "$debian_suite $architecture $build_packages $builder_uid $cnb_gid" | inputs_key "$builder_folder/make-base-layer.sh")
layer=$cache/layers/base-$key.tar
if [ -e "$layer.sha256" ]; then
	log "base layer: kept (remove $layer.sha256 to make it from newer Debian packages)"
	printf '%s\n' "$layer"
	exit
fi

sources=$(mktemp "$cache/sources.XXXXXX")
trap 'rm -f "$sources" "$layer.part"' EXIT
debian_sources "$sources"
# The sources are removed from the result, so that its bytes do not depend on the mirror.
# shellcheck disable=SC2016 # $1 is mmdebstrap's
step "installing a minimal Debian $debian_suite with gcc" \
	mmdebstrap --variant=minbase --architectures="$architecture" --include="${build_packages// /,}" --format=tar \
	--aptopt='Acquire::Retries "2"' \
	--dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
	--dpkgopt='path-exclude=/usr/share/locale/*' \
	--customize-hook="$builder_folder/record-packages.sh \"\$1\" $layer.packages.txt" \
	--customize-hook='echo "cnb:x:'"$builder_uid:$cnb_gid"':cnb:/home/cnb:/bin/sh" >> "$1/etc/passwd"' \
	--customize-hook='echo "cnb:x:'"$cnb_gid"':" >> "$1/etc/group"' \
	--customize-hook='mkdir -p "$1/home/cnb" && chown '"$builder_uid:$cnb_gid"' "$1/home/cnb"' \
	--customize-hook='rm -f "$1"/etc/apt/sources.list "$1"/etc/apt/sources.list.d/*' \
	"$debian_suite" "$layer.part" "$sources" </dev/null ||
	fail "the minimal Debian could not be installed" "mmdebstrap, Debian mirror $(debian_mirror), suite $debian_suite" \
		"read the lines above; when a download was refused, set MUSTER_DEBIAN_MIRROR to a mirror that this machine reaches"
mv "$layer.part" "$layer"
sha256sum "$layer" | cut -d ' ' -f 1 >"$layer.sha256.part"
mv "$layer.sha256.part" "$layer.sha256"
printf '%s\n' "$layer"
