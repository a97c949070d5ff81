using Matching.GraphQL.Annotations;

namespace Matching.GraphQL.Fuzz.Garden;

/// <summary>Which plants.</summary>
/// <param name="MinHeight">At least this high.</param>
/// <param name="Kinds">Of these kinds.</param>
public sealed record PlantFilter(double? MinHeight = null, List<Kind>? Kinds = null);

/// <summary>A value of every type.</summary>
public sealed record Everything
{
    /// <summary>32 bits.</summary>
    public int? Number { get; init; }

    /// <summary>A double.</summary>
    public double? Real { get; init; }

    /// <summary>Text.</summary>
    public string? Text { get; init; }

    /// <summary>Yes or no.</summary>
    public bool? Flag { get; init; }

    /// <summary>64 bits.</summary>
    public long? Large { get; init; }

    /// <summary>A decimal.</summary>
    public decimal? Exact { get; init; }

    /// <summary>A day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>A moment.</summary>
    public DateTimeOffset? Moment { get; init; }

    /// <summary>A time of day.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>A UUID.</summary>
    public Guid? Key { get; init; }

    /// <summary>A link.</summary>
    public Uri? Link { get; init; }

    /// <summary>A kind.</summary>
    public Kind? Kind { get; init; }

    /// <summary>Given or not.</summary>
    public Optional<string?> Maybe { get; init; }

    /// <summary>Lists of lists.</summary>
    public List<List<int>>? Lists { get; init; }

    /// <summary>Another one inside.</summary>
    public Everything? Inner { get; init; }

    /// <summary>One of two.</summary>
    public Choice? Choice { get; init; }
}

/// <summary>One of two.</summary>
[OneOf]
public sealed record Choice
{
    /// <summary>A plant's key.</summary>
    public string? Plant { get; init; }

    /// <summary>Another value.</summary>
    public Everything? Nested { get; init; }
}
