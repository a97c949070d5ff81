namespace Matching.GraphQL.Execution;

/// <summary>Looks at what a mutation was given before it runs; added by <see cref="GraphQLServerBuilder.AddMutationGuard{T}"/>.</summary>
public interface IMutationGuard
{
    /// <summary>Lets the mutation run, or throws. What it throws is answered in the payload where the mutation declares that error.</summary>
    /// <param name="mutation">The mutation's name in the schema.</param>
    /// <param name="given">The fields of its input that were given, null included; those left to a default too.</param>
    void Check(string mutation, IReadOnlyList<GivenField> given);
}
