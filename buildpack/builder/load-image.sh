#!/usr/bin/env bash
# Puts an image into Docker whose id depends on nothing but its layers and its configuration. `docker build`
# and `docker import` would stamp it with today's date; an archive written by hand is loaded as it is.
# usage: load-image.sh NAME CONFIG_JSON LAYER_TAR...     prints the id
# CONFIG_JSON is the "config" object of the OCI image configuration. Beside each LAYER_TAR lies LAYER_TAR.sha256.
set -euo pipefail
# shellcheck source=settings.sh
. "$(dirname "$0")/settings.sh"
name=$1 config=$2
shift 2

created=$(date -u -d "@$epoch" +%Y-%m-%dT%H:%M:%SZ)
diff_ids='' history='' layers=''
for layer; do
	digest=$(cat "$layer.sha256")
	diff_ids+="${diff_ids:+,}\"sha256:$digest\""
	layers+="${layers:+,}\"$digest.tar\""
	history+="${history:+,}{\"created\":\"$created\",\"created_by\":\"muster\"}"
done
image=$(printf '{"architecture":"%s","os":"linux","created":"%s","config":%s,"history":[%s],"rootfs":{"type":"layers","diff_ids":[%s]}}' \
	"$architecture" "$created" "$config" "$history" "$diff_ids")
id=$(printf '%s' "$image" | sha256sum | cut -d ' ' -f 1)

if [ "$(docker image inspect -f '{{.Id}}' "$name" 2>/dev/null)" = "sha256:$id" ]; then
	log "$name: kept"
elif docker image inspect "sha256:$id" >/dev/null 2>&1; then
	docker tag "sha256:$id" "$name"
	log "$name: kept, named again"
else
	work=$(mktemp -d "$cache/image.XXXXXX")
	trap 'rm -rf "$work"' EXIT
	printf '%s' "$image" >"$work/$id.json"
	printf '[{"Config":"%s.json","RepoTags":["%s"],"Layers":[%s]}]' "$id" "$name" "$layers" >"$work/manifest.json"
	for layer; do
		ln "$layer" "$work/$(cat "$layer.sha256").tar"
	done
	# shellcheck disable=SC2016 # $1 is the inner shell's
	step "loading $name" bash -c 'set -o pipefail; tar -C "$1" -cf - . | docker load' load "$work" ||
		fail "the image $name could not be loaded" "docker load" "read the lines above; is there room on the disk?"
fi
printf 'sha256:%s\n' "$id"
