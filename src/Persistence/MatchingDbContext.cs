using Matching.Persistence.Conversions;
using Matching.Persistence.Databases;
using Matching.Persistence.Marches;
using Matching.Persistence.Papers;
using Matching.Persistence.RankingModels;
using Matching.Persistence.Secrecy;
using Matching.Persistence.ServedRankings;
using Matching.Persistence.Tokens;
using Matching.Persistence.Weights;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Matching.Persistence;

/// <summary>One unit of work on the database: the mapped domain, its audit and its outbox.</summary>
/// <remarks>
/// Saving goes through <see cref="WriteJournal"/>, which gives every changed aggregate its next version and writes its
/// audit row and outbox row in the same transaction; no store can forget them.
/// </remarks>
public abstract class MatchingDbContext : DbContext
{
    private readonly List<AuditRow> _noted = [];
    private WriteStamp? _stamp;

    private protected MatchingDbContext(DbContextOptions options, ContextParts parts) : base(options) => Parts = parts;

    internal ContextParts Parts { get; }

    /// <summary>What was done to which aggregate, by whom and when; append-only.</summary>
    internal DbSet<AuditRow> Audit => Set<AuditRow>();

    /// <summary>The changes in the order of their commits; the engine's feed.</summary>
    internal DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    /// <summary>Replies kept for repeated creating commands.</summary>
    internal DbSet<IdempotencyRow> IdempotencyKeys => Set<IdempotencyRow>();

    internal DbSet<Buyer> Buyers => Set<Buyer>();

    internal DbSet<Contractor> Contractors => Set<Contractor>();

    internal DbSet<Prescriber> Prescribers => Set<Prescriber>();

    internal DbSet<CarrierEmployer> CarrierEmployers => Set<CarrierEmployer>();

    internal DbSet<ClauseDesk> ClauseDesks => Set<ClauseDesk>();

    internal DbSet<Coordination> Coordinations => Set<Coordination>();

    internal DbSet<Facilitator> Facilitators => Set<Facilitator>();

    internal DbSet<Marche> Marches => Set<Marche>();

    internal DbSet<ObligationRow> Obligations => Set<ObligationRow>();

    internal DbSet<Offer> Offers => Set<Offer>();

    internal DbSet<Candidate> Candidates => Set<Candidate>();

    internal DbSet<StoredPaper> PaperFiles => Set<StoredPaper>();

    internal DbSet<Candidature> Candidatures => Set<Candidature>();

    internal DbSet<EligibilityDecision> EligibilityDecisions => Set<EligibilityDecision>();

    internal DbSet<Placement> Placements => Set<Placement>();

    internal DbSet<Timesheet> Timesheets => Set<Timesheet>();

    internal DbSet<FollowUp> FollowUps => Set<FollowUp>();

    internal DbSet<Commune> Communes => Set<Commune>();

    internal DbSet<FormerCommune> FormerCommunes => Set<FormerCommune>();

    internal DbSet<Appellation> Appellations => Set<Appellation>();

    internal DbSet<Occupation> Occupations => Set<Occupation>();

    internal DbSet<OccupationProximity> OccupationProximities => Set<OccupationProximity>();

    internal DbSet<Qpv> Qpv => Set<Qpv>();

    internal DbSet<TokenRevocation> TokenRevocations => Set<TokenRevocation>();

    internal DbSet<WeightSetRow> WeightSets => Set<WeightSetRow>();

    internal DbSet<RegisteredModel> RankingModels => Set<RegisteredModel>();

    internal DbSet<RankingModelFileRow> RankingModelFiles => Set<RankingModelFileRow>();

    internal DbSet<DriftReferenceRow> DriftReferences => Set<DriftReferenceRow>();

    internal DbSet<ServedRankingRow> ServedRankings => Set<ServedRankingRow>();

    internal DbSet<ListedStateRow> ListedStates => Set<ListedStateRow>();

    internal DbSet<ProposalSnapshotRow> ProposalSnapshots => Set<ProposalSnapshotRow>();

    /// <summary>Says who writes and what the command is called, before anything is saved.</summary>
    /// <param name="actor">Who asked.</param>
    /// <param name="operation">The command, such as <c>registerCandidate</c>; at most 100 characters.</param>
    internal void Sign(Actor actor, string operation) => _stamp = new WriteStamp(actor, operation);

    /// <summary>Adds a line to the audit, written by the next save.</summary>
    internal void Note(AuditRow line) => _noted.Add(line);

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously: SaveChangesAsync writes audit and outbox.");

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!ChangeTracker.HasChanges() && _noted.Count == 0)
            return 0;

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        await ObligationRow.FollowMarchesAsync(this, cancellationToken);
        WriteJournal.Record(this, _stamp);
        await LinkAuditAsync(cancellationToken);
        var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (own is not null)
            await own.CommitAsync(cancellationToken);
        return written;
    }

    private async Task LinkAuditAsync(CancellationToken cancel)
    {
        if (_noted.Count == 0) return;
        if (Database.IsNpgsql()) await OutboxOrder.HoldAsync(this, cancel);
        Audit.AddRange(await AuditChain.LinkAsync(this, _noted, cancel));
        _noted.Clear();
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Aggregates refer to each other by identifier; nested values are columns. Nothing is to be guessed.
        configurationBuilder.Conventions.Remove<RelationshipDiscoveryConvention>();
        DomainConversions.Apply(configurationBuilder);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MatchingDbContext).Assembly);
        modelBuilder.HasDbFunction(FoldFunction.Method).HasName(FoldFunction.Name);
        SensitiveColumns.Encrypt(modelBuilder, Parts.Cipher);
        if (Database.IsNpgsql())
            JsonColumns.UseBinaryJson(modelBuilder);
    }
}
