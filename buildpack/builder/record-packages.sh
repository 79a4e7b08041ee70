#!/usr/bin/env bash
# Lists the packages of a Debian root folder with the digests of apt's signed indices.
# usage: record-packages.sh ROOT LIST      (a hook of mmdebstrap, which sets MMDEBSTRAP_APT_CONFIG)
# LIST gets one line per package: name version architecture sha256.
set -euo pipefail
root=$1 list=$2
export APT_CONFIG=$MMDEBSTRAP_APT_CONFIG
mapfile -t installed < <(dpkg-query --admindir="$root/var/lib/dpkg" -W -f '${Package}:${Architecture}=${Version}\n' |
	sed 's/:all=/=/')
apt-cache show "${installed[@]}" | awk '
	/^Package: / { name = $2 } /^Version: / { version = $2 } /^Architecture: / { architecture = $2 }
	/^SHA256: / { print name, version, architecture, $2 }' | LC_ALL=C sort -u >"$list"
[ "$(wc -l <"$list")" -eq "${#installed[@]}" ] || {
	echo "error: ${#installed[@]} packages are installed in $root, but $(wc -l <"$list") were found in apt's indices" >&2
	exit 1
}
