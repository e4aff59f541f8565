using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProductionAnalytics.Server.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ImportFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "import_files",
                columns: table => new
                {
                    import_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    format = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    failure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rows_read = table.Column<long>(type: "bigint", nullable: false),
                    rejected = table.Column<long>(type: "bigint", nullable: false),
                    inserted = table.Column<long>(type: "bigint", nullable: false),
                    updated = table.Column<long>(type: "bigint", nullable: false),
                    unchanged = table.Column<long>(type: "bigint", nullable: false),
                    kept_edits = table.Column<long>(type: "bigint", nullable: false),
                    wells_inserted = table.Column<long>(type: "bigint", nullable: false),
                    wells_updated = table.Column<long>(type: "bigint", nullable: false),
                    wells_unchanged = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_files", x => new { x.import_id, x.number });
                    table.ForeignKey(
                        name: "fk_import_files_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.Sql(
                """
                INSERT INTO import_files (import_id, number, file_name, bytes, sha256, format, state, failure, rows_read, rejected,
                    inserted, updated, unchanged, kept_edits, wells_inserted, wells_updated, wells_unchanged)
                SELECT id, 1, file_name, 0, sha256, format, state, failure, rows_read, rejected,
                    inserted, updated, unchanged, kept_edits, 0, 0, 0
                FROM imports
                """
            );

            migrationBuilder.DropColumn(name: "file_name", table: "imports");

            migrationBuilder.DropColumn(name: "inserted", table: "imports");

            migrationBuilder.DropColumn(name: "kept_edits", table: "imports");

            migrationBuilder.DropColumn(name: "rejected", table: "imports");

            migrationBuilder.DropColumn(name: "rows_read", table: "imports");

            migrationBuilder.DropColumn(name: "sha256", table: "imports");

            migrationBuilder.DropColumn(name: "unchanged", table: "imports");

            migrationBuilder.DropColumn(name: "updated", table: "imports");

            migrationBuilder.AddColumn<long>(
                name: "findings",
                table: "imports",
                type: "bigint",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.AddColumn<string>(
                name: "aliases",
                table: "wells",
                type: "text",
                nullable: true,
                collation: "C"
            );

            migrationBuilder.AlterColumn<string>(
                name: "dataset_key",
                table: "imports",
                type: "text",
                nullable: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldCollation: "C"
            );

            migrationBuilder.AddColumn<bool>(
                name: "cancel_requested",
                table: "imports",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<double>(
                name: "gas_after",
                table: "imports",
                type: "double precision",
                nullable: true
            );

            migrationBuilder.AddColumn<double>(
                name: "gas_before",
                table: "imports",
                type: "double precision",
                nullable: true
            );

            migrationBuilder.AddColumn<double>(
                name: "oil_after",
                table: "imports",
                type: "double precision",
                nullable: true
            );

            migrationBuilder.AddColumn<double>(
                name: "oil_before",
                table: "imports",
                type: "double precision",
                nullable: true
            );

            migrationBuilder.AddColumn<bool>(
                name: "overwrite_edits",
                table: "imports",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<double>(
                name: "progress",
                table: "imports",
                type: "double precision",
                nullable: false,
                defaultValue: 0.0
            );

            migrationBuilder.AddColumn<bool>(
                name: "strict",
                table: "imports",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<double>(
                name: "water_after",
                table: "imports",
                type: "double precision",
                nullable: true
            );

            migrationBuilder.AddColumn<double>(
                name: "water_before",
                table: "imports",
                type: "double precision",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "import_findings",
                columns: table => new
                {
                    import_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    severity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    line = table.Column<long>(type: "bigint", nullable: false),
                    column_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value_read = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    wanted = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_findings", x => new { x.import_id, x.number });
                    table.ForeignKey(
                        name: "fk_import_findings_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "selections",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_selections", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_production_other_than_months",
                table: "production",
                column: "well_id",
                filter: "period <> 1 OR derived IS NOT NULL"
            );

            migrationBuilder.CreateIndex(name: "ix_selections_used_at", table: "selections", column: "used_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "import_files");

            migrationBuilder.DropTable(name: "import_findings");

            migrationBuilder.DropTable(name: "selections");

            migrationBuilder.DropIndex(name: "ix_production_other_than_months", table: "production");

            migrationBuilder.DropColumn(name: "aliases", table: "wells");

            migrationBuilder.DropColumn(name: "cancel_requested", table: "imports");

            migrationBuilder.DropColumn(name: "gas_after", table: "imports");

            migrationBuilder.DropColumn(name: "gas_before", table: "imports");

            migrationBuilder.DropColumn(name: "oil_after", table: "imports");

            migrationBuilder.DropColumn(name: "oil_before", table: "imports");

            migrationBuilder.DropColumn(name: "overwrite_edits", table: "imports");

            migrationBuilder.DropColumn(name: "progress", table: "imports");

            migrationBuilder.DropColumn(name: "strict", table: "imports");

            migrationBuilder.DropColumn(name: "water_after", table: "imports");

            migrationBuilder.DropColumn(name: "water_before", table: "imports");

            migrationBuilder.RenameColumn(name: "findings", table: "imports", newName: "updated");

            migrationBuilder.AlterColumn<string>(
                name: "dataset_key",
                table: "imports",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldCollation: "C"
            );

            migrationBuilder.AddColumn<string>(
                name: "file_name",
                table: "imports",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C"
            );

            migrationBuilder.AddColumn<long>(
                name: "inserted",
                table: "imports",
                type: "bigint",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.AddColumn<long>(
                name: "kept_edits",
                table: "imports",
                type: "bigint",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.AddColumn<long>(
                name: "rejected",
                table: "imports",
                type: "bigint",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.AddColumn<long>(
                name: "rows_read",
                table: "imports",
                type: "bigint",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.AddColumn<string>(
                name: "sha256",
                table: "imports",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C"
            );

            migrationBuilder.AddColumn<long>(
                name: "unchanged",
                table: "imports",
                type: "bigint",
                nullable: false,
                defaultValue: 0L
            );
        }
    }
}
