namespace ProductionAnalytics.Server.Data;

/// <summary>Keeps the values of records before they are replaced or deleted.</summary>
internal static class ProductionKeeping
{
    public const string Values =
        "oil_volume, gas_volume, water_volume, condensate_volume, ngl_volume, water_injected, gas_injected, days_on";

    public static async Task KeepProductionOf(this WriteScope scope, long wellId, string action, CancellationToken ct)
    {
        var sql = new Sql(scope.Db);
        sql.Add(
            $"""
            INSERT INTO production_history (well_id, period, date, version, {Values}, edited, notes, import_id, action, replaced_by, replaced_at)
            SELECT well_id, period, date, version, {Values}, edited, notes, import_id, {sql.Value(action)}, {sql.Value(
                scope.Author
            )}, {sql.Value(scope.Now)}
            FROM production WHERE well_id = {sql.Value(wellId)} AND derived IS NULL
            """
        );
        await sql.Execute(ct);
    }

    public static ProductionHistory Earlier(this WriteScope scope, ProductionRecord record, string action) =>
        new()
        {
            WellId = record.WellId,
            Period = record.Period,
            Date = record.Date,
            Version = record.Version,
            OilVolume = record.OilVolume,
            GasVolume = record.GasVolume,
            WaterVolume = record.WaterVolume,
            CondensateVolume = record.CondensateVolume,
            NglVolume = record.NglVolume,
            WaterInjected = record.WaterInjected,
            GasInjected = record.GasInjected,
            DaysOn = record.DaysOn,
            Edited = record.Edited,
            Notes = record.Notes,
            ImportId = record.ImportId,
            Action = action,
            ReplacedBy = scope.Author,
            ReplacedAt = scope.Now,
        };
}
