using System.Runtime.CompilerServices;

namespace Matching;

/// <summary>Up to five values of a reason, without a heap allocation: most scored pairs are never shown.</summary>
[InlineArray(Capacity)]
internal struct ReasonValues
{
    public const int Capacity = 5;

    private ReasonValue _first;
}
