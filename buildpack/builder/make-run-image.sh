#!/usr/bin/env bash
# Makes the run image: a handful of Debian packages without shell, package manager or any other program.
# usage: make-run-image.sh        prints the image's id
set -euo pipefail
# shellcheck source=settings.sh
. "$(dirname "$0")/settings.sh"

debs=$("$builder_folder/fetch-debs.sh")
key=$(inputs_key "$debs/packages.txt" "$builder_folder/settings.sh" "$builder_folder/make-run-image.sh" </dev/null)
layer=$cache/layers/run-$key.tar

if [ ! -e "$layer.sha256" ]; then
	work=$(mktemp -d "$cache/run.XXXXXX")
	trap 'rm -rf "$work"' EXIT
	root=$work/root
	mkdir -p "$root/var/lib/dpkg/status.d"
	for deb in "$debs"/*.deb; do
		dpkg-deb -x "$deb" "$root"
		# Scanners read the packages of an image without dpkg from here.
		dpkg-deb -f "$deb" >"$root/var/lib/dpkg/status.d/$(dpkg-deb -f "$deb" Package)"
	done
	# What the installation script of ca-certificates would do; nothing is executed here.
	cat "$root"/usr/share/ca-certificates/mozilla/*.crt >"$root/etc/ssl/certs/ca-certificates.crt"
	# Every program, the C library's tools for debugging, and what only people and the programs would read;
	# the copyright files stay, as the licences ask for.
	rm -rf "${root:?}"/{bin,sbin} "${root:?}"/usr/{bin,sbin} "$root"/usr/lib/*/{gconv,audit} \
		"$root"/lib/*/lib{memusage,pcprofile}.so "$root"/lib/*/lib{thread_db,c_malloc_debug}.so.* \
		"$root"/usr/share/{man,info,lintian,bug,locale,base-files,ca-certificates} \
		"$root"/usr/share/zoneinfo/{right,posix,localtime} \
		"$root"/etc/{update-motd.d,profile.d,kernel,ca-certificates,init.d}
	find "$root/usr/share/doc" -mindepth 2 ! -regex '.*/doc/[^/]*/copyright' ! -type d -delete
	find "$root/usr/share/doc" -type d -empty -delete
	find "$root" -perm /6000 -exec chmod a-s {} +
	add_users "$root"
	printf 'hosts: files dns\n' >"$root/etc/nsswitch.conf"
	reproducible_tar -C "$root" -cf "$layer" .
	sha256sum "$layer" | cut -d ' ' -f 1 >"$layer.sha256.part"
	mv "$layer.sha256.part" "$layer.sha256"
	log "run image: made from $(wc -l <"$debs/packages.txt") Debian packages, listed in $debs/packages.txt"
fi

# User has to be set here: the lifecycle takes it over, and without it the application would run as root with
# no warning from anybody.
"$builder_folder/load-image.sh" "$run_image" '{
"User":"'"$run_uid:$cnb_gid"'","WorkingDir":"/",
"Env":["PATH=/cnb/process:/cnb/lifecycle","SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt"],
"Labels":{"io.buildpacks.stack.id":"muster","io.buildpacks.base.distro.name":"debian",
"io.buildpacks.base.distro.version":"'"$debian_version"'","org.opencontainers.image.version":"'"$muster_version"'"}}' "$layer"
