using System.Globalization;
using Matching.Persistence.Conversions;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Writing;

/// <summary>Adds to a unit of work what every write owes: next versions, audit rows and outbox rows.</summary>
internal static class WriteJournal
{
    /// <summary>Journals the tracked changes; they are saved together with it.</summary>
    /// <exception cref="InvalidOperationException">An aggregate changed and nobody signed for it, or a row of the journal itself was changed.</exception>
    /// <exception cref="UnstorableTextException">A text cannot be kept on every database.</exception>
    public static void Record(MatchingDbContext context, WriteStamp? stamp)
    {
        var changed = context.ChangeTracker.Entries().Where(IsWritten).ToList();
        if (changed.Any(entry => entry.Entity is AuditRow or OutboxRow && entry.State != EntityState.Added))
            throw new InvalidOperationException("Audit and outbox are append-only.");
        changed.ForEach(ExtractedColumns.Fill);
        changed.ForEach(StorableText.Check);

        var aggregates = changed.Where(entry => entry.Metadata.AggregateKind() is not null).ToList();
        var references = changed.Where(entry => entry.Metadata.ReferenceKind() is not null).ToLookup(entry => entry.Metadata.ReferenceKind()!);
        if (aggregates.Count == 0 && references.Count == 0)
            return;

        var signed = stamp ?? throw new InvalidOperationException("Sign the unit of work before saving: an audit row needs its author.");
        // As the database keeps it, so that who wrote is told the same moment as who reads.
        var moment = context.Parts.Clock.GetUtcNow();
        var now = moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond));
        foreach (var entry in aggregates)
            JournalAggregate(context, entry, signed, now);
        foreach (var reference in references)
            JournalReference(context, reference, signed, now);
    }

    private static bool IsWritten(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static void JournalAggregate(MatchingDbContext context, EntityEntry entry, WriteStamp stamp, DateTimeOffset now)
    {
        var change = ChangeOf(entry.State);
        var fields = Fields(entry);
        long? before = change == ChangeKind.Created ? null : (long)entry.Property(AggregateModel.Version).OriginalValue!;
        long? after = change == ChangeKind.Deleted ? null : (before ?? 0) + 1;
        if (after is { } next)
            entry.Property(AggregateModel.Version).CurrentValue = next;
        if (change == ChangeKind.Created
            && entry.Metadata.FindProperty(AggregateModel.EnteredAt) is { } entered
            && entry.Property(entered).CurrentValue is DateTimeOffset { Ticks: 0 })
            entry.Property(entered).CurrentValue = now;
        Write(context, new Subject(entry.Metadata.AggregateKind()!, KeyText(entry), change, before, after, fields), stamp, now);
    }

    // Tens of thousands of rows may come in one import: one line says how many.
    private static void JournalReference(MatchingDbContext context, IGrouping<string, EntityEntry> rows, WriteStamp stamp, DateTimeOffset now)
    {
        var counts = string.Join(',', rows.CountBy(row => ChangeOf(row.State)).OrderBy(count => count.Key).Select(count => $"{count.Key}={count.Value}"));
        Write(context, new Subject(rows.Key, "*", ChangeKind.Updated, null, null, counts), stamp, now);
    }

    private static void Write(MatchingDbContext context, Subject subject, WriteStamp stamp, DateTimeOffset now)
    {
        context.Note(new AuditRow
        {
            At = now,
            Role = stamp.Actor.Role,
            UserId = stamp.Actor.UserId,
            Operation = stamp.Operation,
            Aggregate = subject.Kind,
            AggregateId = subject.Id,
            Change = subject.Change,
            VersionBefore = subject.Before,
            VersionAfter = subject.After,
            Fields = subject.Fields,
        });
        context.Outbox.Add(new OutboxRow
        {
            Aggregate = subject.Kind,
            AggregateId = subject.Id,
            Version = subject.After ?? subject.Before ?? 0,
            Change = subject.Change,
            At = now,
        });
    }

    private static ChangeKind ChangeOf(EntityState state) => state switch
    {
        EntityState.Added => ChangeKind.Created,
        EntityState.Modified => ChangeKind.Updated,
        _ => ChangeKind.Deleted,
    };

    private static string Fields(EntityEntry entry)
    {
        var named = entry.State switch
        {
            EntityState.Added => entry.Properties.Where(property => property.CurrentValue is not null),
            EntityState.Modified => entry.Properties.Where(property => property.IsModified),
            _ => [],
        };
        return string.Join(',', named
            .Select(property => property.Metadata.Name)
            .Where(name => name != AggregateModel.Version)
            .Order(StringComparer.Ordinal));
    }

    /// <summary>The key as audit and outbox name it.</summary>
    internal static string KeyText(EntityEntry entry)
    {
        var parts = entry.Metadata.FindPrimaryKey()!.Properties
            .Select(property => Convert.ToString(StorableText.ProviderValue(entry.Property(property)), CultureInfo.InvariantCulture));
        return string.Join('/', parts);
    }

    private sealed record Subject(string Kind, string Id, ChangeKind Change, long? Before, long? After, string Fields);
}

/// <summary>Who writes, in which command.</summary>
internal sealed record WriteStamp(Actor Actor, string Operation);
