namespace ProductionAnalytics.Core.Series;

/// <summary>
/// Makes months of the days, quarters and years of one well. A month that was reported is left alone; where none was, a
/// measure is the sum of its days, else its share by calendar days of the quarter, else of the year, each less what
/// finer records inside it report.
/// </summary>
public static class EffectiveMonths
{
    public static (IReadOnlyList<DerivedMonth> Months, IReadOnlyList<PeriodOverlap> Overlaps) Of(
        IReadOnlyCollection<PeriodVolumes> records
    )
    {
        var table = new MonthTable(records);
        table.AddDays(records.Where(r => r.Period == Period.Day));
        foreach (var period in new[] { Period.Quarter, Period.Year })
        foreach (var record in records.Where(r => r.Period == period).OrderBy(r => r.Date))
            table.Spread(record);
        return (table.Derived(), table.Overlaps);
    }

    /// <summary>The months of one well while they fill up, finest records first.</summary>
    private sealed class MonthTable(IReadOnlyCollection<PeriodVolumes> records)
    {
        private readonly Dictionary<DateOnly, IReadOnlyList<double?>> reported = records
            .Where(r => r.Period == Period.Month)
            .ToDictionary(r => r.Date, r => r.Values);
        private readonly SortedDictionary<DateOnly, Draft> drafts = [];

        public List<PeriodOverlap> Overlaps { get; } = [];

        public void AddDays(IEnumerable<PeriodVolumes> days)
        {
            foreach (var day in days.OrderBy(d => d.Date))
            {
                var month = Period.Month.StartOf(day.Date);
                if (reported.ContainsKey(month))
                    continue;

                var draft = DraftOf(month, day.Values.Count);
                draft.Days++;
                for (var m = 0; m < day.Values.Count; m++)
                    if (day.Values[m] is { } value)
                        draft.Values[m] = (draft.Values[m] ?? 0) + value;
            }
        }

        public void Spread(PeriodVolumes record)
        {
            var months = MonthsOf(record);
            for (var m = 0; m < record.Values.Count; m++)
                if (record.Values[m] is { } value)
                    Spread(record, months, m, value);
        }

        public IReadOnlyList<DerivedMonth> Derived() =>
            [
                .. drafts.Select(d => new DerivedMonth(
                    d.Key,
                    d.Value.Values,
                    d.Value.From,
                    d.Value.Days > 0 && d.Value.Days < Period.Month.DaysIn(d.Key)
                )),
            ];

        private void Spread(PeriodVolumes record, List<DateOnly> months, int measure, double value)
        {
            var finer = months.Select(d => ValueOf(d, measure)).OfType<double>().ToList();
            var open = months.Where(d => ValueOf(d, measure) is null && !reported.ContainsKey(d)).ToList();
            var (rest, sum) = (value - finer.Sum(), finer.Sum());
            if (finer.Count > 0 && (rest < 0 || (open.Count == 0 && !IsRounding(rest, value))))
                Overlaps.Add(new PeriodOverlap(record.Period, record.Date, measure, value, sum));
            if (finer.Count > 0)
                rest = Math.Max(0, rest);

            var shares = Shares(rest, open.ConvertAll(d => Period.Month.DaysIn(d)));
            for (var i = 0; i < open.Count; i++)
            {
                var draft = DraftOf(open[i], record.Values.Count);
                draft.Values[measure] = shares[i];
                draft.From = record.Period;
            }
        }

        private double? ValueOf(DateOnly month, int measure) =>
            reported.TryGetValue(month, out var values) ? values[measure]
            : drafts.TryGetValue(month, out var draft) ? draft.Values[measure]
            : null;

        private Draft DraftOf(DateOnly month, int measures)
        {
            if (!drafts.TryGetValue(month, out var draft))
                drafts[month] = draft = new Draft(measures);
            return draft;
        }

        private static List<DateOnly> MonthsOf(PeriodVolumes record)
        {
            var months = new List<DateOnly>();
            for (var d = record.Date; d < record.Period.Next(record.Date); d = d.AddMonths(1))
                months.Add(d);
            return months;
        }

        private static bool IsRounding(double rest, double value) => Math.Abs(rest) <= 1e-9 * Math.Abs(value);
    }

    private sealed class Draft(int measures)
    {
        public double?[] Values { get; } = new double?[measures];
        public int Days { get; set; }
        public Period From { get; set; } = Period.Day;
    }

    /// <summary>
    /// Parts in proportion to the weights that add up to the whole to the last bit: all but the last are multiples of
    /// the whole's unit in the last place, so that no addition rounds.
    /// </summary>
    public static double[] Shares(double whole, IReadOnlyList<int> weights)
    {
        var shares = new double[weights.Count];
        if (shares.Length == 0)
            return shares;

        var total = weights.Sum();
        var unit = Math.BitIncrement(Math.Abs(whole)) - Math.Abs(whole);
        var rest = whole;
        for (var i = 0; i < shares.Length - 1; i++)
        {
            shares[i] = Math.Round(whole * weights[i] / total / unit) * unit;
            rest -= shares[i];
        }

        shares[^1] = rest;
        return shares;
    }
}
