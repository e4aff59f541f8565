# Shared by the commands in dev/. Source it; it knows the project's root from any working directory.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$*"
  exit 1
}

# need COMMAND 'What to do when it is missing.'
need() { command -v "$1" >/dev/null 2>&1 || die "$1 was not found. $2"; }

# Reads file names, each ended by a NUL, and prints one short name for their names and contents.
fingerprint() {
  if command -v sha256sum >/dev/null 2>&1; then
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
  else
    LC_ALL=C sort -z | xargs -0 shasum -a 256 | shasum -a 256 | cut -c1-16
  fi
}

# with_lock NAME COMMAND…: one at a time in this tree. The command does not inherit the lock: a process
# that it leaves behind must not hold up the next one.
with_lock() {
  local name=$1
  shift
  need flock "Install util-linux (Debian, Ubuntu) or run: brew install flock"
  mkdir -p "$root/artifacts/locks"
  (
    flock 9
    "$@" 9>&-
  ) 9>"$root/artifacts/locks/$name"
}

port_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
