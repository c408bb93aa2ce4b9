# Sourced by ./cairn and ./test: says what is missing, and installs it where that is allowed.
# Everything it says goes to standard error, so that standard output holds only answers.

say() { printf '%s\n' "$*" >&2; }

stop() { say "$@"; exit 1; }

# Swift 6.2 or later, or where to get it.
need_swift() {
    local version
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    if [ -z "$version" ]; then
        stop "Cairn needs Swift 6.2 or later, and 'swift' was not found." \
            "Get it from https://www.swift.org/install/linux/ and run this again."
    fi
    if [ "$(printf '%s\n6.2\n' "$version" | sort -V | head -n 1)" != 6.2 ]; then
        stop "Cairn needs Swift 6.2 or later; this is Swift $version. Get a newer one from https://www.swift.org/install/linux/"
    fi
}

# The packages of packages.txt for the purposes named that are not installed, one on a line.
missing_packages() {
    local name purpose _
    while read -r name purpose _; do
        case " $* " in *" $purpose "*) ;; *) continue ;; esac
        [ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$name" 2>/dev/null | cut -c1-2)" = ii ] || printf '%s\n' "$name"
    done < <(grep -v '^#' packages.txt)
}

# Installs what is missing when this user may; else lists it and stops.
need_packages() {
    local missing as_root=""
    if ! command -v dpkg-query >/dev/null; then
        say "This is not Debian, so Cairn cannot see whether it has the packages listed in packages.txt. Carrying on."
        return
    fi
    missing=$(missing_packages "$@" | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" != 0 ]; then
        if sudo -n true 2>/dev/null; then
            as_root="sudo -n"
        else
            stop "These Debian packages are missing: $missing" "Install them with: sudo apt-get install $missing"
        fi
    fi
    say "Installing Debian packages: $missing"
    export DEBIAN_FRONTEND=noninteractive
    { $as_root apt-get -q update && $as_root apt-get -q -y --no-install-recommends install $missing; } </dev/null >&2 ||
        stop "Could not install them. Try: sudo apt-get update && sudo apt-get install $missing"
}
