using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Features.Production;

/// <summary>Adds and replaces records, keeping what was there.</summary>
internal static class ProductionChange
{
    public const string DateMoved = "date_moved_to_period_start";

    public static Task<ProductionRecord?> Find(this WriteScope scope, ProductionKey key, CancellationToken ct) =>
        scope
            .Db.Production.AsTracking()
            .SingleOrDefaultAsync(
                p => p.WellId == key.WellId && p.Period == key.Period && p.Date == key.Date && p.Derived == null,
                ct
            );

    /// <summary>A new record. Its versions go on where those of a deleted one ended, so that no tag ever means two things.</summary>
    public static ProductionRecord NewRecord(
        ProductionKey key,
        ProductionInput input,
        UnitSystem units,
        bool edited,
        long lastVersion
    )
    {
        var record = new ProductionRecord
        {
            WellId = key.WellId,
            Period = key.Period,
            Date = key.Date,
            Edited = edited,
            Version = lastVersion + 1,
        };
        input.Apply(record, units);
        if (input.Date != key.Date)
            record.Notes = ProductionRow.WriteNotes([.. input.Notes ?? [], DateMoved]);
        return record;
    }

    /// <summary>Replaces the volumes and says whether anything changed.</summary>
    public static bool Replace(
        this WriteScope scope,
        ProductionRecord record,
        ProductionInput input,
        UnitSystem units,
        bool edited
    )
    {
        var before = scope.Earlier(record, "replaced");
        input.Apply(record, units);
        if (SameValues(before, record))
            return false;

        scope.Db.Add(before);
        record.Edited |= edited;
        record.ImportId = null;
        record.Version++;
        return true;
    }

    public static async Task<long> LastVersion(this WriteScope scope, ProductionKey key, CancellationToken ct) =>
        await scope
            .Db.ProductionHistory.Where(h => h.WellId == key.WellId && h.Period == key.Period && h.Date == key.Date)
            .MaxAsync(h => (long?)h.Version, ct)
        ?? 0;

    /// <summary>What the audit calls a record.</summary>
    public static string Subject(ProductionKey key) =>
        $"production of well {key.WellId}, {key.Period.Name()} {key.Date:yyyy-MM-dd}";

    /// <summary>The volumes of a record for the audit, in bbl, Mcf and days.</summary>
    public static string Values(ProductionRecord record) =>
        AuditValues.Json(
            new
            {
                OilVolumeBbl = record.OilVolume,
                GasVolumeMcf = record.GasVolume,
                WaterVolumeBbl = record.WaterVolume,
                CondensateVolumeBbl = record.CondensateVolume,
                NglVolumeBbl = record.NglVolume,
                WaterInjectedBbl = record.WaterInjected,
                GasInjectedMcf = record.GasInjected,
                record.DaysOn,
                record.Notes,
            }
        );

    private static bool SameValues(ProductionHistory a, ProductionRecord b) =>
        (a.OilVolume, a.GasVolume, a.WaterVolume, a.CondensateVolume, a.NglVolume)
            == (b.OilVolume, b.GasVolume, b.WaterVolume, b.CondensateVolume, b.NglVolume)
        && (a.WaterInjected, a.GasInjected, a.DaysOn, a.Notes) == (b.WaterInjected, b.GasInjected, b.DaysOn, b.Notes);
}
