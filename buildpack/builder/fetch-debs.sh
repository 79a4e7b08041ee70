#!/usr/bin/env bash
# Fetches the Debian packages of the run image. apt checks them against Debian's signed indices; its lists and
# settings are kept apart from this machine's, so the packages are the suite's whatever runs here.
# usage: fetch-debs.sh            prints the folder: *.deb and packages.txt (name version architecture sha256)
set -euo pipefail
# shellcheck source=settings.sh
. "$(dirname "$0")/settings.sh"

key=$(echo "$debian_suite $architecture $run_packages" | inputs_key)
folder=$cache/debs-$key
if [ -e "$folder" ]; then
	log "Debian packages of the run image: kept (remove $folder to fetch newer ones)"
	printf '%s\n' "$folder"
	exit
fi

work=$(mktemp -d "$cache/debs.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/apt/{lists,cache} "$work/debs"
touch "$work/apt/status"
debian_sources "$work/apt/sources.list"
cat >"$work/apt/apt.conf" <<CONF
Dir::Etc::SourceList "$work/apt/sources.list";
Dir::Etc::SourceParts "-";
Dir::Etc::Preferences "-";
Dir::Etc::PreferencesParts "-";
Dir::State::Lists "$work/apt/lists";
Dir::State::status "$work/apt/status";
Dir::Cache "$work/apt/cache";
APT::Architecture "$architecture";
APT::Architectures { "$architecture"; };
APT::Sandbox::User "root";
APT::Update::Error-Mode "any";
Acquire::Languages "none";
Acquire::Retries "2";
CONF
export APT_CONFIG=$work/apt/apt.conf
refused() {
	fail "$1" "Debian mirror $(debian_mirror), suite $debian_suite" \
		"read the lines above; set MUSTER_DEBIAN_MIRROR to a Debian mirror that this machine reaches"
}
step "fetching Debian's indices" apt-get update || refused "Debian's package indices could not be fetched"
cd "$work/debs"
# shellcheck disable=SC2086 # one argument per package
step "fetching the Debian packages of the run image" apt-get download $run_packages ||
	refused "the Debian packages of the run image could not be fetched"
for deb in *.deb; do
	# shellcheck disable=SC2016 # the names are dpkg's
	dpkg-deb --show --showformat='${Package} ${Version} ${Architecture} ' "$deb"
	sha256sum <"$deb" | cut -d ' ' -f 1
done >packages.txt
mv "$work/debs" "$folder"
printf '%s\n' "$folder"
