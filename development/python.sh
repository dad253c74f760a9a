#!/bin/sh
# Makes .venv from the first Python of this machine that is new enough.
set -u

stop() {
    echo "stopped: $*" >&2
    exit 1
}

for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python=$candidate
        break
    fi
done
[ -n "${python-}" ] || stop "Python 3.11 or newer is needed, and $(python3 --version 2>/dev/null || echo 'no python3') is here: install a newer Python, then run make again."

# Debian and Ubuntu ship Python without the part that puts pip into a new environment.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    advice="install the package $package (sudo apt-get install $package), then run make again."
    command -v apt-get >/dev/null || stop "$python lacks venv: $advice"
    if [ "$(id -u)" = 0 ]; then
        as_root=env
    elif sudo -n true 2>/dev/null; then
        as_root='sudo env'
    else
        stop "$python lacks venv: $advice"
    fi
    echo "installing $package"
    $as_root apt-get -qq update >/dev/null
    $as_root DEBIAN_FRONTEND=noninteractive \
        apt-get -qq install -y --no-install-recommends "$package" >/dev/null 2>&1 ||
        stop "$package could not be installed: $advice"
fi

"$python" -m venv --clear .venv || stop "$python could not make .venv here: is the disk full or the folder read-only?"
