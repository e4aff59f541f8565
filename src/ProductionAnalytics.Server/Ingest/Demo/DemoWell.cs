namespace ProductionAnalytics.Server.Ingest.Demo;

/// <summary>A well of the invented basin with what its history was made from.</summary>
/// <param name="Number">1 to <see cref="DemoBasin.WellCount"/>; also its place in the file.</param>
internal sealed record DemoWell(
    int Number,
    string Name,
    DemoRegion Region,
    string Field,
    string Reservoir,
    string Operator,
    double Latitude,
    double Longitude,
    DateOnly Spud,
    DateOnly Completion,
    int TotalDepthFt,
    int? LateralLengthFt,
    DemoFlow Flow
)
{
    public string SourceKey => FormattableString.Invariant($"DEMO-{Number:0000}");

    /// <summary>State 99 is no state's, so that the number is nobody's.</summary>
    public string ApiNumber
    {
        get
        {
            var county = DemoPlaces.Regions.ToList().IndexOf(Region) * 2 + 1;
            return FormattableString.Invariant($"99{county:000}{20_000 + Number:00000}0000");
        }
    }
}

/// <summary>What the months of an invented well are made from.</summary>
/// <param name="Decline">Of oil where the well is an oil well, else of gas; bbl or Mcf a day.</param>
/// <param name="OtherRatio">Mcf of gas a bbl of oil, or bbl of oil an Mcf of gas, at the start; 0 for dry gas.</param>
/// <param name="OtherGrowth">Growth of that ratio, nominal a year.</param>
/// <param name="WaterRatio">bbl of water a bbl of oil (a well of gas: an Mcf) at the start.</param>
/// <param name="WaterGrowth">Growth of that ratio, nominal a year.</param>
internal sealed record DemoFlow(
    bool IsOil,
    DateOnly FirstDay,
    DemoDecline Decline,
    double OtherRatio,
    double OtherGrowth,
    double WaterRatio,
    double WaterGrowth
)
{
    public bool IsDryGas => !IsOil && OtherRatio == 0;
}

/// <summary>A month of a well: bbl and Mcf; null is "not reported".</summary>
internal sealed record DemoMonth(DateOnly Date, double? Oil, double? Gas, double? Water, double DaysOn)
{
    public bool IsZero => DaysOn == 0;
}
