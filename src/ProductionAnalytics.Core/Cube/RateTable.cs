using System.Numerics;
using System.Runtime.Intrinsics;

namespace ProductionAnalytics.Core.Cube;

/// <summary>Sums of wells' rates by group and interval, and for how many records days were assumed.</summary>
public sealed class RateTable
{
    private readonly int quantities;
    private readonly int first;
    private readonly int intervals;
    private readonly int length;
    private readonly double[] rates;
    private readonly bool[] reported;
    private readonly int[] producing;
    private readonly int[] withoutDays;

    /// <param name="length">Months of an interval.</param>
    internal RateTable(MonthQuestion question, int first, int intervals, int length)
    {
        (quantities, this.first, this.intervals, this.length) = (question.Quantities.Count, first, intervals, length);
        rates = new double[question.Rows * quantities * intervals];
        reported = new bool[rates.Length];
        producing = new int[question.Rows * intervals];
        withoutDays = new int[producing.Length];
    }

    /// <summary>The number of a month's interval.</summary>
    public static int IntervalOf(int month, int length) => length == 1 ? month : month / length;

    /// <summary>The sum of the wells' rates, a day; null where no well reported the quantity.</summary>
    public double? Rate(int row, int quantity, int interval)
    {
        var at = (((row * quantities) + quantity) * intervals) + interval - first;
        return Has(interval) && reported[at] ? rates[at] : null;
    }

    /// <summary>Well-months with a volume above 0.</summary>
    public int Producing(int row, int interval) => Has(interval) ? producing[(row * intervals) + interval - first] : 0;

    /// <summary>Those among them without producing days.</summary>
    public int WithoutDays(int row, int interval) =>
        Has(interval) ? withoutDays[(row * intervals) + interval - first] : 0;

    internal static long Bytes(MonthQuestion question, int intervals) =>
        (long)question.Rows * intervals * ((question.Quantities.Count * (sizeof(double) + 1)) + (2 * sizeof(int)));

    /// <summary>Adds the meant months of an octet to their intervals.</summary>
    /// <param name="month">The first of the octet.</param>
    internal void AddRates(int row, int quantity, int month, byte meant, Vector512<double> some)
    {
        var begin = (((row * quantities) + quantity) * intervals) - first;
        if (length == 1)
        {
            ref var at = ref rates[begin + month];
            (Vector512.LoadUnsafe(ref at) + some).StoreUnsafe(ref at);
        }

        for (var rest = (uint)meant; rest != 0; rest &= rest - 1)
        {
            var lane = BitOperations.TrailingZeroCount(rest);
            var at = begin + IntervalOf(month + lane, length);
            if (length > 1)
                rates[at] += some[lane];
            reported[at] = true;
        }
    }

    /// <summary>Counts the months of an octet that produced, and those among them without days.</summary>
    /// <param name="month">The first of the octet.</param>
    internal void AddCounts(int row, int month, int produced, int without)
    {
        for (var rest = produced; rest != 0; rest &= rest - 1)
        {
            var lane = BitOperations.TrailingZeroCount(rest);
            var at = (row * intervals) + IntervalOf(month + lane, length) - first;
            producing[at]++;
            withoutDays[at] += (without >> lane) & 1;
        }
    }

    internal void Add(RateTable other)
    {
        for (var i = 0; i < rates.Length; i++)
            (rates[i], reported[i]) = (rates[i] + other.rates[i], reported[i] | other.reported[i]);
        for (var i = 0; i < producing.Length; i++)
            (producing[i], withoutDays[i]) = (producing[i] + other.producing[i], withoutDays[i] + other.withoutDays[i]);
    }

    private bool Has(int interval) => interval >= first && interval < first + intervals;
}
