# shellcheck shell=bash
# Takes the mirrors from bindings. Source it after log.sh; it only defines functions.
#
#   take_mirrors_from_bindings    exports MUSTER_MAVEN_MIRROR, MUSTER_DEBIAN_MIRROR and MUSTER_GO_PROXY as bindings say
#
# A binding (https://servicebinding.io) is a folder below SERVICE_BINDING_ROOT with a file `type`. Of the type
# `muster-mirrors`, the files `maven`, `debian` and `go` hold the addresses, with user and password where needed.
# What is set in the environment goes before.

take_mirrors_from_bindings() {
	local binding found=
	[ -n "${SERVICE_BINDING_ROOT:-}" ] || return 0
	[ -d "$SERVICE_BINDING_ROOT" ] || fail "the folder of the bindings is missing" "SERVICE_BINDING_ROOT=$SERVICE_BINDING_ROOT" \
		"set it to the folder that has a folder for each binding, or unset it"
	for binding in "$SERVICE_BINDING_ROOT"/*/; do
		if [ "$(cat "$binding/type" 2>/dev/null)" != muster-mirrors ]; then
			continue
		fi
		[ -z "$found" ] || fail "there are two bindings of the type 'muster-mirrors'" "$found and $binding" "remove one of them"
		found=$binding
		_mirror_from "$binding" maven MUSTER_MAVEN_MIRROR
		_mirror_from "$binding" debian MUSTER_DEBIAN_MIRROR
		_mirror_from "$binding" go MUSTER_GO_PROXY
	done
}

_mirror_from() {
	if [ -z "${!3:-}" ] && [ -f "$1/$2" ]; then
		export "$3=$(cat "$1/$2")"
		log "mirror: $3 is taken from the binding $1"
	fi
}
