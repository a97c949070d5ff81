using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;
using static Matching.Persistence.Imports.Fields.FieldsOf<Matching.Domain.Structures.Coordination>;

namespace Matching.Persistence.Imports.Columns;

/// <summary>The columns of a file of coordinations.</summary>
internal static class CoordinationFields
{
    /// <summary>The names of the desks; they may hold any sign but a bar.</summary>
    public static readonly Column Desks = new("guichets") { Aliases = ["desks"], Example = "Guichet de Toulouse" };

    public static readonly FieldList<Coordination> List = new(
    [
        FreeText("nom", "name").Required().Example("Guichets du bassin")
            .Always(coordination => coordination.Name, (coordination, name) => coordination with { Name = name }),
    ]);

    /// <summary>What no column of the list holds, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> LeftOut = new Dictionary<string, string>
    {
        [nameof(Coordination.Id)] = "the database's own; the name finds the coordination",
        [nameof(Coordination.DeskIds)] = "named, in a column of its own",
        [nameof(Coordination.Version)] = "the database's own",
    };

    public static readonly TableLayout Layout = new("coordinations", [.. List.Columns, Desks]) { RefusesUnknown = true };
}
