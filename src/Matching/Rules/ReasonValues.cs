using System.Runtime.CompilerServices;
using Matching.Explanations;

namespace Matching.Rules;

/// <summary>Up to five values of a reason, without a heap allocation: most scored pairs are never shown.</summary>
[InlineArray(Capacity)]
internal struct ReasonValues
{
    public const int Capacity = 5;

    private ReasonValue _first;
}
