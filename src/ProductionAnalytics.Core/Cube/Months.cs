namespace ProductionAnalytics.Core.Cube;

/// <summary>Months as numbers, one after another since January of the year 0.</summary>
public static class MonthNumber
{
    public static int Of(DateOnly date) => (date.Year * 12) + date.Month - 1;

    /// <summary>The first day of the month.</summary>
    public static DateOnly Start(int number) => new(number / 12, (number % 12) + 1, 1);
}

/// <summary>Some months in a row, both ends inside.</summary>
public readonly record struct MonthWindow(int First, int Last)
{
    public static readonly MonthWindow Always = new(0, int.MaxValue);

    public bool Has(int month) => month >= First && month <= Last;

    public static MonthWindow Of(DateOnly? first, DateOnly? last) =>
        new(first is { } f ? MonthNumber.Of(f) : Always.First, last is { } l ? MonthNumber.Of(l) : Always.Last);
}
