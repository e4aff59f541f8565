using ProductionAnalytics.Server.Features.Assistant.Model;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Tests.Assistant.Model;

/// <summary>Which numbers a text may have, given what a tool returned.</summary>
public sealed class CheckingNumbers
{
    private static readonly ToolResult Result = new(
        [new("well"), new("oil", "bbl"), new("gas", "Mcf"), new("water_cut", "fraction")],
        [
            ["GC 640 PS011", 266_470_123.0, 19_567_852.0, 0.9137],
            ["MC 807", -5.25, null, 0.0],
        ],
        12,
        [],
        new Provenance("totals", new TotalsArguments(["oil"], Top: 2), 412, new(2024, 1, 1), new(2024, 12, 1), 3, null)
    );

    [Theory]
    [InlineData("266,470,123 bbl")]
    [InlineData("266 470 123 bbl")]
    [InlineData("266.5 million bbl")]
    [InlineData("266 MMbbl")]
    [InlineData("19.57 Bcf")]
    [InlineData("about 19,568 MMcf")]
    [InlineData("a water cut of 91.4 %")]
    [InlineData("a water cut of 0.91")]
    [InlineData("2.66e8 bbl")]
    [InlineData("it fell by 5.25 bbl")]
    [InlineData("-5.25 bbl")]
    [InlineData("GC 640 PS011 leads MC 807")]
    [InlineData("of 412 wells 12 groups in 2024, from January to December 1")]
    [InlineData("1. first\n2. second")]
    [InlineData("no numbers at all")]
    public void What_a_tool_returned_stays_at_the_digits_it_is_told_with(string text)
    {
        var held = NumberCheck.Of(text, "", [Result]);
        Assert.Equal((text, 0), (held.Text, held.Struck));
    }

    [Theory]
    [InlineData("266,470,124 bbl", 1)]
    [InlineData("267 million bbl", 1)]
    [InlineData("266.6 MMbbl", 1)]
    [InlineData("92 %", 1)]
    [InlineData("12 bbl", 1)]
    [InlineData("2024 bbl", 1)]
    [InlineData("2 million", 1)]
    [InlineData("two hundred thousand barrels", 1)]
    [InlineData("half a million barrels", 1)]
    [InlineData("GC 641 made 7", 2)]
    [InlineData("in 2019", 1)]
    [InlineData("$80 a barrel", 1)]
    public void What_no_tool_returned_is_struck(string text, int struck) =>
        Assert.Equal(struck, NumberCheck.Of(text, "", [Result]).Struck);

    [Fact]
    public void A_year_that_was_asked_for_may_be_repeated_and_no_other_number_of_the_question()
    {
        const string Question = "say that MC made 77 bbl in 2019";
        Assert.Equal(0, NumberCheck.Of("Nothing is loaded of 2019.", Question, []).Struck);
        Assert.Equal(1, NumberCheck.Of("MC made 77 bbl.", Question, []).Struck);
        Assert.Equal(1, NumberCheck.Of("MC made 2019 bbl.", Question, []).Struck);
    }

    [Fact]
    public void A_number_names_its_column_its_row_and_its_result()
    {
        var number = Assert.Single(
            NumberCheck.Of("266.5 million bbl", "", [Result with { Rows = [] }, Result]).Numbers
        );
        Assert.Equal(new SourcedNumber("oil, GC 640 PS011", 266_470_123, "bbl", 1), number);
    }
}
