# The steps of dev/check: one function each, named check_KEY. Each starts in the project's root, changes no
# file under version control, and leaves what later steps need in $scratch.

configuration=Release

check_real_data() {
  [ -d "$REAL_DATA_DIR" ] || {
    echo "There is no folder $REAL_DATA_DIR. Set REAL_DATA_DIR to the folder of real data."
    return 1
  }
}

check_restore() {
  dotnet_build tool restore
  with_lock dotnet dotnet_build restore ProductionAnalytics.slnx
}

check_web_packages() { with_lock web install_web_packages; }

# The bill stays in artifacts/, to go with a release.
check_licences() { node dev/lib/licences.mjs artifacts/bill-of-materials.cdx.json; }

check_csharpier() { dotnet csharpier check .; }

# The analyzers run here too, with their findings as errors; "dotnet format analyzers" would load and compile
# everything a second time to say the same.
check_build() {
  with_lock dotnet dotnet_build build ProductionAnalytics.slnx --no-restore --configuration $configuration --verbosity quiet
}

check_sqlite_model() { no_pending_changes SqliteDb; }

check_postgres_model() { no_pending_changes PostgresDb; }

no_pending_changes() {
  dotnet ef migrations has-pending-model-changes --context "$1" --project src/ProductionAnalytics.Server \
    --configuration $configuration --no-build || {
    echo "The model and its migrations differ: run dev/migration NAME."
    return 1
  }
}

check_contract() {
  use_server
  dotnet "$app_dir/$server_dll" openapi >"$scratch/openapi.json"
  diff -u src/ProductionAnalytics.Server/openapi/v1.json "$scratch/openapi.json" || {
    echo "The API differs from its committed description: run dev/openapi and look at the difference."
    return 1
  }
}

check_client() {
  web run --silent generate -- --output "$scratch/client"
  diff -ru web/src/app/api/generated "$scratch/client" || {
    echo "The generated client is out of date: run dev/openapi."
    return 1
  }
}

check_web_format() { web run --silent format; }

check_web_lint() { web run --silent lint; }

check_web_walls() { web run --silent boundaries; }

check_web_tests() { web run --silent test; }

check_app() { use_app; }

check_postgres() {
  if [ -z "${TEST_POSTGRES:-}" ]; then
    dev/postgres status || : >"$scratch/postgres-is-ours"
    dev/postgres start
  fi
}

check_core_tests() { dotnet_tests Core; }

check_server_tests() { dotnet_tests Server; }

# Text must order and compare alike whatever the database's collation is.
check_collation_tests() {
  TEST_POSTGRES_COLLATION=icu dotnet_tests Server --filter-trait Store=Postgres --filter-not-trait Data=Real
}

check_browser_tests() {
  CHROMIUM=$(find_or_install_chromium)
  use_app
  export CHROMIUM APP_DIR=$app_dir
  dotnet_tests Browser --filter-not-trait Shows=Gallery
}

check_mcp_conformance() { dev/mcp-conformance; }

check_containers() { dev/container-check; }

# dotnet_tests PROJECT [FILTER…]
dotnet_tests() {
  local project=tests/ProductionAnalytics.$1.Tests
  shift
  TEST_POSTGRES=${TEST_POSTGRES:-$(dev/postgres url)}
  export TEST_POSTGRES
  [ -d "$REAL_DATA_DIR" ] || set -- "$@" --filter-not-trait Data=Real
  dotnet test --project "$project" --configuration $configuration --no-build --no-ansi --no-progress "$@"
}
