using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Matching.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RankingModels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RankingModels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    StateSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TrainedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TrainedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PromotedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PromotedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Replaced = table.Column<Guid>(type: "TEXT", nullable: true),
                    SchemaFingerprint = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    DataFingerprint = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    WeightsName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    WeightsVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Options = table.Column<string>(type: "TEXT", nullable: false),
                    Scale = table.Column<string>(type: "TEXT", nullable: false),
                    Facts = table.Column<string>(type: "TEXT", nullable: false),
                    Evaluation = table.Column<string>(type: "TEXT", nullable: false),
                    Fairness = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RankingModels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RankingModelFiles",
                columns: table => new
                {
                    ModelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RankingModelFiles", x => x.ModelId);
                    table.ForeignKey(
                        name: "FK_RankingModelFiles_RankingModels_ModelId",
                        column: x => x.ModelId,
                        principalTable: "RankingModels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RankingModels_OneActive",
                table: "RankingModels",
                column: "State",
                unique: true,
                filter: "\"State\" = 'Active'");

            migrationBuilder.CreateIndex(
                name: "IX_RankingModels_OneShadow",
                table: "RankingModels",
                column: "State",
                unique: true,
                filter: "\"State\" = 'Shadow'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RankingModelFiles");

            migrationBuilder.DropTable(
                name: "RankingModels");
        }
    }
}
