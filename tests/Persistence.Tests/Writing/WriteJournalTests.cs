using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

public sealed class WriteJournalTests(SqliteDatabase database) : StoreContract(database), IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task Nothing_is_written_without_a_signature()
    {
        await using var context = Database.Contexts.CreateDbContext();
        var buyer = new Buyer { Id = BuyerId.New(Database.Clock), Name = "B", Kind = BuyerKind.Public };
        context.Add(buyer);

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(Cancel));

        Assert.False(await context.Buyers.AnyAsync(known => known.Id == buyer.Id, Cancel));
    }

    [Fact]
    public void Saving_without_await_is_refused_because_it_would_skip_the_journal()
    {
        using var context = Database.Contexts.CreateDbContext();

        Assert.Throws<NotSupportedException>(() => context.SaveChanges());
    }

    [Fact]
    public async Task Audit_rows_are_never_changed_or_removed()
    {
        await World.BuyerAsync();
        await using var context = Database.Contexts.CreateDbContext();
        context.Sign(World.System, "tamper");
        context.Remove(await context.Audit.AsTracking().FirstAsync(Cancel));

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(Cancel));
    }

    [Theory]
    [InlineData("k", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("é", false)]
    [InlineData("a\n", false)]
    public void An_idempotency_key_is_printable_text_without_blanks(string text, bool isKey) =>
        Assert.Equal(isKey, IdempotencyKey.TryParse(text, out _, out _));

    [Fact]
    public void An_idempotency_key_has_at_most_255_characters()
    {
        Assert.True(IdempotencyKey.TryParse(new string('k', 255), out _, out _));
        Assert.False(IdempotencyKey.TryParse(new string('k', 256), out _, out var fault));
        Assert.Equal("idempotency-key.format", fault.Code);
    }

    [Fact]
    public async Task A_removed_aggregate_is_told_with_its_last_version()
    {
        var buyer = await World.BuyerAsync();
        await using var context = Database.Contexts.CreateDbContext();
        context.Sign(World.System, "removeBuyer");
        context.Remove(await context.Buyers.AsTracking().SingleAsync(known => known.Id == buyer.Id, Cancel));
        await context.SaveChangesAsync(Cancel);

        var id = buyer.Id.ToString();
        var told = await context.Outbox.OrderBy(row => row.Sequence).LastAsync(row => row.AggregateId == id, Cancel);
        Assert.Equal((ChangeKind.Deleted, 1L), (told.Change, told.Version));
    }

    [Fact]
    public async Task The_signal_is_raised_after_the_commit_only()
    {
        var signal = Database.Get<OutboxSignal>();
        var next = signal.Next;
        await using var context = Database.Contexts.CreateDbContext();
        context.Sign(World.System, "test");
        await using (var transaction = await context.Database.BeginTransactionAsync(Cancel))
        {
            context.Add(new Buyer { Id = BuyerId.New(Database.Clock), Name = "B", Kind = BuyerKind.Public });
            await context.SaveChangesAsync(Cancel);
            Assert.False(next.IsCompleted);
            await transaction.CommitAsync(Cancel);
        }

        Assert.True(next.IsCompleted);
        Assert.False(signal.Next.IsCompleted);
    }
}
