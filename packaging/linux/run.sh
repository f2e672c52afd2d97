#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh clone to the window: installs what is missing, builds, opens Otklik; a new store is filled with a made-up
# municipality. Without a display it draws the main screens into PNG files instead.
#
#   packaging/linux/run.sh                    your store in ~/.local/share/otklik
#   packaging/linux/run.sh --store DIR ...    any options of otklik, passed on as they are
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

packaging/linux/install_packages.sh
cmake --preset release
cmake --build --preset release --target otklik otklikctl
otklik=build/release/bin/otklik

if [[ $# -gt 0 ]]; then
    exec "$otklik" "$@"
fi

if [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} ]]; then
    pictures=$PWD/build/screenshots
    mkdir -p "$pictures"
    QT_QPA_PLATFORM=offscreen "$otklik" --screenshots "$pictures" --size 1366x768 --theme light --lang ru
    echo
    echo "There is no display here; the main screens are drawn in $pictures:"
    ls -1 "$pictures"
    exit
fi

store=${XDG_DATA_HOME:-$HOME/.local/share}/otklik
if [[ -n $(ls -A "$store" 2>/dev/null) ]]; then
    exec "$otklik" --store "$store"
fi
exec "$otklik" --store "$store" --demo
