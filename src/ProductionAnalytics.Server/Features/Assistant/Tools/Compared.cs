using ProductionAnalytics.Core.Series;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>Two months of which one is held against the other.</summary>
internal sealed record Compared(DateOnly Earlier, DateOnly Later)
{
    /// <summary>Null where there is nothing to compare; a remark then says why.</summary>
    public static async Task<Compared?> Of(Asked asked, DateOnly? month, DateOnly? with, CancellationToken ct)
    {
        if (asked.Covered is null || asked.Loaded is not var (first, last))
            return null;
        if (await LaterMonth(asked, month, ct) is not { } later)
            return null;

        var earlier = with is { } given ? Period.Month.StartOf(given) : later.AddMonths(-1);
        if (earlier >= later)
            throw new ToolException("compared_with must be before month.");
        if (earlier >= first && later <= last)
            return new Compared(earlier, later);

        var missing = later > last ? later : earlier;
        asked.Remarks.Add(
            $"{Words.Month(missing)} is not loaded: the data of these wells is of {Words.Months(first, last)}."
        );
        return null;
    }

    private static async Task<DateOnly?> LaterMonth(Asked asked, DateOnly? month, CancellationToken ct)
    {
        if (month is { } given)
            return Period.Month.StartOf(given);

        var sums = await asked.Latest(ct);
        asked.Remarks.AddRange(Remark.OfIncomplete(sums.NewerIncomplete));
        if (sums.Latest is null)
            asked.Remarks.Add(Remark.None(asked));
        return sums.Latest;
    }
}
