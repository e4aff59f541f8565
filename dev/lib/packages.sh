# System packages: installed where that takes no question, else the person is told what to run.

# Prints the words that run a command as root (none for root itself); fails where there are none.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    return 0
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    echo 'sudo -n'
  else
    return 1
  fi
}

# install_packages PACKAGE…: fails where this system or this user cannot install.
install_packages() {
  local privileged output
  command -v apt-get >/dev/null 2>&1 || return 1
  privileged=$(as_root) || return 1
  say "Installing $* …"
  # shellcheck disable=SC2016,SC2086 # the inner shell expands; $privileged is none, one or two words
  output=$($privileged env DEBIAN_FRONTEND=noninteractive sh -c '
    apt-get update
    apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$@"' sh "$@" 2>&1 </dev/null) || {
    printf '%s\n' "$output" | tail -n 20 >&2
    return 1
  }
}
