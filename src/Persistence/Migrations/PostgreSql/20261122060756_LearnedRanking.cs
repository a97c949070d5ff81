using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Matching.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class LearnedRanking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PairSnapshots",
                columns: table => new
                {
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CandidateId = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false)
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
                name: "ProposalSnapshots",
                columns: table => new
                {
                    CandidatureId = table.Column<Guid>(type: "uuid", nullable: false),
                    CandidateId = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    ShownRank = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalSnapshots", x => x.CandidatureId);
                    table.ForeignKey(
                        name: "FK_ProposalSnapshots_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ProposalSnapshots_Candidatures_CandidatureId",
                        column: x => x.CandidatureId,
                        principalTable: "Candidatures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                    HalfTrust = table.Column<int>(type: "integer", nullable: false),
                    Options = table.Column<string>(type: "jsonb", nullable: false),
                    ScaleOffset = table.Column<double>(type: "double precision", nullable: false),
                    ScaleSlope = table.Column<double>(type: "double precision", nullable: false),
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
                name: "ServedRankings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: true),
                    CandidateId = table.Column<Guid>(type: "uuid", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    WeightsName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    WeightsVersion = table.Column<int>(type: "integer", nullable: false),
                    IndexSequence = table.Column<long>(type: "bigint", nullable: false),
                    ActiveModel = table.Column<Guid>(type: "uuid", nullable: true),
                    ShadowModel = table.Column<Guid>(type: "uuid", nullable: true),
                    TotalCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServedRankings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServedRankings_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ServedRankings_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RankingModelFiles",
                columns: table => new
                {
                    ModelId = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    Spread = table.Column<string>(type: "jsonb", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "ServedEntries",
                columns: table => new
                {
                    RankingId = table.Column<long>(type: "bigint", nullable: false),
                    Rank = table.Column<int>(type: "integer", nullable: false),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: false),
                    CandidateId = table.Column<Guid>(type: "uuid", nullable: false),
                    RankedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Rules = table.Column<long>(type: "bigint", nullable: false),
                    Learned = table.Column<long>(type: "bigint", nullable: true),
                    Shadow = table.Column<long>(type: "bigint", nullable: true),
                    ShadowRank = table.Column<int>(type: "integer", nullable: true),
                    Snapshot = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
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
                name: "IX_ProposalSnapshots_CandidateId",
                table: "ProposalSnapshots",
                column: "CandidateId");

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

            migrationBuilder.CreateIndex(
                name: "IX_ServedRankings_At",
                table: "ServedRankings",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ServedRankings_CandidateId",
                table: "ServedRankings",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_ServedRankings_OfferId",
                table: "ServedRankings",
                column: "OfferId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ProposalSnapshots");

            migrationBuilder.DropTable(
                name: "RankingModelFiles");

            migrationBuilder.DropTable(
                name: "ServedEntries");

            migrationBuilder.DropTable(
                name: "RankingModels");

            migrationBuilder.DropTable(
                name: "PairSnapshots");

            migrationBuilder.DropTable(
                name: "ServedRankings");
        }
    }
}
