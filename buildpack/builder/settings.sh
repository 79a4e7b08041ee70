# shellcheck shell=bash disable=SC2034
# What the scripts of this folder have in common: names, versions, ids, places. Source it.

builder_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project_folder=$(cd "$builder_folder/../.." && pwd)
# shellcheck source=../../bin/lib/log.sh
. "$project_folder/bin/lib/log.sh"
# shellcheck source=../../bin/lib/docker.sh
. "$project_folder/bin/lib/docker.sh"
umask 022

# The project's version is in the root pom and nowhere else; an image has no snapshots.
muster_version=$(sed -n 's:^\t<version>\(.*\)</version>$:\1:p' "$project_folder/pom.xml" | head -n 1)
muster_version=${muster_version%-SNAPSHOT}
[ -n "$muster_version" ] || fail "the project's version was not found" "$project_folder/pom.xml" \
	"the root pom needs its <version> on a line of its own, indented with one tab"
# Overridable so that the tests can build a second set beside the real one.
run_image=${MUSTER_RUN_IMAGE:-muster/run:$muster_version}
static_run_image=${MUSTER_STATIC_RUN_IMAGE:-muster/run-static:$muster_version}
build_image=${MUSTER_BUILD_IMAGE:-muster/build:$muster_version}
builder_image=${MUSTER_BUILDER_IMAGE:-muster/builder:$muster_version}

# The buildpack runs as builder_uid, the application as run_uid: were they the same, the application could
# write to /workspace, to /layers and to the folder of its own executable.
builder_uid=1001
run_uid=1002
# Must not be the group of the host's Docker socket: with a trusted builder the socket is mounted into the
# container in which the buildpack runs with this group (build-builder.sh refuses it).
cnb_gid=1000

debian_suite=bookworm
debian_version=12
architecture=amd64
# What a mostly static executable (--static-nolibc) needs: the C library, names of hosts and services,
# certificates, time zones; libgcc is what the C library loads to end a thread (its licence is in
# gcc-12-base). No libstdc++: nothing links it.
run_packages="base-files netbase tzdata ca-certificates libc6 zlib1g libgcc-s1 gcc-12-base"
# What native-image calls: gcc, the C library's and zlib's headers; binutils for strip and readelf.
build_packages="gcc libc6-dev zlib1g-dev binutils ca-certificates"

# One date for every file and image: 1980-01-01T00:00:01Z, the one the lifecycle and pack use.
epoch=315532801
export SOURCE_DATE_EPOCH=$epoch

muster_cache=${MUSTER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/muster}
cache=$muster_cache/builder
mkdir -p "$cache/layers"

# inputs_key FILE... : 16 digits that stand for the contents of the files and of standard input.
inputs_key() {
	{ cat -- "$@" /dev/stdin | sha256sum; } | cut -c 1-16
}

# The layer archives are made the same way everywhere: sorted, one date, numbers for owners.
reproducible_tar() {
	tar --format=gnu --sort=name --mtime="@$epoch" --owner=0 --group=0 --numeric-owner --hard-dereference "$@"
}

# add_users ROOT : the users of a run image, and their folders
add_users() {
	mkdir -p "$1/etc" "$1/home/nonroot"
	printf 'root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:%s:%s:nonroot:/home/nonroot:/sbin/nologin\n' \
		"$run_uid" "$cnb_gid" >"$1/etc/passwd"
	printf 'root:x:0:\ncnb:x:%s:\n' "$cnb_gid" >"$1/etc/group"
}

# Debian's mirrors keep the security archive beside the main one, named ...-security.
debian_mirror() {
	local mirror=${MUSTER_DEBIAN_MIRROR:-}
	if [ -z "$mirror" ]; then
		# shellcheck disable=SC2016 # $(REPO_URI) is apt's
		mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' |
			sed -n '\:/debian/*$:{p;q}' || true)
	fi
	[ -n "$mirror" ] || fail "no Debian mirror is known" "this machine's apt sources have none that ends in /debian" \
		"set MUSTER_DEBIAN_MIRROR to the address of a Debian mirror"
	printf '%s\n' "$mirror" | sed 's:/*$::'
}

# debian_sources FILE : writes the apt sources that all Debian packages here come from.
debian_sources() {
	local mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg
	mirror=$(debian_mirror)
	[ -e "$keyring" ] || fail "Debian's signing keys are missing" "$keyring" \
		"install them: apt-get install debian-archive-keyring"
	printf 'deb [signed-by=%s] %s %s main\n' \
		"$keyring" "$mirror" "$debian_suite" \
		"$keyring" "$mirror" "$debian_suite-updates" \
		"$keyring" "$mirror-security" "$debian_suite-security" >"$1"
}
