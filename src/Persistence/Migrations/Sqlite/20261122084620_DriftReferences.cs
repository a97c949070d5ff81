using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Matching.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DriftReferences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DriftReferences",
                columns: table => new
                {
                    ModelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LastRanking = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DriftReferences", x => x.ModelId);
                    table.ForeignKey(
                        name: "FK_DriftReferences_RankingModels_ModelId",
                        column: x => x.ModelId,
                        principalTable: "RankingModels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DriftReferences");
        }
    }
}
