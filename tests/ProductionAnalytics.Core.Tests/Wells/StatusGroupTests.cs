using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Tests.Wells;

public sealed class StatusGroupTests
{
    [Theory]
    [InlineData("Completed", true, StatusGroup.Producing)]
    [InlineData("Completed", false, StatusGroup.NotProducing)]
    [InlineData("COMPLETED", false, StatusGroup.NotProducing)]
    [InlineData("Producing", false, StatusGroup.Producing)]
    [InlineData("Shut in", true, StatusGroup.Producing)]
    [InlineData("Temporarily abandoned", true, StatusGroup.TemporarilyAbandoned)]
    [InlineData("Plugged and abandoned", true, StatusGroup.Other)]
    [InlineData("Drilling suspended", false, StatusGroup.Drilling)]
    [InlineData("Permitted", false, StatusGroup.Drilling)]
    [InlineData("nobody knows this", true, StatusGroup.Producing)]
    [InlineData("nobody knows this", false, StatusGroup.Other)]
    [InlineData(null, true, StatusGroup.Producing)]
    [InlineData(null, false, StatusGroup.Other)]
    public void Records_decide_only_where_the_status_leaves_it_open(string? status, bool lately, StatusGroup group) =>
        Assert.Equal(group, StatusGroups.Of(status, lately));

    [Fact]
    public void Every_group_has_a_name_of_its_own() =>
        Assert.Equal(
            Enum.GetValues<StatusGroup>().Select(g => JsonNamingPolicy.SnakeCaseLower.ConvertName($"{g}")),
            StatusGroups.Names
        );
}
