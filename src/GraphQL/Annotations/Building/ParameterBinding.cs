using System.Linq.Expressions;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Where a resolver's parameter gets its value.</summary>
/// <param name="Type">The parameter's type.</param>
/// <param name="Read">Reads it from the context and the source; null for an argument, which the field reads.</param>
internal sealed record ParameterBinding(Type Type, Func<Expression, Expression, Expression>? Read)
{
    /// <summary>The argument, when the parameter is one.</summary>
    public ArgumentDefinition? Argument { get; init; }

    public bool NeedsContext { get; init; } = true;

    public bool NeedsPath { get; init; }
}
