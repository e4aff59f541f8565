using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ProductionAnalytics.Server.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    version = table.Column<long>(type: "bigint", nullable: false),
                    well_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changes", x => new { x.version, x.well_id });
                }
            );

            migrationBuilder.CreateTable(
                name: "datasets",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    regulator = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    licence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    credit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reported_units = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    gas_base_psia = table.Column<double>(type: "double precision", nullable: true),
                    gas_base_fahrenheit = table.Column<double>(type: "double precision", nullable: true),
                    reporting_lag_months = table.Column<int>(type: "integer", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    first_month = table.Column<DateOnly>(type: "date", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_datasets", x => x.key);
                }
            );

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fingerprint = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: true),
                    location = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    etag = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => x.key);
                }
            );

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    format = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    dataset_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    file_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    failure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    started_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    rows_read = table.Column<long>(type: "bigint", nullable: false),
                    inserted = table.Column<long>(type: "bigint", nullable: false),
                    updated = table.Column<long>(type: "bigint", nullable: false),
                    unchanged = table.Column<long>(type: "bigint", nullable: false),
                    rejected = table.Column<long>(type: "bigint", nullable: false),
                    kept_edits = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "production_history",
                columns: table => new
                {
                    well_id = table.Column<long>(type: "bigint", nullable: false),
                    period = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    oil_volume = table.Column<double>(type: "double precision", nullable: true),
                    gas_volume = table.Column<double>(type: "double precision", nullable: true),
                    water_volume = table.Column<double>(type: "double precision", nullable: true),
                    condensate_volume = table.Column<double>(type: "double precision", nullable: true),
                    ngl_volume = table.Column<double>(type: "double precision", nullable: true),
                    water_injected = table.Column<double>(type: "double precision", nullable: true),
                    gas_injected = table.Column<double>(type: "double precision", nullable: true),
                    days_on = table.Column<double>(type: "double precision", nullable: true),
                    edited = table.Column<bool>(type: "boolean", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    import_id = table.Column<long>(type: "bigint", nullable: true),
                    action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    replaced_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    replaced_by_import_id = table.Column<long>(type: "bigint", nullable: true),
                    replaced_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_production_history",
                        x => new
                        {
                            x.well_id,
                            x.period,
                            x.date,
                            x.version,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "store_version",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_store_version", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "well_history",
                columns: table => new
                {
                    well_id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    snapshot = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    import_id = table.Column<long>(type: "bigint", nullable: true),
                    changed_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_well_history", x => new { x.well_id, x.version });
                }
            );

            migrationBuilder.CreateTable(
                name: "region_labels",
                columns: table => new
                {
                    dataset_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    label = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_region_labels", x => new { x.dataset_key, x.code });
                    table.ForeignKey(
                        name: "fk_region_labels_datasets_dataset_key",
                        column: x => x.dataset_key,
                        principalTable: "datasets",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "wells",
                columns: table => new
                {
                    id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    dataset_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entity_type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    crs = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    region = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    county = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    basin = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    field = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reservoir = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    @operator = table.Column<string>(name: "operator", type: "text", nullable: true, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    status_reported = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    well_type = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    api_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    spud_date = table.Column<DateOnly>(type: "date", nullable: true),
                    completion_date = table.Column<DateOnly>(type: "date", nullable: true),
                    first_production_reported = table.Column<DateOnly>(type: "date", nullable: true),
                    total_depth_ft = table.Column<double>(type: "double precision", nullable: true),
                    lateral_length_ft = table.Column<double>(type: "double precision", nullable: true),
                    water_depth_ft = table.Column<double>(type: "double precision", nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    attributes_month = table.Column<DateOnly>(type: "date", nullable: true),
                    edited_members = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    import_id = table.Column<long>(type: "bigint", nullable: true),
                    changed_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wells", x => x.id);
                    table.ForeignKey(
                        name: "fk_wells_datasets_dataset_key",
                        column: x => x.dataset_key,
                        principalTable: "datasets",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "production",
                columns: table => new
                {
                    well_id = table.Column<long>(type: "bigint", nullable: false),
                    period = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    oil_volume = table.Column<double>(type: "double precision", nullable: true),
                    gas_volume = table.Column<double>(type: "double precision", nullable: true),
                    water_volume = table.Column<double>(type: "double precision", nullable: true),
                    condensate_volume = table.Column<double>(type: "double precision", nullable: true),
                    ngl_volume = table.Column<double>(type: "double precision", nullable: true),
                    water_injected = table.Column<double>(type: "double precision", nullable: true),
                    gas_injected = table.Column<double>(type: "double precision", nullable: true),
                    days_on = table.Column<double>(type: "double precision", nullable: true),
                    derived = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    edited = table.Column<bool>(type: "boolean", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    import_id = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_production",
                        x => new
                        {
                            x.well_id,
                            x.period,
                            x.date,
                        }
                    );
                    table.ForeignKey(
                        name: "fk_production_wells_well_id",
                        column: x => x.well_id,
                        principalTable: "wells",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "well_totals",
                columns: table => new
                {
                    well_id = table.Column<long>(type: "bigint", nullable: false),
                    first_month = table.Column<DateOnly>(type: "date", nullable: false),
                    last_month = table.Column<DateOnly>(type: "date", nullable: false),
                    first_producing_month = table.Column<DateOnly>(type: "date", nullable: true),
                    last_producing_month = table.Column<DateOnly>(type: "date", nullable: true),
                    months_on = table.Column<int>(type: "integer", nullable: false),
                    cum_oil = table.Column<double>(type: "double precision", nullable: true),
                    cum_gas = table.Column<double>(type: "double precision", nullable: true),
                    cum_water = table.Column<double>(type: "double precision", nullable: true),
                    cum_condensate = table.Column<double>(type: "double precision", nullable: true),
                    cum_ngl = table.Column<double>(type: "double precision", nullable: true),
                    latest_oil = table.Column<double>(type: "double precision", nullable: true),
                    latest_gas = table.Column<double>(type: "double precision", nullable: true),
                    latest_water = table.Column<double>(type: "double precision", nullable: true),
                    latest_condensate = table.Column<double>(type: "double precision", nullable: true),
                    latest_ngl = table.Column<double>(type: "double precision", nullable: true),
                    peak_month = table.Column<DateOnly>(type: "date", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_well_totals", x => x.well_id);
                    table.ForeignKey(
                        name: "fk_well_totals_wells_well_id",
                        column: x => x.well_id,
                        principalTable: "wells",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.InsertData(
                table: "datasets",
                columns: new[]
                {
                    "key",
                    "credit",
                    "first_month",
                    "gas_base_fahrenheit",
                    "gas_base_psia",
                    "licence",
                    "notes",
                    "regulator",
                    "reported_units",
                    "reporting_lag_months",
                    "title",
                },
                values: new object[]
                {
                    "manual",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "bbl, Mcf",
                    0,
                    "Entered by hand",
                }
            );

            migrationBuilder.InsertData(
                table: "store_version",
                columns: new[] { "id", "version" },
                values: new object[] { 1, 0L }
            );

            migrationBuilder.CreateIndex(name: "ix_changes_at", table: "changes", column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_started_at",
                table: "idempotency_keys",
                column: "started_at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_production_date_well_id",
                table: "production",
                columns: new[] { "date", "well_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_well_totals_first_month",
                table: "well_totals",
                column: "first_month"
            );

            migrationBuilder.CreateIndex(name: "ix_wells_api_number", table: "wells", column: "api_number");

            migrationBuilder.CreateIndex(
                name: "ix_wells_dataset_key_source_key",
                table: "wells",
                columns: new[] { "dataset_key", "source_key" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_wells_name_id", table: "wells", columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(name: "ix_wells_region", table: "wells", column: "region");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "changes");

            migrationBuilder.DropTable(name: "idempotency_keys");

            migrationBuilder.DropTable(name: "imports");

            migrationBuilder.DropTable(name: "production");

            migrationBuilder.DropTable(name: "production_history");

            migrationBuilder.DropTable(name: "region_labels");

            migrationBuilder.DropTable(name: "store_version");

            migrationBuilder.DropTable(name: "well_history");

            migrationBuilder.DropTable(name: "well_totals");

            migrationBuilder.DropTable(name: "wells");

            migrationBuilder.DropTable(name: "datasets");
        }
    }
}
