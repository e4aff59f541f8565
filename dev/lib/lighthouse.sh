# Lighthouse against the published app with the demo basin: desktop preset, median of five, one JSON object a line.
# It comes from npm when it is asked for and is no package of the web app.

lighthouse_version=13.5.0
lighthouse_rounds=5

run_lighthouse() {
  local address round
  CHROME_PATH=$(find_or_install_chromium)
  export CHROME_PATH
  use_app
  lighthouse_folder=$(mktemp -d)
  trap end_lighthouse EXIT
  serve_for_lighthouse
  address=$(wait_for_address)
  for round in $(seq "$lighthouse_rounds"); do
    say "Lighthouse $round of $lighthouse_rounds …"
    web exec --yes --package="lighthouse@$lighthouse_version" -- lighthouse "$address/dashboard" --preset=desktop \
      --output=json --output-path="$lighthouse_folder/$round.json" --quiet \
      --only-categories=performance,accessibility,best-practices \
      --chrome-flags="--headless=new --no-sandbox --use-angle=swiftshader --enable-unsafe-swiftshader" >&2
  done
  web exec -- node "$root/dev/lib/lighthouse.mjs" "$lighthouse_folder"
}

serve_for_lighthouse() {
  DATA_DIR=$lighthouse_folder BIND_ADDRESS=127.0.0.1 BACKEND_PORT=${LIGHTHOUSE_PORT:-0} LOG_LEVEL=error \
    dotnet "$app_dir/$server_dll" serve >"$lighthouse_folder/server.log" 2>&1 </dev/null &
  lighthouse_server=$!
}

wait_for_address() {
  local address
  for _ in $(seq 600); do
    address=$(sed -n 's/^ *address *//p' "$lighthouse_folder/server.log" | head -n 1)
    [ -z "$address" ] || {
      echo "${address%/}"
      return 0
    }
    sleep 0.2
  done
  die "The server did not start: $(cat "$lighthouse_folder/server.log")"
}

end_lighthouse() {
  kill "$lighthouse_server" 2>/dev/null || :
  wait "$lighthouse_server" 2>/dev/null || :
  rm -rf "$lighthouse_folder"
}
