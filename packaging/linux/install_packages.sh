#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing of the lists; touches neither the network nor the system when nothing is.
#
#   packaging/linux/install_packages.sh [LIST...]    lists of this folder; packages.txt is always one of them
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
lists=(packages.txt "$@")

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This is not a Debian: see to it that the libraries named in ${lists[*]} are installed." >&2
    exit 0
fi

missing=()
while read -r package; do
    state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    [[ $state == installed ]] || missing+=("$package")
done < <(sed 's/#.*//' "${lists[@]}" | grep -o '[^[:space:]]\+')
[[ ${#missing[@]} -gt 0 ]] || exit 0

as_root=()
if [[ $EUID -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing; install them as root and start again:" >&2
        echo "    apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet --quiet
     -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 -o Dpkg::Use-Pty=0)

# The tests start mail servers of their own: those of the system start neither now nor with the next boot, unless somebody
# has them already.
new_services=()
for service in dovecot postfix; do
    [[ -e /etc/init.d/$service ]] || new_services+=("$service")
done
policy=/usr/sbin/policy-rc.d
if [[ ${#new_services[@]} -gt 0 && ! -e $policy ]]; then
    printf '#!/bin/sh\ncase $1 in dovecot | postfix) exit 101 ;; esac\n' | "${as_root[@]}" install -m 0755 /dev/stdin "$policy"
    trap '"${as_root[@]}" rm -f "$policy"' EXIT
fi

echo "Installing ${#missing[@]} packages: ${missing[*]}"
"${apt[@]}" update
# --no-remove: a machine that has another version of a library is told so and left as it was.
"${apt[@]}" install --yes --no-install-recommends --no-remove "${missing[@]}"

for service in "${new_services[@]}"; do
    [[ ! -e /etc/init.d/$service ]] || "${as_root[@]}" update-rc.d "$service" disable
done
