using Matching.GraphQL.Annotations;

namespace Matching.Api.RankingModels;

/// <summary>One option of a training.</summary>
[GraphQLName("ModelOption")]
internal sealed class ModelOptionNode(string name, string value)
{
    /// <summary>What it is called, such as <c>trees</c>.</summary>
    public string Name => name;

    /// <summary>Its value.</summary>
    public string Value => value;
}
