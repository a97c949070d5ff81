using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>A place where a variable is used, and what the schema expects there.</summary>
/// <param name="Variable">The use.</param>
/// <param name="Type">The type expected; null when unknown.</param>
/// <param name="ParentType">The type expected of the list or object around it; null when there is none.</param>
/// <param name="HasDefault">The argument or input field has a default, so null may mean "not given".</param>
internal readonly record struct VariableUsage(VariableNode Variable, GraphQLType? Type, GraphQLType? ParentType, bool HasDefault);
