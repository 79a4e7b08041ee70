# shellcheck shell=bash
# Runs the project's Maven wrapper. Source it after log.sh and java.sh; it only defines functions.
#
#   require_maven       makes the wrapper ready: it takes Maven itself from the mirror that Maven is told to use
#   maven ARGUMENT...   runs the wrapper in batch mode, with the mirror
#
# MUSTER_MAVEN_MIRROR: a mirror of Maven Central for everything; default: what ~/.m2/settings.xml and an
# installed Maven say. User and password in it are handed on in variables: no file and no log has them.

require_maven() {
	_take_maven_mirror
	MVN=$project_folder/mvnw
	export MVN
	maven --version >/dev/null ||
		fail "Maven could not be started" "$MVN${MVNW_REPOURL:+ (MVNW_REPOURL=$MVNW_REPOURL)}" \
			"read the lines above; set MUSTER_MAVEN_MIRROR to a mirror of Maven Central that this machine can reach"
}

_take_maven_mirror() {
	muster_maven_settings=()
	local mirror=${MUSTER_MAVEN_MIRROR:-}
	if [[ $mirror =~ ^([a-z]+://)([^/@:]*):([^/@]*)@(.*)$ ]]; then
		mirror=${BASH_REMATCH[1]}${BASH_REMATCH[4]}
		MUSTER_MAVEN_USER=$(_percent_decoded "${BASH_REMATCH[2]}")
		MUSTER_MAVEN_PASSWORD=$(_percent_decoded "${BASH_REMATCH[3]}")
		export MUSTER_MAVEN_MIRROR=$mirror MUSTER_MAVEN_USER MUSTER_MAVEN_PASSWORD
		export MVNW_USERNAME=$MUSTER_MAVEN_USER MVNW_PASSWORD=$MUSTER_MAVEN_PASSWORD
	fi
	if [ -n "${MUSTER_MAVEN_USER:-}" ]; then
		_write_credentials "$muster_cache/maven-credentials.xml"
	fi
	if [ -n "$mirror" ]; then
		local file=$muster_cache/maven-settings.xml
		mkdir -p "$muster_cache"
		printf '<settings><mirrors><mirror><id>muster</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors></settings>\n' \
			"$mirror" >"$file"
		muster_maven_settings=(-s "$file")
	fi
	mirror=${mirror:-$(_installed_maven_repository)}
	if [ -n "$mirror" ]; then
		export MVNW_REPOURL=${mirror%/}
	fi
}

maven() {
	"$MVN" -B --no-transfer-progress "${muster_maven_settings[@]}" "$@"
}

# Maven itself puts the variables in. As global settings they are there whoever calls Maven, with settings of its own.
_write_credentials() {
	mkdir -p "$(dirname "$1")"
	# shellcheck disable=SC2016 # the variables are Maven's to replace
	printf '<settings><servers><server><id>muster</id><username>%s</username><password>%s</password></server></servers></settings>\n' \
		'${env.MUSTER_MAVEN_USER}' '${env.MUSTER_MAVEN_PASSWORD}' >"$1"
	case " ${MAVEN_ARGS:-} " in
	*" -gs $1 "*) ;;
	*) export MAVEN_ARGS="${MAVEN_ARGS:+$MAVEN_ARGS }-gs $1" ;;
	esac
}

_percent_decoded() {
	local text=${1//\\/\\\\}
	printf '%b' "${text//%/\\x}"
}

# Where an installed Maven takes its own downloads from: a mirror in the user's settings, else the
# repository in Maven's super POM. Prints nothing when no Maven is installed.
_installed_maven_repository() {
	local settings=$HOME/.m2/settings.xml builder url=
	if [ -e "$settings" ]; then
		url=$(sed -n '/<mirror>/,/<\/mirror>/s:.*<url>\(.*\)</url>.*:\1:p' "$settings" | head -n 1)
	fi
	if [ -z "$url" ] && command -v mvn >/dev/null; then
		builder=$(dirname "$(dirname "$(readlink -f "$(command -v mvn)")")")/lib
		url=$(unzip -p "$builder"/maven-model-builder-3*.jar org/apache/maven/model/pom-4.0.0.xml 2>/dev/null |
			sed -n 's:.*<url>\(.*\)</url>.*:\1:p' | head -n 1)
	fi
	printf '%s\n' "$url"
}
