using System.Linq.Expressions;

namespace Matching.GraphQL.Data;

/// <summary>Conditions on one value, as a client gives them.</summary>
internal interface IOperationFilter
{
    /// <summary>How many values are compared with.</summary>
    int ValueCount { get; }

    /// <summary>The condition on a value; null when none was given.</summary>
    Expression? On(Expression value);
}
