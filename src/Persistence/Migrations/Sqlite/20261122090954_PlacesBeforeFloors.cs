using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Matching.Persistence.Migrations.Sqlite
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
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Format",
                table: "ServedRankings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "RankBefore",
                table: "ServedEntries",
                type: "INTEGER",
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
