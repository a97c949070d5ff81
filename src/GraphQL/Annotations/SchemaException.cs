namespace Matching.GraphQL.Annotations;

/// <summary>The classes do not make a valid schema. Every fault is listed, with class, member and what to change.</summary>
public sealed class SchemaException : Exception
{
    /// <summary>One or more faults.</summary>
    public SchemaException(IReadOnlyList<string> faults) : base(Sentence(faults)) => Faults = faults;

    /// <summary>Faults without a list.</summary>
    public SchemaException(string message) : this([message]) { }

    /// <summary>Prefer the constructor with faults.</summary>
    public SchemaException() : this("The schema is not valid.") { }

    /// <summary>A fault and its cause.</summary>
    public SchemaException(string message, Exception innerException) : base(message, innerException) => Faults = [message];

    /// <summary>What is wrong, one sentence each.</summary>
    public IReadOnlyList<string> Faults { get; }

    private static string Sentence(IReadOnlyList<string> faults)
    {
        var lines = string.Concat(faults.Select(fault => $"{Environment.NewLine}  - {fault}"));
        return $"The GraphQL schema has {faults.Count} fault{(faults.Count == 1 ? "" : "s")}:{lines}";
    }
}
