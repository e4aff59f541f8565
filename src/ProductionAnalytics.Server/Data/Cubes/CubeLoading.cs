using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Spatial;

namespace ProductionAnalytics.Server.Data.Cubes;

/// <summary>Reads wells and their effective months from the store. All reads of a cube happen on one snapshot.</summary>
internal static class CubeLoading
{
    /// <summary>Where the traits of a well and the quantities of a month begin in a row.</summary>
    private const int FirstTrait = 9,
        FirstQuantity = 3;

    private static readonly string Traits = string.Join(
        ", ",
        Enum.GetValues<WellTrait>().Select(t => t == WellTrait.Dataset ? "w.dataset_key" : $"w.{Column(t)}")
    );

    public static async Task<StoreCube> Load(AppDb db, CancellationToken ct)
    {
        var wells = await Headers(db, null, ct);
        var blocks = new List<Block>();
        var builder = new BlockBuilder(new ColumnMemory());
        var (next, last) = (0, 0L);
        await foreach (var month in Months(db, null, ct))
        {
            while (last < month.WellId)
                Begin();
            month.AddTo(builder);
        }

        while (next < wells.Count)
            Begin();
        blocks.Add(builder.Build());
        return await Of(db, new ProductionCube(blocks), await OnlyMonths(db, null, ct), ct);

        void Begin()
        {
            if (builder.Count == BlockBuilder.Wells)
                blocks.Add(builder.Build());
            builder.Add(wells[next]);
            last = wells[next++].Id;
        }
    }

    /// <summary>The cube with some wells read anew; those that are no longer in the store are gone.</summary>
    public static async Task<StoreCube> Reload(
        AppDb db,
        StoreCube cube,
        IReadOnlyCollection<long> ids,
        CancellationToken ct
    )
    {
        var headers = (await Headers(db, ids, ct)).ToDictionary(h => h.Id);
        var months = new Dictionary<long, List<CubeMonth>>();
        await foreach (var month in Months(db, ids, ct))
            (months.TryGetValue(month.WellId, out var some) ? some : months[month.WellId] = []).Add(month);

        // All records of the store are not looked through for one change: what is computed may stay on the record.
        var onlyMonths = cube.OnlyMonths && await OnlyMonths(db, ids, ct);
        return await Of(db, cube.Cube.With(ids.Select(Change)), onlyMonths, ct);

        WellChange Change(long id) =>
            new(
                id,
                !headers.TryGetValue(id, out var header)
                    ? null
                    : builder =>
                    {
                        builder.Add(header);
                        foreach (var month in months.GetValueOrDefault(id) ?? [])
                            month.AddTo(builder);
                    }
            );
    }

    /// <summary>Whether no record is of another period than a month, and no month was computed.</summary>
    private static async Task<bool> OnlyMonths(AppDb db, IReadOnlyCollection<long>? ids, CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT count(*) FROM (
                SELECT 1 FROM production p WHERE (p.period <> 1 OR p.derived IS NOT NULL) AND {OfWells(
                sql,
                "p.well_id",
                ids
            )} LIMIT 1
            ) others
            """
        );
        return await sql.Count(ct) == 0;
    }

    private static string OfWells(Sql sql, string column, IReadOnlyCollection<long>? ids) =>
        ids is null ? "1 = 1" : sql.AnyOf(column, ids);

    private static async Task<StoreCube> Of(AppDb db, ProductionCube cube, bool onlyMonths, CancellationToken ct)
    {
        var datasets = await db.Datasets.OrderBy(d => d.Key).ToListAsync(ct);
        var labels = await new Sql(db)
            .Add("SELECT code, min(label) FROM region_labels GROUP BY code")
            .Read(r => (r.GetString(0), r.GetString(1)), ct);
        var version = await db.StoreVersion.SingleAsync(ct);
        return new StoreCube(
            cube,
            version.Version,
            version.At,
            datasets.ToDictionary(d => d.Key),
            labels.ToDictionary(l => l.Item1, l => l.Item2),
            OnlyMonths: onlyMonths
        );
    }

    private static Task<List<WellHeader>> Headers(AppDb db, IReadOnlyCollection<long>? ids, CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT w.id, w.longitude, w.latitude, w.search_text, w.first_production_reported,
                t.first_producing_month, t.peak_month, t.cum_oil, t.cum_gas, {Traits}
            FROM wells w LEFT JOIN well_totals t ON t.well_id = w.id
            WHERE {OfWells(sql, "w.id", ids)} ORDER BY w.id
            """
        );
        var shared = new HashSet<string>(StringComparer.Ordinal);
        return sql.Read(row => Header(row, shared), ct);
    }

    /// <param name="shared">Values that many wells have are kept once.</param>
    private static WellHeader Header(DbDataReader row, HashSet<string> shared)
    {
        var values = new string?[WellHeader.Traits];
        for (var trait = 0; trait < values.Length; trait++)
            if (row.Text(FirstTrait + trait) is { } value)
                values[trait] = IsOfOne((WellTrait)trait) ? value : Kept(value);
        return new WellHeader(row.GetInt64(0))
        {
            Place = row.IsDBNull(1) || row.IsDBNull(2) ? null : new Position(row.GetDouble(1), row.GetDouble(2)),
            SearchText = row.GetString(3),
            FirstProductionReported = row.Date(4),
            FirstProducingMonth = row.Date(5),
            PeakMonth = row.Date(6),
            CumOil = row.Number(7),
            CumGas = row.Number(8),
            Values = values,
        };

        string Kept(string value)
        {
            if (shared.TryGetValue(value, out var known))
                return known;
            shared.Add(value);
            return value;
        }
    }

    private static bool IsOfOne(WellTrait trait) => trait is WellTrait.Name or WellTrait.ApiNumber;

    private static IAsyncEnumerable<CubeMonth> Months(AppDb db, IReadOnlyCollection<long>? ids, CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT p.well_id, p.date, p.derived, {ProductionKeeping.Values} FROM production p
            WHERE p.period = 1 AND {OfWells(sql, "p.well_id", ids)} ORDER BY p.well_id, p.date
            """
        );
        return sql.Stream(Month, ct);
    }

    private static CubeMonth Month(DbDataReader row)
    {
        var values = new double?[Quantities.Count];
        for (var q = 0; q < values.Length; q++)
            values[q] = row.Number(FirstQuantity + q);
        return new CubeMonth(
            row.GetInt64(0),
            MonthNumber.Of(row.GetFieldValue<DateOnly>(1)),
            row.Text(2) is "quarter" or "year",
            values
        );
    }

    private static string Column(WellTrait trait) => Platform.Requests.Wire.Name(trait);

    private sealed record CubeMonth(long WellId, int Month, bool IsSpread, double?[] Values)
    {
        public void AddTo(BlockBuilder builder) => builder.Add(Month, Values, IsSpread);
    }
}
