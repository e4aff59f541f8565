using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Features.Analytics;
using ProductionAnalytics.Server.Features.Analytics.Engines;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>One question while it is answered: its wells, the months that are covered, and what a reader must know.</summary>
internal sealed class Asked
{
    /// <summary>A link that names thousands of wells is refused by the page's server.</summary>
    private const int LongestAddress = 8_000;

    private Asked(IAnalytics analytics, WellSet wells, WellFilter filter, double boeMcf) =>
        (Analytics, Wells, Filter, BoeMcf) = (analytics, wells, filter, boeMcf);

    public IAnalytics Analytics { get; }

    public WellSet Wells { get; }

    public WellFilter Filter { get; }

    public double BoeMcf { get; }

    public long Matched { get; private init; }

    public long Version { get; private init; }

    /// <summary>The first and the last month of the datasets of the wells.</summary>
    public (DateOnly First, DateOnly Last)? Loaded { get; private init; }

    /// <summary>The months asked for of which data is loaded; null where there are none.</summary>
    public (DateOnly First, DateOnly Last)? Covered { get; private init; }

    public List<string> Remarks { get; private init; } = [];

    /// <summary>Calendar days of the months covered.</summary>
    public int Days => Covered is var (first, last) ? Period.Month.Next(last).DayNumber - first.DayNumber : 0;

    public static async Task<Asked> Of(
        IAnalytics analytics,
        WellSet wells,
        WellFilter filter,
        double boeMcf,
        CancellationToken ct
    )
    {
        var (matched, loaded) = (await analytics.WellsMatched(ct), await analytics.Loaded(ct));
        var covered = Inside(loaded, filter);
        return new Asked(analytics, wells, filter, boeMcf)
        {
            Matched = matched,
            Version = await analytics.Version(ct),
            Loaded = loaded,
            Covered = covered,
            Remarks =
            [
                .. Remark.OfNotes(await analytics.Notes(ct)),
                .. Remark.OfWindow(matched, filter, loaded, covered),
            ],
        };
    }

    /// <summary>The latest month that enough wells have reported, and the newer ones.</summary>
    public async Task<MonthSums> Latest(CancellationToken ct) => MonthSums.Of(await Analytics.Months(ct), Filter);

    /// <summary>Says so where the months covered have some that too few wells have reported.</summary>
    public async Task RemarkIncomplete(CancellationToken ct)
    {
        if (Covered?.Last < Loaded?.Last.AddMonths(-Remark.MonthsOfLateness) || Covered is null)
            return;

        Remarks.AddRange(Remark.OfIncomplete((await Latest(ct)).NewerIncomplete));
    }

    public ToolResult Result(
        string tool,
        object arguments,
        IReadOnlyList<ToolColumn> columns,
        IReadOnlyList<IReadOnlyList<object?>> rows,
        long? inAll = null,
        string page = "/dashboard"
    ) =>
        new(
            columns,
            rows,
            inAll ?? rows.Count,
            Remarks,
            new Provenance(
                tool,
                arguments,
                Matched,
                Covered?.First,
                Covered?.Last,
                Version,
                Wells.Address(page) is { Length: <= LongestAddress } address ? address : null
            )
        );

    private static (DateOnly, DateOnly)? Inside((DateOnly First, DateOnly Last)? loaded, WellFilter filter)
    {
        if (loaded is not var (first, last))
            return null;

        var start = filter.StartMonth is { } s && s > first ? s : first;
        var end = filter.End is { } e && Period.Month.StartOf(e) < last ? Period.Month.StartOf(e) : last;
        return start <= end ? (start, end) : null;
    }
}
