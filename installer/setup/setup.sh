# Shared by run.sh and test.sh: the Debian packages, the build folder, the build. Needs `root`, the source folder.

build="$root/build"

say() { printf '== %s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

wanted_packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$root/installer/packages.txt"; }

missing_packages() {
  local package
  wanted_packages | while read -r package; do
    case "$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null || true)" in
      ii*) ;;
      *) printf '%s\n' "$package" ;;
    esac
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

install_packages() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "This is not Debian: going on with what is installed (installer/packages.txt names what is needed)."
    return
  fi
  local missing
  mapfile -t missing < <(missing_packages)
  if [ "${#missing[@]}" -eq 0 ]; then
    return
  fi
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    fail "These Debian packages are missing: ${missing[*]}
Installing them needs root: run this as root, install sudo, or ask your administrator for
  apt-get install ${missing[*]}"
  fi
  say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
  local options=(-q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
  as_root env DEBIAN_FRONTEND=noninteractive apt-get "${options[@]}" update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get "${options[@]}" --no-install-recommends install "${missing[@]}"
}

# Ninja runs cmake again by itself whenever a list file has changed.
configure() {
  if [ -f "$build/build.ninja" ]; then
    return
  fi
  say "Configuring in $build"
  CXX=clang++ cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release
}

# One compiler for each core, but not more than there are 1.5 GiB of free memory for.
build_jobs() {
  local cores free_kib by_memory
  cores=$(nproc)
  free_kib=$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo)
  by_memory=$(((free_kib + 1572863) / 1572864))
  echo $((by_memory < cores ? by_memory : cores))
}

# build_targets TARGET...: what is up to date is not built again.
build_targets() {
  say "Building $*"
  cmake --build "$build" --parallel "$(build_jobs)" --target "$@"
}
