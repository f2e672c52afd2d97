#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing of packages.txt; touches neither the network nor the system when nothing is.
set -euo pipefail
list=$(dirname "${BASH_SOURCE[0]}")/packages.txt

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This is not a Debian: see to it that the libraries named in $list are installed." >&2
    exit 0
fi

missing=()
while read -r package; do
    state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    [[ $state == installed ]] || missing+=("$package")
done < <(sed 's/#.*//' "$list" | grep -o '[^[:space:]]\+')
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

echo "Installing ${#missing[@]} packages: ${missing[*]}"
"${apt[@]}" update
# --no-remove: a machine that has another version of a library is told so and left as it was.
"${apt[@]}" install --yes --no-install-recommends --no-remove "${missing[@]}"
