using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.Staging;

/// <summary>
/// Collects rows of volumes and gives them on sorted, the rows of one record brought together. Most files fit into one
/// run; where there are more, the staged runs are brought together by the store.
/// </summary>
/// <param name="nameOf">The well at a place of the staging area.</param>
internal sealed class StagedRecords(
    bool addUp,
    Findings findings,
    string file,
    Func<int, NamedWell> nameOf,
    Action<StagedRecord[], int[]> write
)
{
    public const int MostInRun = 200_000;

    private StagedRecord[] records = new StagedRecord[4_096];
    private int count;

    /// <summary>How many runs were given on.</summary>
    public int Runs { get; private set; }

    public void Add(int well, in SourceProduction row)
    {
        if (count == MostInRun)
            Flush();
        if (count == records.Length)
            Array.Resize(ref records, Math.Min(MostInRun, records.Length * 4));
        records[count++] = new StagedRecord(well, row);
    }

    public void Flush()
    {
        if (count == 0)
            return;

        var (keys, order) = (new ulong[count], new int[count]);
        for (var i = 0; i < count; i++)
            (keys[i], order[i]) = (records[i].Key, i);
        Array.Sort(keys, order);
        write(records, BringTogether(keys, order));
        count = 0;
        Runs++;
    }

    /// <summary>The places of the records to write, in order; the first row of each has taken up the others.</summary>
    private int[] BringTogether(ulong[] keys, int[] order)
    {
        var kept = 0;
        for (var i = 0; i < keys.Length; )
        {
            var end = i + 1;
            while (end < keys.Length && keys[end] == keys[i])
                end++;
            if (end - i > 1)
                Array.Sort(order, i, end - i);

            for (var other = i + 1; other < end; other++)
                TakeUp(ref records[order[i]], records[order[other]]);
            order[kept++] = order[i];
            i = end;
        }

        return order[..kept];
    }

    private void TakeUp(ref StagedRecord record, in StagedRecord other)
    {
        if (addUp)
            record.Add(other);
        else
            findings.Reject(Repeated(file, other.Line, other.Period, other.Date, record.Line, nameOf(other.Well)));
    }

    public static Finding Repeated(string file, long line, Period period, DateOnly date, long first, NamedWell well) =>
        new(
            "record.repeated",
            file,
            line,
            "date",
            date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            $"this {period.Name()} of the well was given in line {first} already; that row was taken"
        )
        {
            Well = well,
        };
}

/// <summary>A row of volumes on its way into the staging area. A volume that is not a number was not reported.</summary>
internal struct StagedRecord(int well, in SourceProduction row)
{
    public const int Measures = 8;

    public readonly int Well = well;
    public readonly Period Period = row.Period;
    public readonly DateOnly Date = row.Date;
    public readonly long Line = row.Line;
    public double Oil = row.Oil ?? double.NaN;
    public double Gas = row.Gas ?? double.NaN;
    public double Water = row.Water ?? double.NaN;
    public double Condensate = row.Condensate ?? double.NaN;
    public double Ngl = row.Ngl ?? double.NaN;
    public double WaterInjected = row.WaterInjected ?? double.NaN;
    public double GasInjected = row.GasInjected ?? double.NaN;
    public double DaysOn = row.DaysOn ?? double.NaN;

    /// <summary>Orders by well, period and date.</summary>
    public readonly ulong Key => ((ulong)Well << 32) | ((ulong)Period << 24) | (uint)Date.DayNumber;

    public void Add(in StagedRecord other)
    {
        Oil = Sum(Oil, other.Oil);
        Gas = Sum(Gas, other.Gas);
        Water = Sum(Water, other.Water);
        Condensate = Sum(Condensate, other.Condensate);
        Ngl = Sum(Ngl, other.Ngl);
        WaterInjected = Sum(WaterInjected, other.WaterInjected);
        GasInjected = Sum(GasInjected, other.GasInjected);
        DaysOn =
            double.IsNaN(DaysOn) ? other.DaysOn
            : other.DaysOn > DaysOn ? other.DaysOn
            : DaysOn;
    }

    private static double Sum(double a, double b) =>
        double.IsNaN(a) ? b
        : double.IsNaN(b) ? a
        : a + b;
}
