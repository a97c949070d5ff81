using Matching.Seed.Reference;

namespace Matching.Seed.Structures;

/// <summary>A row of <c>seed/data/organisations.csv</c>.</summary>
/// <param name="Group"><c>buyer</c>, <c>carrier</c> or <c>desk</c>.</param>
/// <param name="Territory">The territory's key.</param>
/// <param name="Kind">The kind's name in Domain; empty for a desk.</param>
/// <param name="Name">The made-up name.</param>
/// <param name="Commune">The INSEE code of a real commune.</param>
internal sealed record OrganisationRow(string Group, string Territory, string Kind, string Name, string Commune)
{
    /// <summary>All rows, in file order.</summary>
    public static IReadOnlyList<OrganisationRow> ReadAll() => EmbeddedCsv.Read("organisations", row =>
        new OrganisationRow(row.Text("group"), row.Text("territory"), row.Text("kind"), row.Text("name"), row.Text("commune")));
}
