#!/usr/bin/env bash
# Makes the image muster/postgresql:15: a PostgreSQL server from Debian's packages, for the tests. Kept when it is
# made already. Its settings are environment variables, without defaults: see start.sh.
# usage: make-image.sh            prints the image's id
# settings: MUSTER_CACHE MUSTER_DEBIAN_MIRROR MUSTER_DOCKER (see buildpack/builder/README.md)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=../../buildpack/builder/settings.sh
. "$here/../../buildpack/builder/settings.sh"
ensure_docker
ensure_command mmdebstrap mmdebstrap

cache=$muster_cache/postgresql
mkdir -p "$cache"
exec 9>"$cache/lock"
flock 9
key=$(echo "$debian_suite $architecture" | inputs_key "$here/make-image.sh" "$here/start.sh")
layer=$cache/$key.tar
if [ ! -e "$layer.sha256" ]; then
	sources=$(mktemp "$cache/sources.XXXXXX")
	trap 'rm -f "$sources" "$layer.part"' EXIT
	debian_sources "$sources"
	# The package would make a cluster while it is installed; start.sh makes it with the settings of the container.
	# shellcheck disable=SC2016 # $1 is mmdebstrap's
	step "installing PostgreSQL 15 into a minimal Debian $debian_suite" \
		mmdebstrap --variant=minbase --architectures="$architecture" --include=postgresql-15 --format=tar \
		--aptopt='Acquire::Retries "2"' \
		--dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
		--dpkgopt='path-exclude=/usr/share/locale/*' \
		--essential-hook='mkdir -p "$1/etc/postgresql-common/createcluster.d"' \
		--essential-hook='echo "create_main_cluster = false" > "$1/etc/postgresql-common/createcluster.d/none.conf"' \
		--customize-hook="install -m 755 '$here/start.sh' \"\$1/usr/local/bin/start\"" \
		--customize-hook='chroot "$1" install -d -o postgres -g postgres -m 700 /var/lib/postgresql/data' \
		--customize-hook='rm -f "$1"/etc/apt/sources.list "$1"/etc/apt/sources.list.d/* "$1"/etc/ssl/private/*.key' \
		"$debian_suite" "$layer.part" "$sources" </dev/null ||
		fail "the image of PostgreSQL could not be made" "mmdebstrap, Debian mirror $(debian_mirror), suite $debian_suite" \
			"read the lines above; when a download was refused, set MUSTER_DEBIAN_MIRROR to a mirror that this machine reaches"
	mv "$layer.part" "$layer"
	sha256sum "$layer" | cut -d ' ' -f 1 >"$layer.sha256.part"
	mv "$layer.sha256.part" "$layer.sha256"
fi
"$builder_folder/load-image.sh" muster/postgresql:15 '{
"User":"postgres","WorkingDir":"/","Entrypoint":["/usr/local/bin/start"],"ExposedPorts":{"5432/tcp":{}},
"Env":["PATH=/usr/lib/postgresql/15/bin:/usr/local/bin:/usr/bin:/bin","PGDATA=/var/lib/postgresql/data","PGHOST=/tmp","LANG=C.UTF-8"]}' "$layer"
