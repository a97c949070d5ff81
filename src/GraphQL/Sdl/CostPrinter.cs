using System.Globalization;
using Matching.GraphQL.Costs;

namespace Matching.GraphQL.Sdl;

/// <summary>Prints <c>@cost</c> and <c>@listSize</c> where a definition says something.</summary>
internal static class CostPrinter
{
    public static string Print(double? weight) =>
        weight is { } known ? $" @{CostDirectives.Cost.Name}(weight: \"{known.ToString(CultureInfo.InvariantCulture)}\")" : "";

    public static string Print(ListSize? size)
    {
        if (size is null) return "";

        var arguments = new List<string>();
        if (size.AssumedSize is { } assumed) arguments.Add(string.Create(CultureInfo.InvariantCulture, $"assumedSize: {assumed}"));
        if (size.SlicingArguments.Count > 0) arguments.Add($"slicingArguments: {PrintNames(size.SlicingArguments)}");
        if (size.SlicingArgumentDefaultValue is { } otherwise)
            arguments.Add(string.Create(CultureInfo.InvariantCulture, $"slicingArgumentDefaultValue: {otherwise}"));
        if (size.SizedFields.Count > 0) arguments.Add($"sizedFields: {PrintNames(size.SizedFields)}");
        if (!size.RequireOneSlicingArgument) arguments.Add("requireOneSlicingArgument: false");
        return $" @{CostDirectives.ListSize.Name}{(arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})")}";
    }

    private static string PrintNames(IEnumerable<string> names) => $"[{string.Join(", ", names.Select(name => $"\"{name}\""))}]";
}
