using System.Globalization;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Language;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>One list that an operation streams.</summary>
internal sealed class StreamUsage(DirectiveNode directive)
{
    private readonly ValueNode? _initialCount = ArgumentOf(directive, "initialCount");

    /// <summary>The client's name for it; null for none.</summary>
    public string? Label { get; } = LabelOf(directive);

    /// <summary>How many items the first result holds, from 0.</summary>
    /// <exception cref="GraphQLException">The client asks for a negative number.</exception>
    public int InitialCount(VariableValues variables)
    {
        var count = _initialCount switch
        {
            IntValueNode literal => int.Parse(literal.Value, CultureInfo.InvariantCulture),
            VariableNode variable when variables.Has(variable.Name) =>
                variables.Get(variable.Name) as int? ?? throw new GraphQLException("Argument \"initialCount\" of @stream must not be null."),
            _ => 0,
        };
        return count >= 0 ? count : throw new GraphQLException($"Argument \"initialCount\" of @stream must be 0 or more, not {count}.");
    }

    public static string? LabelOf(DirectiveNode directive) => (ArgumentOf(directive, "label") as StringValueNode)?.Value;

    private static ValueNode? ArgumentOf(DirectiveNode directive, string name) => directive.Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;
}
