using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Matching.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class RepeatedServings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "FirstId",
                table: "ServedRankings",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServedRankings_FirstId",
                table: "ServedRankings",
                column: "FirstId");

            migrationBuilder.AddForeignKey(
                name: "FK_ServedRankings_ServedRankings_FirstId",
                table: "ServedRankings",
                column: "FirstId",
                principalTable: "ServedRankings",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ServedRankings_ServedRankings_FirstId",
                table: "ServedRankings");

            migrationBuilder.DropIndex(
                name: "IX_ServedRankings_FirstId",
                table: "ServedRankings");

            migrationBuilder.DropColumn(
                name: "FirstId",
                table: "ServedRankings");
        }
    }
}
