using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>One named value of a reason.</summary>
[GraphQLName("ReasonValue")]
internal sealed class ReasonValueNode(ReasonValue value)
{
    /// <summary>The name, such as <c>accepted</c>.</summary>
    public string Name => value.Name;

    /// <summary>What the value is, and in which unit.</summary>
    public ReasonValueKind Kind => value.Kind;

    /// <summary>The value as text: a number with a point, a day as yyyy-MM-dd, or a code.</summary>
    public string Text => value.Text;
}
