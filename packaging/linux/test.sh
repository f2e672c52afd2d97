#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh clone to tested: installs what is missing, builds everything, runs all tests.
#
#   packaging/linux/test.sh [dev|asan|release]    dev, the default: debug build, warnings are errors
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

preset=${1:-dev}
case $preset in
dev | asan | release) ;;
*)
    echo "usage: packaging/linux/test.sh [dev|asan|release]" >&2
    exit 2
    ;;
esac

packaging/linux/install_packages.sh test-packages.txt
# What one clone has compiled, another one need not.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
cmake --preset "$preset"
cmake --build --preset "$preset"
# Last, so that CTest's own summary closes the output.
ctest --preset "$preset" --no-tests=error --parallel "$(nproc)"
