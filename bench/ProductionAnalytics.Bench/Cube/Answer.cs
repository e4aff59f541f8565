using ProductionAnalytics.Core.Cube;

namespace ProductionAnalytics.Bench.Cube;

/// <summary>Sums by group and month as any engine gives them, to be compared before times are.</summary>
internal sealed class Answer
{
    private readonly SortedDictionary<(int Group, int Month), (double? Oil, double? Gas, double? Water)> cells = [];

    public void Add(int group, int month, double? oil, double? gas, double? water) =>
        cells.Add((group, month), (oil, gas, water));

    public static Answer Of(MonthTable table)
    {
        var answer = new Answer();
        for (var row = 0; row < table.Rows; row++)
        for (var m = 0; m < table.Months; m++)
            if (table.HasRecord(row, m))
                answer.Add(row, table.First + m, table.Sum(row, 0, m), table.Sum(row, 1, m), table.Sum(row, 2, m));
        return answer;
    }

    /// <summary>All volumes of all cells, as a 32-bit number that wraps.</summary>
    public int Wrapped =>
        cells.Values.Aggregate(
            0,
            (sum, c) => unchecked(sum + (int)(long)(c.Oil ?? 0) + (int)(long)(c.Gas ?? 0) + (int)(long)(c.Water ?? 0))
        );

    public void MustBe(Answer other, string who)
    {
        if (!cells.SequenceEqual(other.cells))
            throw new InvalidOperationException(
                $"The cube and {who} gave different answers; there is nothing to compare."
            );
    }
}
