namespace Matching.Tests;

/// <summary>Lists made for audits.</summary>
internal static class Lists
{
    public static readonly AuditTraits Woman = AuditTraits.Unknown with { Sex = Sex.Woman };
    public static readonly AuditTraits Man = AuditTraits.Unknown with { Sex = Sex.Man };

    /// <summary>A list whose people are given as letters, first place first: w or W a woman, m or M a man, ? not known; capitals are selected.</summary>
    public static AuditedRanking Of(string people, int list = 0, MarcheSector sector = MarcheSector.Building) =>
        new(new(Identity(list, 0)), sector, [.. people.Select((letter, at) => new AuditedEntry(
            new(Identity(list, at + 1)), at + 1, char.IsUpper(letter), Points.Of(50), TraitsOf(char.ToLowerInvariant(letter))))]);

    /// <summary>The same lists for many offers, each with its own people.</summary>
    public static List<AuditedRanking> Many(int count, MarcheSector sector, params string[] people) =>
        [.. Enumerable.Range(0, count).Select(list => Of(people[list % people.Length], ((int)sector * 100_000) + list, sector))];

    /// <summary>Lists of ten people, women with that share, in an order by lot in which a woman comes as late as the penalty (0: equal) makes her.</summary>
    public static List<AuditedRanking> Drawn(Random random, int count, double share, double penalty, MarcheSector? sector = null) =>
        [.. Enumerable.Range(0, count).Select(list =>
        {
            var people = Enumerable.Range(0, 10).Select(person =>
            {
                var isWoman = random.NextDouble() < share;
                return (Id: Identity(list, person + 1), IsWoman: isWoman, Lot: random.NextDouble() - (isWoman ? penalty : 0), Points: Points.Of(random.Next(30, 90)));
            });
            var entries = people.OrderByDescending(person => person.Lot)
                .Select((person, at) => new AuditedEntry(new(person.Id), at + 1, at < 2, person.Points, person.IsWoman ? Woman : Man));
            return new AuditedRanking(new(Identity(list, 0)), sector ?? MarcheSector.Building + (list % 4), [.. entries]);
        })];

    private static AuditTraits TraitsOf(char letter) => letter switch { 'w' => Woman, 'm' => Man, _ => AuditTraits.Unknown };

    private static Guid Identity(int list, int person) => new(list, (short)person, 0, new byte[8]);
}
