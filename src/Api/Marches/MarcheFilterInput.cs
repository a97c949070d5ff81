using System.Linq.Expressions;
using Matching.Domain;
using Matching.GraphQL.Data;

namespace Matching.Api;

/// <summary>Which marchés are asked for; what is not given does not filter.</summary>
internal sealed class MarcheFilterInput : FilterInput<MarcheFilterInput, Marche>
{
    /// <summary>The buyer's reference.</summary>
    public StringOperationFilterInput? Reference { get; init; }

    /// <summary>What is bought.</summary>
    public StringOperationFilterInput? Title { get; init; }

    /// <summary>The branch of the work.</summary>
    public MarcheSectorOperationFilterInput? Sector { get; init; }

    /// <summary>The legal basis of the clause.</summary>
    public ClauseLegalBasisOperationFilterInput? LegalBasis { get; init; }

    /// <summary>The ANRU funds it.</summary>
    public BooleanOperationFilterInput? IsAnruFunded { get; init; }

    /// <summary>The first day.</summary>
    public DateOperationFilterInput? StartsOn { get; init; }

    /// <summary>The last day.</summary>
    public DateOperationFilterInput? EndsOn { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Expression<Func<Marche, bool>>?> Conditions() =>
    [
        Reference?.On<Marche>(marche => marche.Reference),
        Title?.On<Marche>(marche => marche.Title),
        Sector?.On<Marche>(marche => marche.Sector),
        LegalBasis?.On<Marche>(marche => marche.LegalBasis),
        IsAnruFunded?.On<Marche>(marche => marche.IsAnruFunded),
        StartsOn?.On<Marche>(marche => marche.StartsOn),
        EndsOn?.On<Marche>(marche => marche.EndsOn),
    ];
}
