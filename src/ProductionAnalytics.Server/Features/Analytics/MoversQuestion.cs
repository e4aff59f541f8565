using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Analytics;

internal enum Compare
{
    Month,
    Year,
}

/// <summary>A question for movers, as it was asked.</summary>
internal sealed record MoversQuestion(UnitSystem Units, Compare Compare, Measure Measure, Dimension By, int Top)
{
    private const int MostRows = 1_000;

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. FilterParameters.All,
        new("compare", "The latest month with the one before, or with the same month a year before.")
        {
            OneOf = ["month", "year"],
            Default = "month",
        },
        new("measure", "What is compared.")
        {
            OneOf = ["oil", "gas", "water", "condensate", "ngl", "liquids", "boe"],
            Default = "boe",
        },
        new("by", "Who is compared.") { OneOf = ["well", "operator", "field", "region"], Default = "well" },
        new("top", "Gains and losses shown, 1 to 1,000 each.", ParameterKind.Integer) { Default = "10" },
    ];

    public static MoversQuestion Read(QueryReader query) =>
        new(
            query.Units(),
            query.OneOf("compare", Compare.Month),
            query.OneOf("measure", Measure.Boe),
            query.OneOf("by", Dimension.Well),
            query.Integer("top", 10, 1, MostRows)
        );

    public DateOnly Earlier(DateOnly month) => Compare == Compare.Month ? month.AddMonths(-1) : month.AddYears(-1);

    /// <summary>The measure of some volumes, in the units asked for.</summary>
    public double? Of(PhaseVolumes field, double boeMcf)
    {
        var v = field.In(Units);
        return Measure switch
        {
            Measure.Oil => v.Oil,
            Measure.Gas => v.Gas,
            Measure.Water => v.Water,
            Measure.Condensate => v.Condensate,
            Measure.Ngl => v.Ngl,
            Measure.Liquids => v.Liquids,
            _ => v.Boe(Units == UnitSystem.Field ? boeMcf : 1),
        };
    }
}
