using System.Text.Json.Serialization;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Production;

/// <summary>The volumes of a record as they are sent, in the units of the request. A member left out is null.</summary>
public record ProductionInput
{
    public long? WellId { get; set; }

    /// <summary>A day of the period; moved to its first day.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>day, month, quarter or year; default month.</summary>
    public string? Period { get; set; }
    public double? OilVolume { get; set; }
    public double? GasVolume { get; set; }
    public double? WaterVolume { get; set; }
    public double? CondensateVolume { get; set; }
    public double? NglVolume { get; set; }
    public double? WaterInjected { get; set; }
    public double? GasInjected { get; set; }

    /// <summary>0 to the days of the period, fractions allowed.</summary>
    public double? DaysOn { get; set; }

    /// <summary>True allows volumes below 0, which take back what was reported too much.</summary>
    public bool? Correction { get; set; }

    public IReadOnlyList<string>? Notes { get; set; }

    /// <summary>The period, once <see cref="Validate"/> found it good.</summary>
    [JsonIgnore]
    internal Period Interval =>
        Enum.TryParse<Period>(Period ?? "month", ignoreCase: true, out var period) ? period : Core.Series.Period.Month;

    [JsonIgnore]
    internal DateOnly Start => Interval.StartOf(Date!.Value);

    private const double MostVolume = 1e12;
    private const int MostNotes = 100;

    internal void Validate(RequestErrors errors, DateOnly today)
    {
        if (Period is not (null or "day" or "month" or "quarter" or "year"))
            errors.Malformed("period", $"'{Period}' is none of day, month, quarter, year.");
        if (Date is null)
            errors.Range("date", "A date is required.");
        DateRules.Check(errors, "date", Date, today);
        foreach (var (member, value) in Sent)
            if (Math.Abs(value ?? 0) > MostVolume)
                errors.Range(member, "Must be at most 1e12.");
        if (Date is { } date && DaysOn is { } days && (days < 0 || days > Interval.DaysIn(Interval.StartOf(date))))
            errors.Range("days_on", $"Must be 0 to {Interval.DaysIn(Interval.StartOf(date))}, the days of the period.");

        if (Notes is { Count: > MostNotes })
            errors.Range("notes", $"At most {MostNotes} notes.");
        foreach (var note in Notes ?? [])
            if (note is null || TextRules.Complain(note, TextRules.MostNoteCharacters) is not null)
                errors.Range(
                    "notes",
                    note is null ? "A note cannot be null." : TextRules.Complain(note, TextRules.MostNoteCharacters)!
                );
    }

    /// <summary>Volumes below 0 take a word from the sender, unless they are sent back as they were read.</summary>
    internal void CheckSigns(RequestErrors errors, ProductionReply? stored = null)
    {
        if (Correction is true)
            return;

        var kept = stored is null ? [] : Volumes(stored).ToDictionary(v => v.Member, v => v.Value);
        foreach (var (member, value) in Sent)
            if (value < 0 && kept.GetValueOrDefault(member) != value)
                errors.Range(member, "Must not be below 0, unless the record is marked as a correction.");
    }

    private IEnumerable<(string Member, double? Value)> Sent =>
        [
            ("oil_volume", OilVolume),
            ("gas_volume", GasVolume),
            ("water_volume", WaterVolume),
            ("condensate_volume", CondensateVolume),
            ("ngl_volume", NglVolume),
            ("water_injected", WaterInjected),
            ("gas_injected", GasInjected),
        ];

    private static IEnumerable<(string Member, double? Value)> Volumes(ProductionReply r) =>
        new ProductionInput
        {
            OilVolume = r.OilVolume,
            GasVolume = r.GasVolume,
            WaterVolume = r.WaterVolume,
            CondensateVolume = r.CondensateVolume,
            NglVolume = r.NglVolume,
            WaterInjected = r.WaterInjected,
            GasInjected = r.GasInjected,
        }.Sent;

    /// <summary>Puts the volumes into a record, in field units. A value that is sent back as it was read keeps every bit.</summary>
    internal void Apply(IVolumes record, UnitSystem units)
    {
        record.OilVolume = Liquid(record.OilVolume, OilVolume, units);
        record.GasVolume = Gas(record.GasVolume, GasVolume, units);
        record.WaterVolume = Liquid(record.WaterVolume, WaterVolume, units);
        record.CondensateVolume = Liquid(record.CondensateVolume, CondensateVolume, units);
        record.NglVolume = Liquid(record.NglVolume, NglVolume, units);
        record.WaterInjected = Liquid(record.WaterInjected, WaterInjected, units);
        record.GasInjected = Gas(record.GasInjected, GasInjected, units);
        record.DaysOn = DaysOn;
        record.Notes = ProductionRow.WriteNotes(Notes);
    }

    private static double? Liquid(double? stored, double? sent, UnitSystem units) =>
        units.LiquidFromField(stored) == sent ? stored : units.LiquidToField(sent);

    private static double? Gas(double? stored, double? sent, UnitSystem units) =>
        units.GasFromField(stored) == sent ? stored : units.GasToField(sent);
}

/// <summary>One row of a batch; the well is named by its id, or by its dataset and source key.</summary>
public sealed record ProductionBatchInput : ProductionInput
{
    public string? Dataset { get; set; }
    public string? SourceKey { get; set; }

    /// <summary>The version that the row was made from, 0 where there was no record; 412 where it is another now. Left out: not compared.</summary>
    public long? Version { get; set; }
}
