namespace ProductionAnalytics.Core.Cube;

/// <summary>One row of sums while it fills up: a place for each month.</summary>
internal sealed class MonthRow(int months, MonthQuestion question)
{
    private readonly double[]?[] sums = new double[]?[question.Quantities.Count * Column.Scales];
    private readonly MonthMarks?[] reported = new MonthMarks?[question.Quantities.Count];

    /// <summary>Months that have a record.</summary>
    public MonthMarks Records { get; } = new(months);

    /// <summary>Null where nobody asks.</summary>
    public MonthCounts? Producing { get; } = question.CountsProducing ? new(months) : null;

    /// <summary>Null where nobody asks.</summary>
    public MonthCounts? Reporting { get; } = question.CountsReporting ? new(months) : null;

    /// <summary>Sums of a quantity in units of 10^-scale.</summary>
    public double[] SumsOf(int quantity, int scale) => sums[(quantity * Column.Scales) + scale] ??= new double[months];

    public MonthMarks ReportedOf(int quantity) => reported[quantity] ??= new MonthMarks(months);

    /// <summary>Adds this row's sums to a finished one; the order in which rows are added is the same in every run.</summary>
    public void AddTo(MonthTable table, int row, int from)
    {
        for (var q = 0; q < reported.Length; q++)
        {
            for (var scale = 0; scale < Column.Scales; scale++)
                if (sums[(q * Column.Scales) + scale] is { } some)
                    table.AddSums(row, q, some.AsSpan(from), scale);
            if (reported[q] is { } marks)
                table.AddReported(row, q, marks.From(from));
        }

        table.AddRecords(row, Records.From(from));
        if (Producing is not null)
            table.AddProducing(row, Producing.From(from));
        if (Reporting is not null)
            table.AddReporting(row, Reporting.From(from));
    }
}
