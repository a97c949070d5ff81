using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Matching.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WholeIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Timesheets_PlacementId_State",
                table: "Timesheets",
                columns: new[] { "PlacementId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidatures_OfferId_State",
                table: "Candidatures",
                columns: new[] { "OfferId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Timesheets_PlacementId_State",
                table: "Timesheets");

            migrationBuilder.DropIndex(
                name: "IX_Candidatures_OfferId_State",
                table: "Candidatures");
        }
    }
}
