namespace ProductionAnalytics.Server.Tests.Analytics.Naive;

/// <summary>A sum and the sum of absolute values behind it, which says how exact it can be.</summary>
internal readonly record struct Total(double? Value, double Size)
{
    public static Total Of(IEnumerable<double?> values)
    {
        var reported = values.OfType<double>().ToList();
        return reported.Count == 0 ? default : new Total(reported.Sum(), reported.Sum(Math.Abs));
    }

    public static Total operator +(Total a, Total b) =>
        a.Value is null ? b
        : b.Value is null ? a
        : new Total(a.Value + b.Value, a.Size + b.Size);

    public static Total operator *(Total a, double factor) => new(a.Value * factor, a.Size * Math.Abs(factor));

    public void ShouldBe(double? found, string what) =>
        Assert.True(
            Value is null ? found is null : Math.Abs((Value - found) ?? double.NaN) <= 1e-9 * Size,
            $"{what} is {found?.ToString() ?? "null"} and not {Value?.ToString() ?? "null"}"
        );
}

/// <summary>What some records sum to, in some units.</summary>
internal sealed class Sums
{
    public const double Barrel = 0.158987294928;
    public const double Mcf = 0.028316846592;

    private readonly double gasOfOne;

    public Sums(IEnumerable<Entry> entries, bool metric)
    {
        var records = entries.ToList();
        var (liquid, gas) = metric ? (Barrel, Mcf) : (1, 1);
        gasOfOne = metric ? 1 : 6;
        Oil = Total.Of(records.Select(r => r.Record.OilVolume)) * liquid;
        Gas = Total.Of(records.Select(r => r.Record.GasVolume)) * gas;
        Water = Total.Of(records.Select(r => r.Record.WaterVolume)) * liquid;
        Condensate = Total.Of(records.Select(r => r.Record.CondensateVolume)) * liquid;
        Ngl = Total.Of(records.Select(r => r.Record.NglVolume)) * liquid;
        DaysOn = Total.Of(records.Select(r => r.Record.DaysOn));
        Producing = records.Where(r => r.Producing).Select(r => r.Well).Distinct().Count();
        Reporting = records.Where(r => r.Reporting).Select(r => r.Well).Distinct().Count();
    }

    public Total Oil { get; }
    public Total Gas { get; }
    public Total Water { get; }
    public Total Condensate { get; }
    public Total Ngl { get; }
    public Total DaysOn { get; }
    public int Producing { get; }
    public int Reporting { get; }
    public Total Liquids => Oil + Condensate + Ngl;
    public Total Boe => Liquids + (Gas * (1 / gasOfOne));

    public Total Of(string measure) =>
        measure switch
        {
            "oil" or "cum_oil" => Oil,
            "gas" or "cum_gas" => Gas,
            "water" or "cum_water" => Water,
            "condensate" => Condensate,
            "ngl" => Ngl,
            "liquids" => Liquids,
            "boe" or "cum_boe" => Boe,
            "days_on" => DaysOn,
            "gor" => Ratio(Gas * 1000, Oil),
            "wor" => Ratio(Water, Oil),
            "water_cut" => Oil.Value is null || Water.Value is null ? default : Ratio(Water, Oil + Water),
            "cgr" => Ratio(Condensate * 1000, Gas),
            _ => throw new ArgumentException(measure),
        };

    private static Total Ratio(Total above, Total below) =>
        above.Value is null || below.Value is null or 0
            ? default
            : new Total(
                above.Value / below.Value,
                Math.Abs(above.Value.Value / below.Value.Value) * ((below.Size / Math.Abs(below.Value.Value)) + 1)
                    + (above.Size / Math.Abs(below.Value.Value))
            );
}
