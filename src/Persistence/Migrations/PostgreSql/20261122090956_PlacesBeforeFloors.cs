using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Matching.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class PlacesBeforeFloors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "FloorResidents",
                table: "ServedRankings",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Format",
                table: "ServedRankings",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "RankBefore",
                table: "ServedEntries",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FloorResidents",
                table: "ServedRankings");

            migrationBuilder.DropColumn(
                name: "Format",
                table: "ServedRankings");

            migrationBuilder.DropColumn(
                name: "RankBefore",
                table: "ServedEntries");
        }
    }
}
