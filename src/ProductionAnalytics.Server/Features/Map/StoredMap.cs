using System.Data.Common;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Cube.Map;
using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Core.Wells;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;

namespace ProductionAnalytics.Server.Features.Map;

/// <summary>The map of a version of the store, read by SQL: for where there is no cube.</summary>
internal sealed class StoredMap
{
    private readonly List<WellHeader> headers = [];
    private readonly List<MapWell> wells = [];
    private readonly Lazy<WellMap> map;

    private StoredMap(long version)
    {
        Version = version;
        map = new Lazy<WellMap>(() => WellMap.Of(wells, number => headers[number]));
    }

    public long Version { get; }

    public static async Task<StoredMap> Read(AppDb db, long version, CancellationToken ct)
    {
        var newest = await NewestMonths(db, ct);
        var sql = new Sql(db).Add(
            """
            SELECT w.id, w.longitude, w.latitude, w.name, w.api_number, w.status, w.well_type, w.operator, w.region, w.field,
                t.cum_oil, t.cum_gas, t.latest_oil, t.latest_gas, t.latest_water, t.latest_condensate, t.latest_ngl,
                w.dataset_key, t.last_producing_month
            FROM wells w LEFT JOIN well_totals t ON t.well_id = w.id
            WHERE w.longitude IS NOT NULL AND w.latitude IS NOT NULL ORDER BY w.id
            """
        );
        var read = new StoredMap(version);
        await sql.Read(
            row =>
            {
                read.Add(row, newest);
                return true;
            },
            ct
        );
        return read;
    }

    public async Task<ShownWells> Where(AppDb db, WellFilter filter, CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add($"SELECT w.id FROM {WellColumns.From} WHERE w.longitude IS NOT NULL AND {filter.Where(sql)}");
        var ids = (await sql.Read(r => r.GetInt64(0), ct)).ToHashSet();
        return map.Value.Where(number => ids.Contains(headers[number].Id));
    }

    /// <summary>The newest month that each dataset has a record of.</summary>
    private static async Task<Dictionary<string, DateOnly>> NewestMonths(AppDb db, CancellationToken ct)
    {
        var sql = new Sql(db).Add(
            "SELECT w.dataset_key, max(t.last_month) FROM well_totals t JOIN wells w ON w.id = t.well_id GROUP BY w.dataset_key"
        );
        return (await sql.Read(r => (r.GetString(0), r.GetFieldValue<DateOnly>(1)), ct)).ToDictionary();
    }

    private void Add(DbDataReader row, Dictionary<string, DateOnly> newest)
    {
        var values = new string?[WellHeader.Traits];
        for (var i = 0; i < Shown.Length; i++)
            values[(int)Shown[i]] = row.Text(i + 3);
        var lately =
            row.Date(18) is { } produced && produced > newest[row.GetString(17)].AddMonths(-StatusGroups.MonthsLately);
        var latest = new PhaseVolumes(row.Number(12), row.Number(13), row.Number(14), row.Number(15), row.Number(16));
        wells.Add(
            new MapWell(
                MapPoint.Of(new Position(row.GetDouble(1), row.GetDouble(2))),
                headers.Count,
                StatusGroups.Of(values[(int)WellTrait.Status], lately),
                new MapVolumes(row.Number(10), row.Number(11), latest)
            )
        );
        headers.Add(new WellHeader(row.GetInt64(0)) { Values = values });
    }

    /// <summary>In the order in which they are read.</summary>
    private static readonly WellTrait[] Shown =
    [
        WellTrait.Name,
        WellTrait.ApiNumber,
        WellTrait.Status,
        WellTrait.WellType,
        WellTrait.Operator,
        WellTrait.Region,
        WellTrait.Field,
    ];
}
