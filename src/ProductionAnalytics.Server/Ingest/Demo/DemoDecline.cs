namespace ProductionAnalytics.Server.Ingest.Demo;

/// <summary>
/// Modified hyperbolic decline: hyperbolic until the decline has fallen to the terminal one, then exponential. Time in
/// years, rates a calendar day; declines are nominal a year, <see cref="Effective"/> is secant.
/// </summary>
internal sealed record DemoDecline(double Rate, double Effective, double B)
{
    /// <summary>6 % a year, effective.</summary>
    public static readonly double Terminal = -Math.Log(1 - 0.06);

    public const double DaysOfYear = 365.25;

    public double Nominal { get; } = NominalOf(Effective, B);

    /// <summary>When the decline becomes exponential; 0 where it is from the start.</summary>
    private double Switch { get; } = SwitchOf(NominalOf(Effective, B), B);

    public double RateAt(double t) => t <= Switch ? Hyperbolic(t) : Hyperbolic(Switch) * Math.Exp(-Tail * (t - Switch));

    /// <summary>The volume between two times: the integral of the rate.</summary>
    public double Volume(double from, double to) => Cumulative(to) - Cumulative(from);

    /// <summary>A well that declines by less than the terminal decline goes on as it began.</summary>
    private double Tail => Switch == 0 ? Nominal : Terminal;

    private static double NominalOf(double effective, double b) =>
        b == 0 ? -Math.Log(1 - effective) : (Math.Pow(1 - effective, -b) - 1) / b;

    private static double SwitchOf(double nominal, double b) =>
        b == 0 || nominal <= Terminal ? 0 : (1 / Terminal - 1 / nominal) / b;

    private double Cumulative(double t)
    {
        if (t <= Switch)
            return HyperbolicVolume(t);

        var tail = Hyperbolic(Switch) / Tail * (1 - Math.Exp(-Tail * (t - Switch)));
        return HyperbolicVolume(Switch) + tail * DaysOfYear;
    }

    private double Hyperbolic(double t) => B == 0 || t == 0 ? Rate : Rate * Math.Pow(1 + B * Nominal * t, -1 / B);

    private double HyperbolicVolume(double t)
    {
        if (t == 0)
            return 0;

        var growth = 1 + B * Nominal * t;
        var years = B == 1 ? Math.Log(growth) / Nominal : (1 - Math.Pow(growth, 1 - 1 / B)) / ((1 - B) * Nominal);
        return Rate * years * DaysOfYear;
    }
}
