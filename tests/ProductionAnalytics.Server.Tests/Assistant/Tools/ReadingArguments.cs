using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ProductionAnalytics.Server.Features.Analytics;
using ProductionAnalytics.Server.Features.Assistant.Tools;
using ProductionAnalytics.Server.Platform.Requests;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Assistant.Tools;

/// <summary>What callers are told of the tools, and what becomes of arguments that are not like it.</summary>
[Trait("Store", "SQLite")]
public sealed class ReadingArguments(SqliteApp app) : IClassFixture<SqliteApp>
{
    private ToolCatalogue Tools => app.Services.GetRequiredService<ToolCatalogue>();

    [Fact]
    public void Every_tool_says_what_it_does_and_what_each_argument_means()
    {
        Assert.Equal(
            [
                "find_wells",
                "describe_well",
                "series",
                "totals",
                "compare",
                "movers",
                "changes",
                "findings",
                "define",
                "datasets",
            ],
            Tools.Tools.Select(t => t.Name)
        );
        foreach (var tool in Tools.Tools)
        {
            Assert.InRange(tool.Description.Length, 60, 600);
            Complete(tool.Schema, tool.Name);
        }
    }

    [Fact]
    public void The_words_are_those_of_analytics()
    {
        Assert.Equal(Enum.GetValues<Measure>().Select(Wire.Name).Order(), Vocabulary.Measures.Split(' ').Order());
        Assert.Equal(Enum.GetValues<Dimension>().Select(Wire.Name).Order(), Vocabulary.Groups.Split(' ').Order());
        Assert.Equal(Enum.GetValues<Basis>().Select(Wire.Name), Vocabulary.Bases.Split(' '));
    }

    [Theory]
    [InlineData(
        "totals",
        """{"measures":["oil"],"colour":"red"}""",
        "There is no argument 'colour'; there are measures, wells,"
    )]
    [InlineData(
        "totals",
        """{"measures":["oil"],"wells":{"regoin":["GC"]}}""",
        "There is no argument 'wells.regoin'; there are region,"
    )]
    [InlineData("totals", "{}", "The argument 'measures' is missing.")]
    [InlineData("totals", """{"measures":null}""", "The argument 'measures' must not be null.")]
    [InlineData("totals", """{"measures":[]}""", "The argument 'measures' has 0 items; it must have 1 to 10.")]
    [InlineData("totals", """{"measures":[null]}""", "The argument 'measures[0]' must be given; it is null.")]
    [InlineData("totals", """{"measures":"oil"}""", "The argument 'measures' must be a list; it is \"oil\".")]
    [InlineData("totals", """{"measures":["petrol"]}""", "The argument 'measures[0]' must be one of oil, gas, water,")]
    [InlineData("totals", """{"measures":["oil"],"measures":["gas"]}""", "The argument 'measures' stands twice.")]
    [InlineData("totals", """{"measures":["oil"],"top":0}""", "The argument 'top' must be 1 to 1000; it is 0.")]
    [InlineData("totals", """{"measures":["oil"],"top":1001}""", "The argument 'top' must be 1 to 1000; it is 1001.")]
    [InlineData(
        "totals",
        """{"measures":["oil"],"top":2.5}""",
        "The argument 'top' must be a whole number; it is 2.5."
    )]
    [InlineData(
        "totals",
        """{"measures":["oil"],"top":"5"}""",
        "The argument 'top' must be a whole number; it is \"5\"."
    )]
    [InlineData("totals", """{"measures":["oil"],"share":1}""", "The argument 'share' must be true or false; it is 1.")]
    [InlineData(
        "totals",
        """{"measures":["oil"],"wells":{"start_date":"2024"}}""",
        "The argument 'wells.start_date' must be a date like 2024-12-31; it is '2024'."
    )]
    [InlineData(
        "totals",
        """{"measures":["oil"],"wells":{"start_date":"2024-02-01","end_date":"2024-01-01"}}""",
        "end_date must not be before start_date."
    )]
    [InlineData(
        "totals",
        """{"measures":["oil"],"wells":{"q":"a\u0000"}}""",
        "The argument 'wells.q': Must not contain the character U+0000."
    )]
    [InlineData(
        "totals",
        """{"measures":["oil"],"wells":{"q":"\ud800"}}""",
        "The argument 'wells.q' contains half of a surrogate pair, which is not text."
    )]
    [InlineData(
        "totals",
        """{"measures":["oil"],"where":[{"measure":"oil","is":"over","value":1}]}""",
        "The argument 'where[0].is' must be one of above, at_least, below, at_most; it is 'over'."
    )]
    [InlineData(
        "totals",
        """{"measures":["oil"],"where":[{"measure":"oil","is":"above"}]}""",
        "The argument 'where[0].value' is missing."
    )]
    [InlineData("totals", "[]", "The arguments must be an object.")]
    [InlineData(
        "compare",
        """{"measures":["oil"],"sets":[{"label":"a","wells":{}}]}""",
        "The argument 'sets' has 1 items; it must have 2 to 20."
    )]
    [InlineData(
        "compare",
        """{"measures":["oil"],"sets":[{"label":"a","wells":{}},{"label":"a","wells":{}}]}""",
        "Each set must have a label of its own."
    )]
    [InlineData(
        "series",
        """{"measures":["oil"],"align":"peak","interval":"year"}""",
        "interval must be month where wells are aligned."
    )]
    [InlineData(
        "series",
        """{"measures":["oil"],"steps":3}""",
        "steps counts months of age: align must be first_production or peak."
    )]
    [InlineData("changes", """{"what":"down","threshold":0.5}""", "threshold has no meaning for 'down'.")]
    [InlineData("describe_well", """{"well_id":1}""", "No well has the id 1; find_wells tells the ids.")]
    [InlineData("guess", "{}", "There is no tool 'guess'; there are find_wells,")]
    public async Task What_is_wrong_is_named_with_what_would_be_right(string tool, string arguments, string message)
    {
        var json = JsonDocument.Parse(arguments).RootElement;
        var refused = await Assert.ThrowsAsync<ToolException>(async () => await Tools.Run(tool, json, TestApp.Ct));

        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_is_null_gets_its_default()
    {
        var json = JsonDocument
            .Parse("""{"measures":["oil"],"group_by":null,"sort":null,"wells":null,"top":null}""")
            .RootElement;

        var result = await Tools.Run("totals", json, TestApp.Ct);

        var used = Assert.IsType<TotalsArguments>(result.From.Arguments);
        Assert.Equal(("none", null, null, 10), (used.GroupBy, used.Sort, used.Wells, used.Top));
    }

    private static void Complete(JsonNode schema, string path)
    {
        if ((string)schema["type"]! == "array")
            Complete(schema["items"]!, $"{path}[]");
        if ((string)schema["type"]! != "object")
            return;

        Assert.False((bool)schema["additionalProperties"]!);
        foreach (var (name, member) in schema["properties"]!.AsObject())
        {
            Assert.True(((string?)member!["description"])?.Length > 9, $"{path}.{name} says nothing of itself");
            Complete(member!, $"{path}.{name}");
        }
    }
}
