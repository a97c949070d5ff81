using Matching.Api.Configuration;

namespace Matching.Api.Tests.Configuration;

public sealed class ClosestNameTests
{
    [Theory]
    [InlineData("Databse", "Database")]
    [InlineData("DATABASE", "Database")]
    [InlineData("Dmeo", "Demo")]
    [InlineData("Logging", null)]
    [InlineData("X", null)]
    [InlineData("", null)]
    public void Is_the_name_a_slip_of_the_finger_away_or_none(string written, string? expected) =>
        Assert.Equal(expected, ClosestName.To(written, ["Database", "Demo", "Authentication"]));
}
