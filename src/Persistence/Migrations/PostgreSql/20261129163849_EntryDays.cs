using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Matching.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class EntryDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(FoldFunction.PostgreSql);

            migrationBuilder.AddColumn<DateTime>(
                name: "EnteredAt",
                table: "Offers",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "EnteredAt",
                table: "Marches",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "EnteredAt",
                table: "Candidates",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.CreateIndex(
                name: "IX_Offers_EnteredAt_Id",
                table: "Offers",
                columns: new[] { "EnteredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Marches_EnteredAt_Id",
                table: "Marches",
                columns: new[] { "EnteredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidatures_ProposedAt_Id",
                table: "Candidatures",
                columns: new[] { "ProposedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_EnteredAt_Id",
                table: "Candidates",
                columns: new[] { "EnteredAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Offers_EnteredAt_Id",
                table: "Offers");

            migrationBuilder.DropIndex(
                name: "IX_Marches_EnteredAt_Id",
                table: "Marches");

            migrationBuilder.DropIndex(
                name: "IX_Candidatures_ProposedAt_Id",
                table: "Candidatures");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_EnteredAt_Id",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "EnteredAt",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "EnteredAt",
                table: "Marches");

            migrationBuilder.DropColumn(
                name: "EnteredAt",
                table: "Candidates");

            migrationBuilder.Sql($"DROP FUNCTION {FoldFunction.Name}(text);");
        }
    }
}
