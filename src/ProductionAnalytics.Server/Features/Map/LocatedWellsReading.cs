using System.Data.Common;
using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Core.Wells;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Features.Map;

/// <summary>Reads all wells with a place from the store.</summary>
internal static class LocatedWellsReading
{
    public static async Task<LocatedWells> ReadLocatedWells(this AppDb db, long version, CancellationToken ct)
    {
        var newest = await NewestMonths(db, ct);
        var sql = new Sql(db).Add(
            """
            SELECT w.id, w.longitude, w.latitude, w.name, w.api_number, w.status, w.well_type, w.operator, w.region, w.field,
                t.cum_oil, t.cum_gas, t.latest_oil, t.latest_gas, t.latest_water, t.latest_condensate, t.latest_ngl,
                w.dataset_key, t.last_producing_month
            FROM wells w LEFT JOIN well_totals t ON t.well_id = w.id
            WHERE w.longitude IS NOT NULL AND w.latitude IS NOT NULL
            """
        );
        var texts = new Dictionary<string, string>();
        return new LocatedWells(version, await sql.Read(row => Well(row, newest, texts), ct));
    }

    /// <summary>The newest month that each dataset has a record of.</summary>
    private static async Task<Dictionary<string, DateOnly>> NewestMonths(AppDb db, CancellationToken ct)
    {
        var sql = new Sql(db).Add(
            "SELECT w.dataset_key, max(t.last_month) FROM well_totals t JOIN wells w ON w.id = t.well_id GROUP BY w.dataset_key"
        );
        return (await sql.Read(r => (r.GetString(0), r.GetFieldValue<DateOnly>(1)), ct)).ToDictionary();
    }

    private static LocatedWell Well(
        DbDataReader row,
        Dictionary<string, DateOnly> newest,
        Dictionary<string, string> texts
    )
    {
        var status = Shared(5);
        var lately =
            row.Date(18) is { } produced && produced > newest[row.GetString(17)].AddMonths(-StatusGroups.MonthsLately);
        return new LocatedWell(
            row.GetInt64(0),
            MapPoint.Of(new Position(row.GetDouble(1), row.GetDouble(2))),
            row.GetString(3),
            row.Text(4),
            status,
            StatusGroups.Of(status, lately),
            Shared(6),
            Shared(7),
            Shared(8),
            Shared(9),
            row.Number(10),
            row.Number(11),
            new PhaseVolumes(row.Number(12), row.Number(13), row.Number(14), row.Number(15), row.Number(16))
        );

        // A few values are said by many wells; each is kept once.
        string? Shared(int i)
        {
            if (row.Text(i) is not { } text)
                return null;
            if (!texts.TryGetValue(text, out var kept))
                texts[text] = kept = text;
            return kept;
        }
    }
}
