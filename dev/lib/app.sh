# The published app: built once for each state of the sources below artifacts/, never changed afterwards.
#
#   artifacts/app/SERVER        the server and command line
#   artifacts/web/WEB           the web app
#   artifacts/app/SERVER-WEB    both together
#
# SERVER and WEB are fingerprints of the sources. A folder appears by one rename, so it is whole or not there.
# Whoever runs an app holds a shared lock on its file .in-use; a folder without a holder may be removed.

server_dll=ProductionAnalytics.Server.dll
server_project=src/ProductionAnalytics.Server/ProductionAnalytics.Server.csproj

# Build servers stay behind after the build; here nothing may.
dotnet_build() {
  need dotnet "Install the .NET SDK 10 (README.md, 'What you need')."
  env MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false \
    UseRazorBuildServer=false DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 dotnet "$@"
}

server_fingerprint() (
  cd "$root"
  find src Directory.*.props global.json -type f ! -path '*/bin/*' ! -path '*/obj/*' ! -path '*/openapi/*' -print0 |
    fingerprint
)

web_fingerprint() (
  cd "$root/web"
  find . \( -name node_modules -o -name dist -o -name .angular -o -name .base-map -o -name coverage \) -prune -o -type f -print0 |
    fingerprint
)

# use_server: sets app_dir to the server and command line of the present sources and holds it.
use_server() {
  need dotnet "Install the .NET SDK 10 (README.md, 'What you need')."
  while :; do
    app_dir=$root/artifacts/app/$(server_fingerprint)
    hold_app && return
    with_lock dotnet publish_server "$app_dir"
  done
}

# use_app: the same with the web app, for a browser.
use_app() {
  local server web
  while :; do
    use_server
    server=$app_dir
    web=$root/artifacts/web/$(web_fingerprint)
    [ -d "$web" ] || with_lock web build_web "$web"
    app_dir=$server-$(basename "$web")
    hold_app && return
    with_lock dotnet join_app "$server" "$web" "$app_dir"
  done
}

# Holds app_dir until this process, or the one that it becomes, ends. Fails when the folder is not there (any more).
hold_app() {
  [ -e "$app_dir/.in-use" ] || return 1
  exec 8<"$app_dir/.in-use"
  flock -s 8
  [ -e "$app_dir/.in-use" ]
}

publish_server() {
  local target=$1
  [ ! -d "$target" ] || return 0
  say "Building the server …"
  mkdir -p "$root/artifacts/app"
  rm -rf "$root/artifacts/app/".new.*
  local new=$root/artifacts/app/.new.$$
  dotnet_build publish "$root/$server_project" --configuration Release --output "$new" --verbosity quiet 8<&- >&2
  # The sources may have changed meanwhile: then this is not what its name would say.
  [ "$(basename "$target")" = "$(server_fingerprint)" ] || return 0
  appear "$new" "$target"
  remove_unused_apps "$target"
}

join_app() {
  local server=$1 web=$2 target=$3
  [ ! -d "$target" ] || return 0
  rm -rf "$root/artifacts/app/".new.*
  local new=$root/artifacts/app/.new.$$
  cp -R "$server" "$new"
  rm -rf "$new/wwwroot"
  cp -R "$web" "$new/wwwroot"
  appear "$new" "$target"
  remove_unused_apps "$server" "$target"
}

appear() {
  : >"$1/.in-use"
  mv "$1" "$2"
}

# remove_unused_apps KEPT…
remove_unused_apps() {
  local app
  for app in "$root"/artifacts/app/*/; do
    app=${app%/}
    case " $* " in *" $app "*) continue ;; esac
    remove_unless_held "$app"
  done
}

remove_unless_held() (
  exec 7<"$1/.in-use" 2>/dev/null || return 0
  flock -n 7 || return 0
  mv "$1" "$root/artifacts/app/.new.removed" && rm -rf "$root/artifacts/app/.new.removed"
)

build_web() {
  local target=$1
  [ ! -d "$target" ] || return 0
  install_web_packages
  say "Building the web app …"
  web run --silent build >&2
  [ "$(basename "$target")" = "$(web_fingerprint)" ] || return 0
  mkdir -p "$root/artifacts/web"
  rm -rf "$root/artifacts/web/".new.* "$root/artifacts/web"/*
  cp -R "$root/web/dist/web/browser" "$root/artifacts/web/.new.$$"
  mv "$root/artifacts/web/.new.$$" "$target"
}

# web ARGUMENTS…: npm in web/.
web() (
  need npm "Install Node.js 22.22 or newer with npm (README.md, 'What you need')."
  cd "$root/web"
  npm "$@" 8<&-
)

# The packages of the lock file, once for each lock file.
install_web_packages() {
  local wanted mark=$root/web/node_modules/.installed
  wanted=$(cd "$root/web" && printf '%s\0' package.json package-lock.json .npmrc | fingerprint)
  [ "$(cat "$mark" 2>/dev/null)" != "$wanted" ] || return 0
  say "Installing the web app's packages …"
  web ci --ignore-scripts --no-progress --loglevel=error >&2
  echo "$wanted" >"$mark"
}
