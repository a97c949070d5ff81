namespace Matching.GraphQL.Errors;

/// <summary>Where in the response a value stands: an immutable chain of response names and list indexes (spec section 7.1.2).</summary>
public sealed class ErrorPath
{
    private ErrorPath(ErrorPath? parent, string? name, int index) => (Parent, Name, Index) = (parent, name, index);

    /// <summary>What this step stands in; null at the root.</summary>
    public ErrorPath? Parent { get; }

    /// <summary>The response name of this step; null when the step is a list index.</summary>
    public string? Name { get; }

    /// <summary>The list index of this step, from 0; -1 when the step is a name.</summary>
    public int Index { get; }

    /// <summary>The path of a field under <paramref name="parent"/>.</summary>
    public static ErrorPath Field(ErrorPath? parent, string responseName) => new(parent, responseName, -1);

    /// <summary>The path of a list item under <paramref name="parent"/>.</summary>
    public static ErrorPath Item(ErrorPath? parent, int index) => new(parent, null, index);

    /// <summary>The steps from the root, each a <see cref="string"/> or an <see cref="int"/>.</summary>
    public IReadOnlyList<object> ToList()
    {
        var steps = new List<object>();
        for (var step = this; step is not null; step = step.Parent)
        {
            steps.Add(step.Name is null ? step.Index : step.Name);
        }

        steps.Reverse();
        return steps;
    }

    /// <summary>The steps joined by points, for logs: <c>offer.matches.0.score</c>.</summary>
    public override string ToString() => string.Join('.', ToList());
}
