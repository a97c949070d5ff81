namespace Matching.Explanations;

/// <summary>Why something is so: a stable code and the values its sentence needs.</summary>
/// <param name="Code">
/// Such as <c>mobility.within</c>: that of a <see cref="RuleReason"/>, or one of <see cref="BlockerCodes"/> and <see cref="ListCodes"/>.
/// </param>
/// <param name="Values">Named values, in the order the rule gave them.</param>
public sealed record Reason(string Code, IReadOnlyList<ReasonValue> Values)
{
    /// <summary>The value called <paramref name="name"/>, or null.</summary>
    public ReasonValue? this[string name]
    {
        get
        {
            foreach (var value in Values)
                if (value.Name == name) return value;
            return null;
        }
    }

    /// <summary>Equal when code and values are, in order.</summary>
    public bool Equals(Reason? other) => other is not null && Code == other.Code && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Values.Count);

    /// <summary>The code and its values, for logs and test messages.</summary>
    public override string ToString() => Values.Count == 0 ? Code : $"{Code}({string.Join(", ", Values)})";
}
