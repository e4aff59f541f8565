using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProductionAnalytics.Server.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WellsOfFindings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(name: "well_id", table: "import_findings", type: "bigint", nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_import_findings_well_id_import_id",
                table: "import_findings",
                columns: new[] { "well_id", "import_id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_import_findings_well_id_import_id", table: "import_findings");

            migrationBuilder.DropColumn(name: "well_id", table: "import_findings");
        }
    }
}
