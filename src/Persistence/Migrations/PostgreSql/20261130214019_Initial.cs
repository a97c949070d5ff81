using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Matching.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Matching.Persistence.Databases.FoldFunction.PostgreSql);

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
                name: "Audit",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    UserId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Operation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Aggregate = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AggregateId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Change = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    VersionBefore = table.Column<long>(type: "bigint", nullable: true),
                    VersionAfter = table.Column<long>(type: "bigint", nullable: true),
                    Fields = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, defaultValue: "")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Buyers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Siret = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Buyers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CarrierEmployers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Siret = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Commune = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CarrierEmployers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ClauseDesks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Siret = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    TerritoryEpciCodes = table.Column<string>(type: "jsonb", nullable: false),
                    TerritoryDepartments = table.Column<string>(type: "jsonb", nullable: false),
                    IsConfirmedByNetwork = table.Column<bool>(type: "boolean", nullable: false),
                    Settings = table.Column<string>(type: "jsonb", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClauseDesks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Communes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    PostalCodes = table.Column<string>(type: "jsonb", nullable: false),
                    Department = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Region = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    EpciCode = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    EpciName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Parent = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Centre = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Population = table.Column<int>(type: "integer", nullable: true),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    SearchText = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Communes", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Contractors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Siret = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Commune = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contractors", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Coordinations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DeskIds = table.Column<string>(type: "jsonb", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Coordinations", x => x.Id);
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

            migrationBuilder.CreateTable(
                name: "IdempotencyKeys",
                columns: table => new
                {
                    Role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    UserId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Operation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Key = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    BodyHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotencyKeys", x => new { x.Role, x.UserId, x.OrganisationId, x.Operation, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "OccupationProximities",
                columns: table => new
                {
                    From = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    To = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Scope = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    RomeVersion = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OccupationProximities", x => new { x.From, x.To, x.Kind, x.Scope });
                });

            migrationBuilder.CreateTable(
                name: "Occupations",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Label = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ParentCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    RomeVersion = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DomainLabel = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    MajorDomainLabel = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SearchText = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Occupations", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Aggregate = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AggregateId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Change = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Prescribers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Authorisation = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Siret = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Commune = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Prescribers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Qpv",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Vintage = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Perimeter = table.Column<byte[]>(type: "bytea", nullable: false),
                    Communes = table.Column<string>(type: "jsonb", nullable: false),
                    Population = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Qpv", x => new { x.Code, x.Vintage });
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
                    TrainerComparison = table.Column<string>(type: "jsonb", nullable: true),
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
                name: "TokenRevocations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    IssuedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TokenRevocations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WeightSets",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Author = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Points = table.Column<string>(type: "jsonb", nullable: false),
                    NeutralShareMillionths = table.Column<int>(type: "integer", nullable: false),
                    AssumedJourneyTenths = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeightSets", x => new { x.Name, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "Facilitators",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DeskId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Facilitators", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Facilitators_ClauseDesks_DeskId",
                        column: x => x.DeskId,
                        principalTable: "ClauseDesks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Marches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    BuyerId = table.Column<Guid>(type: "uuid", nullable: false),
                    DeskId = table.Column<Guid>(type: "uuid", nullable: true),
                    LegalBasis = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Sector = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AmountExclVat = table.Column<long>(type: "bigint", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsAnruFunded = table.Column<bool>(type: "boolean", nullable: false),
                    IsLocalUrbanManagement = table.Column<bool>(type: "boolean", nullable: false),
                    QpvListFloor = table.Column<int>(type: "integer", nullable: true),
                    WorkedHoursForecast = table.Column<long>(type: "bigint", nullable: true),
                    Site = table.Column<string>(type: "jsonb", nullable: true),
                    PenaltyPerMissingHour = table.Column<long>(type: "bigint", nullable: true),
                    Lots = table.Column<string>(type: "jsonb", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    CommuneCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    DepartmentCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    SearchText = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Marches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Marches_Buyers_BuyerId",
                        column: x => x.BuyerId,
                        principalTable: "Buyers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Marches_ClauseDesks_DeskId",
                        column: x => x.DeskId,
                        principalTable: "ClauseDesks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Candidates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PrescriberId = table.Column<Guid>(type: "uuid", nullable: true),
                    ExternalReference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    FirstName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    LastName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: true),
                    Sex = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Phone = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Address = table.Column<string>(type: "jsonb", nullable: true),
                    QpvMemberships = table.Column<string>(type: "jsonb", nullable: false),
                    Statuses = table.Column<string>(type: "text", nullable: false),
                    StatusesReviewedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Evidence = table.Column<string>(type: "text", nullable: false),
                    Level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    IsJobSeeker = table.Column<bool>(type: "boolean", nullable: true),
                    JobSeekerSince = table.Column<DateOnly>(type: "date", nullable: true),
                    RecentWork = table.Column<string>(type: "jsonb", nullable: true),
                    SchoolingEndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    JobTargets = table.Column<string>(type: "jsonb", nullable: false),
                    Transport = table.Column<string>(type: "jsonb", nullable: true),
                    Licences = table.Column<string>(type: "jsonb", nullable: true),
                    Barriers = table.Column<string>(type: "text", nullable: true),
                    Levers = table.Column<string>(type: "text", nullable: false),
                    Availability = table.Column<string>(type: "jsonb", nullable: true),
                    PastPlacements = table.Column<string>(type: "jsonb", nullable: false),
                    State = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    LastContactOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    CommuneCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    DepartmentCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    SearchText = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Candidates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Candidates_Prescribers_PrescriberId",
                        column: x => x.PrescriberId,
                        principalTable: "Prescribers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DriftReferences",
                columns: table => new
                {
                    ModelId = table.Column<Guid>(type: "uuid", nullable: false),
                    LastRanking = table.Column<long>(type: "bigint", nullable: false),
                    Content = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DriftReferences", x => x.ModelId);
                    table.ForeignKey(
                        name: "FK_DriftReferences_RankingModels_ModelId",
                        column: x => x.ModelId,
                        principalTable: "RankingModels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "Obligations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MarcheId = table.Column<Guid>(type: "uuid", nullable: false),
                    LotId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContractorId = table.Column<Guid>(type: "uuid", nullable: true),
                    RequiredHours = table.Column<long>(type: "bigint", nullable: false),
                    QpvTargetHours = table.Column<long>(type: "bigint", nullable: true),
                    OpeningBalance = table.Column<long>(type: "bigint", nullable: false),
                    Deadline = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Obligations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Obligations_Contractors_ContractorId",
                        column: x => x.ContractorId,
                        principalTable: "Contractors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Obligations_Marches_MarcheId",
                        column: x => x.MarcheId,
                        principalTable: "Marches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EligibilityDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CandidateId = table.Column<Guid>(type: "uuid", nullable: false),
                    MarcheId = table.Column<Guid>(type: "uuid", nullable: true),
                    RuleSetId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    RuleSetVersion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    JudgedFor = table.Column<DateOnly>(type: "date", nullable: false),
                    Proposed = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Criteria = table.Column<string>(type: "text", nullable: false),
                    Evidence = table.Column<string>(type: "text", nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DeskId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpiryReason = table.Column<string>(type: "text", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    RevokedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RevokedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    RevocationReason = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Question = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EligibilityDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EligibilityDecisions_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EligibilityDecisions_Marches_MarcheId",
                        column: x => x.MarcheId,
                        principalTable: "Marches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaperFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CandidateId = table.Column<Guid>(type: "uuid", nullable: false),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    DataKey = table.Column<string>(type: "text", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaperFiles_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Offers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    MarcheId = table.Column<Guid>(type: "uuid", nullable: false),
                    ObligationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContractorId = table.Column<Guid>(type: "uuid", nullable: false),
                    CarrierId = table.Column<Guid>(type: "uuid", nullable: true),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    Rome = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Openings = table.Column<int>(type: "integer", nullable: false),
                    FilledOpenings = table.Column<int>(type: "integer", nullable: false),
                    ContractType = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    CarrierMode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    HoursPlanned = table.Column<long>(type: "bigint", nullable: true),
                    WeeklyHours = table.Column<long>(type: "bigint", nullable: true),
                    MinLevel = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    IsMinLevelMandatory = table.Column<bool>(type: "boolean", nullable: false),
                    LicencesRequired = table.Column<string>(type: "jsonb", nullable: false),
                    Site = table.Column<string>(type: "jsonb", nullable: false),
                    Shift = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    TransitReachable = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    HasTutor = table.Column<bool>(type: "boolean", nullable: true),
                    IsListedAsbestosWork = table.Column<bool>(type: "boolean", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ApplicationDeadline = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    CommuneCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    DepartmentCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    SearchText = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Offers_CarrierEmployers_CarrierId",
                        column: x => x.CarrierId,
                        principalTable: "CarrierEmployers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Offers_Contractors_ContractorId",
                        column: x => x.ContractorId,
                        principalTable: "Contractors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Offers_Marches_MarcheId",
                        column: x => x.MarcheId,
                        principalTable: "Marches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Offers_Obligations_ObligationId",
                        column: x => x.ObligationId,
                        principalTable: "Obligations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Candidatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: false),
                    CandidateId = table.Column<Guid>(type: "uuid", nullable: false),
                    CarrierId = table.Column<Guid>(type: "uuid", nullable: true),
                    RequestedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ProposedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Message = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    State = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    StateSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Consent = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ConsentRecord = table.Column<string>(type: "jsonb", nullable: true),
                    AdviserAgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AdviserAgreedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    EmployerAgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IntroducedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RefusalReason = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    RefusalComment = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    EligibilityDecisionId = table.Column<Guid>(type: "uuid", nullable: true),
                    History = table.Column<string>(type: "jsonb", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    CallNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EmployerState = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Candidatures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Candidatures_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Candidatures_CarrierEmployers_CarrierId",
                        column: x => x.CarrierId,
                        principalTable: "CarrierEmployers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Candidatures_EligibilityDecisions_EligibilityDecisionId",
                        column: x => x.EligibilityDecisionId,
                        principalTable: "EligibilityDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Candidatures_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Candidatures_Prescribers_ProposedBy",
                        column: x => x.ProposedBy,
                        principalTable: "Prescribers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ListedStates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CandidateId = table.Column<Guid>(type: "uuid", nullable: true),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: true),
                    Content = table.Column<string>(type: "text", nullable: false)
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
                    TotalCount = table.Column<int>(type: "integer", nullable: false),
                    FirstRank = table.Column<int>(type: "integer", nullable: false),
                    Page = table.Column<byte[]>(type: "bytea", nullable: true),
                    FirstId = table.Column<long>(type: "bigint", nullable: true)
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
                    table.ForeignKey(
                        name: "FK_ServedRankings_ServedRankings_FirstId",
                        column: x => x.FirstId,
                        principalTable: "ServedRankings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Placements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    CandidateId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: false),
                    CandidatureId = table.Column<Guid>(type: "uuid", nullable: true),
                    CarrierId = table.Column<Guid>(type: "uuid", nullable: true),
                    ContractType = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ValuedFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValuedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    QpvAtHire = table.Column<string>(type: "jsonb", nullable: true),
                    EligibilityDecisionId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    LivedInQpv = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Placements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Placements_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Placements_Candidatures_CandidatureId",
                        column: x => x.CandidatureId,
                        principalTable: "Candidatures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Placements_CarrierEmployers_CarrierId",
                        column: x => x.CarrierId,
                        principalTable: "CarrierEmployers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Placements_EligibilityDecisions_EligibilityDecisionId",
                        column: x => x.EligibilityDecisionId,
                        principalTable: "EligibilityDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Placements_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "FollowUps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlacementId = table.Column<Guid>(type: "uuid", nullable: false),
                    MonthsAfter = table.Column<int>(type: "integer", nullable: false),
                    ObservedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Situation = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUps_Placements_PlacementId",
                        column: x => x.PlacementId,
                        principalTable: "Placements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Timesheets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlacementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Hours = table.Column<long>(type: "bigint", nullable: false),
                    TrainingHours = table.Column<long>(type: "bigint", nullable: true),
                    Corrects = table.Column<Guid>(type: "uuid", nullable: true),
                    Evidence = table.Column<string>(type: "jsonb", nullable: true),
                    State = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Timesheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Timesheets_Placements_PlacementId",
                        column: x => x.PlacementId,
                        principalTable: "Placements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Appellations_Rome",
                table: "Appellations",
                column: "Rome");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Aggregate_AggregateId_Id",
                table: "Audit",
                columns: new[] { "Aggregate", "AggregateId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Buyers_Name_Id",
                table: "Buyers",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Buyers_Siret",
                table: "Buyers",
                column: "Siret");

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_CommuneCode",
                table: "Candidates",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_DepartmentCode",
                table: "Candidates",
                column: "DepartmentCode");

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_EnteredAt_Id",
                table: "Candidates",
                columns: new[] { "EnteredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_PrescriberId_ExternalReference",
                table: "Candidates",
                columns: new[] { "PrescriberId", "ExternalReference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_SearchText_Id",
                table: "Candidates",
                columns: new[] { "SearchText", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidatures_CallNumber",
                table: "Candidatures",
                column: "CallNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Candidatures_CandidateId",
                table: "Candidatures",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_Candidatures_CarrierId",
                table: "Candidatures",
                column: "CarrierId");

            migrationBuilder.CreateIndex(
                name: "IX_Candidatures_EligibilityDecisionId",
                table: "Candidatures",
                column: "EligibilityDecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Candidatures_OfferId_CandidateId",
                table: "Candidatures",
                columns: new[] { "OfferId", "CandidateId" },
                unique: true,
                filter: "\"State\" IN ('New', 'Processing', 'Postponed', 'Pool', 'PriorToHire', 'EligibilityCheck', 'Interview')");

            migrationBuilder.CreateIndex(
                name: "IX_Candidatures_OfferId_State",
                table: "Candidatures",
                columns: new[] { "OfferId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidatures_ProposedAt_Id",
                table: "Candidatures",
                columns: new[] { "ProposedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidatures_ProposedBy",
                table: "Candidatures",
                column: "ProposedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Candidatures_State_StateSince",
                table: "Candidatures",
                columns: new[] { "State", "StateSince" });

            migrationBuilder.CreateIndex(
                name: "IX_CarrierEmployers_Name_Id",
                table: "CarrierEmployers",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CarrierEmployers_Siret",
                table: "CarrierEmployers",
                column: "Siret");

            migrationBuilder.CreateIndex(
                name: "IX_ClauseDesks_Name_Id",
                table: "ClauseDesks",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Communes_Department",
                table: "Communes",
                column: "Department");

            migrationBuilder.CreateIndex(
                name: "IX_Communes_EpciCode",
                table: "Communes",
                column: "EpciCode");

            migrationBuilder.CreateIndex(
                name: "IX_Communes_Latitude_Longitude",
                table: "Communes",
                columns: new[] { "Latitude", "Longitude" });

            migrationBuilder.CreateIndex(
                name: "IX_Communes_SearchText",
                table: "Communes",
                column: "SearchText");

            migrationBuilder.CreateIndex(
                name: "IX_Contractors_Name_Id",
                table: "Contractors",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Contractors_Siret",
                table: "Contractors",
                column: "Siret");

            migrationBuilder.CreateIndex(
                name: "IX_Coordinations_Name_Id",
                table: "Coordinations",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EligibilityDecisions_CandidateId_Id",
                table: "EligibilityDecisions",
                columns: new[] { "CandidateId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EligibilityDecisions_CandidateId_Question_Ordinal",
                table: "EligibilityDecisions",
                columns: new[] { "CandidateId", "Question", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EligibilityDecisions_ExpiresOn",
                table: "EligibilityDecisions",
                column: "ExpiresOn");

            migrationBuilder.CreateIndex(
                name: "IX_EligibilityDecisions_MarcheId",
                table: "EligibilityDecisions",
                column: "MarcheId");

            migrationBuilder.CreateIndex(
                name: "IX_Facilitators_DeskId",
                table: "Facilitators",
                column: "DeskId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_PlacementId_MonthsAfter",
                table: "FollowUps",
                columns: new[] { "PlacementId", "MonthsAfter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormerCommunes_Successor",
                table: "FormerCommunes",
                column: "Successor");

            migrationBuilder.CreateIndex(
                name: "IX_IdempotencyKeys_At",
                table: "IdempotencyKeys",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ListedStates_CandidateId",
                table: "ListedStates",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_ListedStates_OfferId",
                table: "ListedStates",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_Marches_BuyerId_Reference",
                table: "Marches",
                columns: new[] { "BuyerId", "Reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Marches_DepartmentCode",
                table: "Marches",
                column: "DepartmentCode");

            migrationBuilder.CreateIndex(
                name: "IX_Marches_DeskId",
                table: "Marches",
                column: "DeskId");

            migrationBuilder.CreateIndex(
                name: "IX_Marches_EnteredAt_Id",
                table: "Marches",
                columns: new[] { "EnteredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Marches_StartsOn_Id",
                table: "Marches",
                columns: new[] { "StartsOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_ContractorId_MarcheId",
                table: "Obligations",
                columns: new[] { "ContractorId", "MarcheId" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_MarcheId",
                table: "Obligations",
                column: "MarcheId");

            migrationBuilder.CreateIndex(
                name: "IX_Occupations_ParentCode",
                table: "Occupations",
                column: "ParentCode");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_CarrierId",
                table: "Offers",
                column: "CarrierId");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_ContractorId_Reference",
                table: "Offers",
                columns: new[] { "ContractorId", "Reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Offers_DepartmentCode",
                table: "Offers",
                column: "DepartmentCode");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_EnteredAt_Id",
                table: "Offers",
                columns: new[] { "EnteredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Latitude_Longitude",
                table: "Offers",
                columns: new[] { "Latitude", "Longitude" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_MarcheId",
                table: "Offers",
                column: "MarcheId");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_ObligationId",
                table: "Offers",
                column: "ObligationId");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_StartsOn_Id",
                table: "Offers",
                columns: new[] { "StartsOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Status_Id",
                table: "Offers",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Aggregate_Sequence",
                table: "Outbox",
                columns: new[] { "Aggregate", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperFiles_CandidateId",
                table: "PaperFiles",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_Placements_CandidateId",
                table: "Placements",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_Placements_CandidatureId",
                table: "Placements",
                column: "CandidatureId");

            migrationBuilder.CreateIndex(
                name: "IX_Placements_CarrierId",
                table: "Placements",
                column: "CarrierId");

            migrationBuilder.CreateIndex(
                name: "IX_Placements_EligibilityDecisionId",
                table: "Placements",
                column: "EligibilityDecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Placements_OfferId",
                table: "Placements",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_Placements_Reference",
                table: "Placements",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Prescribers_Name_Id",
                table: "Prescribers",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Prescribers_Siret",
                table: "Prescribers",
                column: "Siret");

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
                name: "IX_ServedRankings_At",
                table: "ServedRankings",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ServedRankings_CandidateId",
                table: "ServedRankings",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_ServedRankings_FirstId",
                table: "ServedRankings",
                column: "FirstId");

            migrationBuilder.CreateIndex(
                name: "IX_ServedRankings_OfferId",
                table: "ServedRankings",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_Timesheets_PlacementId_Month",
                table: "Timesheets",
                columns: new[] { "PlacementId", "Month" },
                unique: true,
                filter: "\"Corrects\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Timesheets_PlacementId_State",
                table: "Timesheets",
                columns: new[] { "PlacementId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_TokenRevocations_IssuedUntil",
                table: "TokenRevocations",
                column: "IssuedUntil");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"DROP FUNCTION {Matching.Persistence.Databases.FoldFunction.Name}(text);");

            migrationBuilder.DropTable(
                name: "Appellations");

            migrationBuilder.DropTable(
                name: "Audit");

            migrationBuilder.DropTable(
                name: "Communes");

            migrationBuilder.DropTable(
                name: "Coordinations");

            migrationBuilder.DropTable(
                name: "DriftReferences");

            migrationBuilder.DropTable(
                name: "Facilitators");

            migrationBuilder.DropTable(
                name: "FollowUps");

            migrationBuilder.DropTable(
                name: "FormerCommunes");

            migrationBuilder.DropTable(
                name: "IdempotencyKeys");

            migrationBuilder.DropTable(
                name: "ListedStates");

            migrationBuilder.DropTable(
                name: "OccupationProximities");

            migrationBuilder.DropTable(
                name: "Occupations");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "PaperFiles");

            migrationBuilder.DropTable(
                name: "ProposalSnapshots");

            migrationBuilder.DropTable(
                name: "Qpv");

            migrationBuilder.DropTable(
                name: "RankingModelFiles");

            migrationBuilder.DropTable(
                name: "ServedRankings");

            migrationBuilder.DropTable(
                name: "Timesheets");

            migrationBuilder.DropTable(
                name: "TokenRevocations");

            migrationBuilder.DropTable(
                name: "WeightSets");

            migrationBuilder.DropTable(
                name: "RankingModels");

            migrationBuilder.DropTable(
                name: "Placements");

            migrationBuilder.DropTable(
                name: "Candidatures");

            migrationBuilder.DropTable(
                name: "EligibilityDecisions");

            migrationBuilder.DropTable(
                name: "Offers");

            migrationBuilder.DropTable(
                name: "Candidates");

            migrationBuilder.DropTable(
                name: "CarrierEmployers");

            migrationBuilder.DropTable(
                name: "Obligations");

            migrationBuilder.DropTable(
                name: "Prescribers");

            migrationBuilder.DropTable(
                name: "Contractors");

            migrationBuilder.DropTable(
                name: "Marches");

            migrationBuilder.DropTable(
                name: "Buyers");

            migrationBuilder.DropTable(
                name: "ClauseDesks");
        }
    }
}
