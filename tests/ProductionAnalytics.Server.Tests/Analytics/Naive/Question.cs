using CsCheck;

namespace ProductionAnalytics.Server.Tests.Analytics.Naive;

/// <summary>What is asked about the wells of a filter.</summary>
internal sealed record Question(
    string Interval,
    string GroupBy,
    string Basis,
    string Align,
    int Top,
    bool Metric,
    bool Cumulative,
    string Compare,
    string Measure,
    string By
)
{
    public static readonly Gen<Question> Any = Gen.Select(
        AnyWorld.Of("month", "month", "quarter", "year"),
        AnyWorld.Of("none", "region", "operator", "vintage", "well", "dataset"),
        AnyWorld.Of("volume", "volume", "calendar_day", "producing_day"),
        AnyWorld.Of("calendar", "calendar", "first_production", "peak"),
        AnyWorld.Of(1, 2, 10),
        AnyWorld.Of(false, false, true),
        AnyWorld.Of(false, true),
        Gen.Select(
            AnyWorld.Of("month", "year"),
            AnyWorld.Of("oil", "gas", "water", "liquids", "boe"),
            AnyWorld.Of("well", "operator", "region", "field")
        ),
        (interval, group, basis, align, top, metric, cumulative, movers) =>
            new Question(
                align == "calendar" ? interval : "month",
                group,
                basis,
                align,
                top,
                metric,
                cumulative,
                movers.Item1,
                movers.Item2,
                movers.Item3
            )
    );

    public int Length =>
        Interval switch
        {
            "quarter" => 3,
            "year" => 12,
            _ => 1,
        };

    public string Units => Metric ? "units=metric" : "units=field";

    public IReadOnlyList<string> Measures =>
        [
            "oil",
            "gas",
            "water",
            "condensate",
            "ngl",
            "liquids",
            "boe",
            "gor",
            "wor",
            "water_cut",
            "cgr",
            "days_on",
            .. Cumulative ? new[] { "cum_oil", "cum_gas", "cum_water", "cum_boe" } : [],
        ];
}
