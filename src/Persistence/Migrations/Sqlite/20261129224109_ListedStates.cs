using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Matching.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ListedStates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The lines are kept in another form, and no release ever wrote the older one (docs/decisions/0172): the log begins anew.
            // A kept reference of drift stays; what it was made of is gone, so all that comes is later.
            migrationBuilder.Sql("""DELETE FROM "ServedRankings";""");
            migrationBuilder.Sql("""UPDATE "DriftReferences" SET "LastRanking" = 0;""");

            migrationBuilder.DropTable(
                name: "ServedEntries");

            migrationBuilder.DropTable(
                name: "PairSnapshots");

            migrationBuilder.DropColumn(
                name: "Format",
                table: "ServedRankings");

            migrationBuilder.DropColumn(
                name: "FloorResidents",
                table: "ServedRankings");

            migrationBuilder.AddColumn<byte[]>(
                name: "Page",
                table: "ServedRankings",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FirstRank",
                table: "ServedRankings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ListedStates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CandidateId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OfferId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListedStates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ListedStates_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ListedStates_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ListedStates_CandidateId",
                table: "ListedStates",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_ListedStates_OfferId",
                table: "ListedStates",
                column: "OfferId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DELETE FROM "ServedRankings";""");

            migrationBuilder.DropTable(
                name: "ListedStates");

            migrationBuilder.DropColumn(
                name: "FirstRank",
                table: "ServedRankings");

            migrationBuilder.DropColumn(
                name: "Page",
                table: "ServedRankings");

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

            migrationBuilder.CreateTable(
                name: "PairSnapshots",
                columns: table => new
                {
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CandidateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PairSnapshots", x => x.Digest);
                    table.ForeignKey(
                        name: "FK_PairSnapshots_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ServedEntries",
                columns: table => new
                {
                    RankingId = table.Column<long>(type: "INTEGER", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    CandidateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Learned = table.Column<long>(type: "INTEGER", nullable: true),
                    OfferId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RankBefore = table.Column<int>(type: "INTEGER", nullable: true),
                    RankedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Rules = table.Column<long>(type: "INTEGER", nullable: false),
                    Shadow = table.Column<long>(type: "INTEGER", nullable: true),
                    ShadowRank = table.Column<int>(type: "INTEGER", nullable: true),
                    Snapshot = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServedEntries", x => new { x.RankingId, x.Rank });
                    table.ForeignKey(
                        name: "FK_ServedEntries_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ServedEntries_PairSnapshots_Snapshot",
                        column: x => x.Snapshot,
                        principalTable: "PairSnapshots",
                        principalColumn: "Digest",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ServedEntries_ServedRankings_RankingId",
                        column: x => x.RankingId,
                        principalTable: "ServedRankings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PairSnapshots_CandidateId",
                table: "PairSnapshots",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_ServedEntries_CandidateId",
                table: "ServedEntries",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_ServedEntries_OfferId_CandidateId",
                table: "ServedEntries",
                columns: new[] { "OfferId", "CandidateId" });

            migrationBuilder.CreateIndex(
                name: "IX_ServedEntries_Snapshot",
                table: "ServedEntries",
                column: "Snapshot");
        }
    }
}
