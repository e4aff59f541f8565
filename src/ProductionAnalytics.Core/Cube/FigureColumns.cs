namespace ProductionAnalytics.Core.Cube;

/// <summary>
/// The amounts and dates of a block's wells that filters ask for, one after another, so that a question about all of them
/// follows no pointers.
/// </summary>
internal sealed class FigureColumns
{
    private const int None = -1;

    private readonly double[] cumOil;
    private readonly double[] cumGas;
    private readonly int[] reported;
    private readonly int[] producing;

    public FigureColumns(WellHeader[] wells)
    {
        cumOil = Array.ConvertAll(wells, w => w.CumOil ?? double.NaN);
        cumGas = Array.ConvertAll(wells, w => w.CumGas ?? double.NaN);
        reported = Array.ConvertAll(wells, w => w.FirstProductionReported?.DayNumber ?? None);
        producing = Array.ConvertAll(wells, w => w.FirstProducingMonth?.DayNumber ?? None);
    }

    /// <summary>Produced so far, bbl or Mcf; "not a number" where nothing was reported.</summary>
    public ReadOnlySpan<double> Cumulative(Quantity quantity) =>
        quantity switch
        {
            Quantity.Oil => cumOil,
            Quantity.Gas => cumGas,
            _ => throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "Only of oil and gas."),
        };

    public DateOnly? FirstProduction(int slot, DateOnly? dataBegins) =>
        WellHeader.FirstProduction(Date(reported[slot]), Date(producing[slot]), dataBegins);

    private static DateOnly? Date(int day) => day == None ? null : DateOnly.FromDayNumber(day);
}
