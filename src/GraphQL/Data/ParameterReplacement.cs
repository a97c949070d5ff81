using System.Linq.Expressions;

namespace Matching.GraphQL.Data;

/// <summary>Puts an expression in the place of a lambda's parameter.</summary>
internal sealed class ParameterReplacement : ExpressionVisitor
{
    private readonly ParameterExpression _parameter;
    private readonly Expression _replacement;

    private ParameterReplacement(ParameterExpression parameter, Expression replacement) => (_parameter, _replacement) = (parameter, replacement);

    /// <summary>The lambda's body, about <paramref name="argument"/>.</summary>
    public static Expression In(LambdaExpression lambda, Expression argument) => new ParameterReplacement(lambda.Parameters[0], argument).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node) => node == _parameter ? _replacement : base.VisitParameter(node);
}
