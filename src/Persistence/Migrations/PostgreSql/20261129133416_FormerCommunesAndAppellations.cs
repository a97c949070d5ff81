using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Matching.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class FormerCommunesAndAppellations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Appellations",
                columns: table => new
                {
                    Ogr = table.Column<int>(type: "integer", nullable: false),
                    Label = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Rome = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    IsPrincipal = table.Column<bool>(type: "boolean", nullable: false),
                    IsRare = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appellations", x => x.Ogr);
                });

            migrationBuilder.CreateTable(
                name: "FormerCommunes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Successor = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerCommunes", x => x.Code);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Appellations_Rome",
                table: "Appellations",
                column: "Rome");

            migrationBuilder.CreateIndex(
                name: "IX_FormerCommunes_Successor",
                table: "FormerCommunes",
                column: "Successor");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Appellations");

            migrationBuilder.DropTable(
                name: "FormerCommunes");
        }
    }
}
