using System.Text.Json;
using Matching.Persistence.Imports.Faults;

namespace Matching.Persistence.Imports.Reading;

/// <summary>One row as the file holds it: where it is and its cells, in the file's order.</summary>
/// <param name="Line">The line where it begins, from 1.</param>
/// <param name="Item">Its rank in a JSON array, from 1; null in a CSV file.</param>
/// <param name="Cells">The texts; null for a JSON property that is absent or null.</param>
/// <param name="Defect">Why the cells cannot be trusted; null when they can.</param>
/// <param name="Geometry">The geometry of a GeoJSON feature.</param>
internal sealed record TableRow(long Line, long? Item, IReadOnlyList<string?> Cells, ImportFault? Defect = null, JsonElement? Geometry = null);
