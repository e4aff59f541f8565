# A gate made of steps. Each runs in a shell of its own, prints one line, and its output only when it fails.
# The tests that a runner reports are added up with the steps into the last line.

passed=0
failed=0
succeeded_steps=' '
running_step=
scratch=$(mktemp -d)

# step KEY 'Heading' [KEY…]: runs the function check_KEY, unless a step that it needs did not succeed.
step() {
  local key=$1 heading=$2 log=$scratch/$1.log needed started=$SECONDS
  shift 2
  for needed in "$@"; do
    case $succeeded_steps in *" $needed "*) continue ;; esac
    failed=$((failed + 1))
    printf 'FAIL  %s: not run, because the step "%s" did not succeed\n' "$heading" "$needed"
    return 0
  done

  if run_step "$key" "$log"; then
    succeeded_steps+="$key "
    passed=$((passed + 1 + $(tests_in passed "$log")))
    printf 'ok    %s (%s s)%s\n' "$heading" "$((SECONDS - started))" "$(remarks "$log")"
  else
    count_failure "$log"
    printf 'FAIL  %s (%s s)\n' "$heading" "$((SECONDS - started))"
    { failed_tests "$log"; tail -n 200 "$log"; } | sed 's/^/      /'
  fi
}

# In the background, so that a signal ends the gate at once and "set -e" holds inside the step; in a process
# group of its own, so that all of it can be ended.
run_step() {
  local status=0
  set -m
  (
    set -euo pipefail
    "check_$1"
  ) >"$2" 2>&1 </dev/null &
  running_step=$!
  set +m
  wait "$running_step" || status=$?
  running_step=
  plain "$2"
  [ "$(tests_in skipped "$2")" = 0 ] || {
    echo "A test was skipped. A green run means that every test ran." >>"$2"
    status=1
  }
  return "$status"
}

# Their names first: in a long log the output of one test would hide the others.
failed_tests() { grep -A 3 '^ *failed [A-Z]' "$1" || :; }

# A step that fails without a failed test counts as one.
count_failure() {
  local tests
  tests=$(tests_in failed "$1")
  passed=$((passed + $(tests_in passed "$1")))
  failed=$((failed + (tests > 0 ? tests : 1)))
}

remarks() {
  local tests
  tests=$(tests_in passed "$1")
  [ "$tests" = 0 ] || printf ', %s tests' "$tests"
  sed -n 's/^remark: /; /p' "$1" | tr -d '\n'
}

# tests_in passed|failed|skipped LOG: from the closing lines of the .NET test platform and of vitest.
tests_in() {
  local dotnet=$1
  [ "$1" != passed ] || dotnet=succeeded
  awk -v dotnet="^ *$dotnet: [0-9]+" -v vitest="$1" '
    $0 ~ dotnet { sum += $2 }
    /^ *Tests +[0-9]/ { for (i = 1; i < NF; i++) if ($(i + 1) == vitest) sum += $i }
    END { print sum + 0 }' "$2"
}

# Colours would hide the closing lines from the counting.
plain() {
  sed -E 's/\x1b\[[0-9;]*[A-Za-z]//g' "$1" >"$1.plain"
  mv "$1.plain" "$1"
}

closing_line() {
  echo
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}
