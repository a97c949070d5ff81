using System.Runtime.InteropServices;

namespace Matching.GraphQL.Types;

/// <summary>The items of the lists that lie in memory side by side.</summary>
internal static class ListItems
{
    /// <summary>False when the list is of another kind.</summary>
    public static bool TryGet<T>(object list, out ReadOnlySpan<T> items)
    {
        // Exactly: the runtime takes a uint[] for an int[], too.
        if (list.GetType() == typeof(T[])) items = (T[])list;
        else if (list.GetType() == typeof(List<T>)) items = CollectionsMarshal.AsSpan((List<T>)list);
        else
        {
            items = default;
            return false;
        }

        return true;
    }

    /// <summary>Writes strings, unless one is null.</summary>
    public static bool TryWriteTexts(object list, Execution.ResultWriter writer)
    {
        if (!TryGet<string?>(list, out var items)) return false;

        foreach (var item in items)
        {
            if (item is null) return false;
            writer.WriteString(item);
        }

        return true;
    }
}
