namespace ProductionAnalytics.Bench.Cube;

/// <summary>The questions in the words that both databases understand, over one table without joins.</summary>
internal static class CubeSql
{
    private const string Sums = "sum(oil), sum(gas), sum(water) FROM volumes";

    public static string Of(string question) =>
        question switch
        {
            "all" => $"SELECT 0, month, {Sums} GROUP BY month",
            "region" => $"SELECT 0, month, {Sums} WHERE region = 3 GROUP BY month",
            "by-region" => $"SELECT region, month, {Sums} GROUP BY region, month",
            _ => throw new ArgumentOutOfRangeException(nameof(question), question, "No such question."),
        };

    /// <summary>Every record in the order of months.</summary>
    public static IEnumerable<(int Well, int Month, (int Oil, int Gas, int? Water) Volumes)> ByMonth(SampleBasin basin)
    {
        for (var month = SampleBasin.Begin; month < SampleBasin.End; month++)
        for (var well = 1; well <= basin.Wells; well++)
            if (month - SampleBasin.FirstMonthOf(well) is >= 0 and < SampleBasin.MonthsOfWell and var age)
                yield return (well, month, SampleBasin.MonthOf(well, age));
    }
}
