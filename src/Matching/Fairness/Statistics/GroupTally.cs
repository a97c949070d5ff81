namespace Matching.Fairness.Statistics;

/// <summary>What a group and all others got in one stratum of one list.</summary>
/// <param name="GroupSum">The group's sum of the values (exposures, or 1 for each person selected).</param>
/// <param name="GroupCases">The group's cases.</param>
/// <param name="OtherSum">The others' sum.</param>
/// <param name="OtherCases">The others' cases.</param>
internal readonly record struct GroupTally(double GroupSum, int GroupCases, double OtherSum, int OtherCases)
{
    /// <summary>Whether both sides are there, so that they can be compared.</summary>
    public bool Compares => GroupCases > 0 && OtherCases > 0;

    /// <summary>Adds one person.</summary>
    public GroupTally With(bool isInGroup, double value) => isInGroup
        ? this with { GroupSum = GroupSum + value, GroupCases = GroupCases + 1 }
        : this with { OtherSum = OtherSum + value, OtherCases = OtherCases + 1 };

    /// <summary>Adds up.</summary>
    public static GroupTally operator +(GroupTally left, GroupTally right) => new(
        left.GroupSum + right.GroupSum, left.GroupCases + right.GroupCases, left.OtherSum + right.OtherSum, left.OtherCases + right.OtherCases);
}
