namespace Matching.Domain.Eligibility;

/// <summary>One criterion of a rule set: its condition, the evidence it asks for, and where it is written.</summary>
public sealed record Criterion
{
    internal Criterion(string code, string group, Condition condition, string sources, params EvidenceSlot[] evidence) =>
        (Code, Group, Condition, SourceKeys, Evidence) = (code, group, condition, [.. sources.Split(' ').Select(source => "source." + source)], evidence);

    /// <summary>A stable code, unique in its rule set, such as <c>deld</c>.</summary>
    public string Code { get; }

    /// <summary>The key of the legal label in the resources, such as <c>criterion.deld</c>.</summary>
    public string LabelKey => "criterion." + Code;

    /// <summary>The group that <see cref="RequiredCount"/> counts, such as <c>level2</c>.</summary>
    public string Group { get; }

    /// <summary>The keys of where it is written in the resources, such as <c>source.l5212-13</c>; at least one.</summary>
    public IReadOnlyList<string> SourceKeys { get; }

    /// <summary>The papers needed, all of them; empty when none is.</summary>
    public IReadOnlyList<EvidenceSlot> Evidence { get; }

    internal Condition Condition { get; }
}

/// <summary>One paper that a criterion asks for.</summary>
/// <param name="AnyOf">The kinds accepted; one is enough.</param>
/// <param name="Validity">How long it proves.</param>
public sealed record EvidenceSlot(IReadOnlyList<EvidenceKind> AnyOf, EvidenceValidity Validity)
{
    internal static EvidenceSlot For(EvidenceValidity validity, params EvidenceKind[] anyOf) => new(anyOf, validity);
}
