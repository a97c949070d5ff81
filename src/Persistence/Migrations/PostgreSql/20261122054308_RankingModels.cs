using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Matching.Persistence.Migrations.PostgreSql
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    StateSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TrainedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TrainedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PromotedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PromotedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Replaced = table.Column<Guid>(type: "uuid", nullable: true),
                    SchemaFingerprint = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    DataFingerprint = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    WeightsName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    WeightsVersion = table.Column<int>(type: "integer", nullable: false),
                    Options = table.Column<string>(type: "jsonb", nullable: false),
                    Scale = table.Column<string>(type: "jsonb", nullable: false),
                    Facts = table.Column<string>(type: "jsonb", nullable: false),
                    Evaluation = table.Column<string>(type: "jsonb", nullable: false),
                    Fairness = table.Column<string>(type: "jsonb", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RankingModels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RankingModelFiles",
                columns: table => new
                {
                    ModelId = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
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
