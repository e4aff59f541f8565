using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProductionAnalytics.Server.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TimesOfVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "at",
                table: "store_version",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.UpdateData(
                table: "store_version",
                keyColumn: "id",
                keyValue: 1,
                column: "at",
                value: null
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "at", table: "store_version");
        }
    }
}
