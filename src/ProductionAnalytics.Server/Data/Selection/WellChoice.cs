using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Data.Selection;

/// <summary>
/// Brings the shapes and selections of a filter down to wells. The store narrows the candidates; Core decides, so that
/// every engine has the same wells.
/// </summary>
internal static class WellChoice
{
    private sealed record Located(long Id, double Longitude, double Latitude)
    {
        public Position Place => new(Longitude, Latitude);
    }

    /// <summary>The filter with its wells. A selection that is not there is an error.</summary>
    public static async Task<WellFilter> Resolve(
        this WellFilter filter,
        AppDb db,
        RequestErrors errors,
        CancellationToken ct
    )
    {
        filter = filter with { HidesDemo = await HidesDemo(db, ct) };
        if (!filter.ChoosesWells)
            return filter;

        var selections = await Kept(db, filter.Selections, errors, ct);
        var chosen = await InAny(db, selections, ct);
        if (filter.Shapes.Count > 0)
            chosen = await InAll(db, filter.Shapes, chosen, ct);
        return filter with { Chosen = chosen };
    }

    /// <summary>A condition that every well meets would still be looked at for every record.</summary>
    private static async Task<bool> HidesDemo(AppDb db, CancellationToken ct)
    {
        var sql = new Sql(db).Add(
            $"""
            SELECT count(*) FROM datasets d WHERE d.key = '{Dataset.Demo}'
            AND EXISTS (SELECT 1 FROM datasets o WHERE o.key <> '{Dataset.Demo}' AND o.first_month IS NOT NULL)
            """
        );
        return await sql.Count(ct) > 0;
    }

    /// <summary>What kept selections chose; one that is not there is an error.</summary>
    public static async Task<IReadOnlyList<SelectionContent>> KeptSelections(
        this Store store,
        IReadOnlyList<string> ids,
        RequestErrors errors,
        CancellationToken ct
    )
    {
        if (ids.Count == 0)
            return [];

        await using var db = store.Open();
        return await Kept(db, ids, errors, ct);
    }

    private static async Task<List<SelectionContent>> Kept(
        AppDb db,
        IReadOnlyList<string> ids,
        RequestErrors errors,
        CancellationToken ct
    )
    {
        if (ids.Count == 0)
            return [];

        var sql = new Sql(db);
        sql.Add($"SELECT id, content FROM selections WHERE {sql.AnyOf("id", ids)}");
        var kept = (await sql.Read(r => (r.GetString(0), r.GetString(1)), ct)).ToDictionary(r => r.Item1, r => r.Item2);
        foreach (var id in ids.Where(id => !kept.ContainsKey(id)))
            errors.Range(
                "selection",
                $"There is no selection '{id}', or it was not used for too long.",
                "selection.unknown"
            );

        return [.. kept.Values.Select(SelectionContent.Parse)];
    }

    /// <summary>Null where there is no selection to be in.</summary>
    private static async Task<HashSet<long>?> InAny(AppDb db, List<SelectionContent> selections, CancellationToken ct)
    {
        if (selections.Count == 0)
            return null;

        var wells = selections.SelectMany(s => s.WellIds ?? []).ToHashSet();
        var shapes = selections.Select(s => s.Shape).OfType<Shape>().ToList();
        if (shapes.Count > 0)
            wells.UnionWith(await InAll(db, [new AnyShape(shapes)], null, ct));
        return wells;
    }

    private static async Task<HashSet<long>> InAll(
        AppDb db,
        IReadOnlyList<Shape> shapes,
        HashSet<long>? among,
        CancellationToken ct
    )
    {
        var (south, north) = (shapes.Max(s => s.Latitudes.South), shapes.Min(s => s.Latitudes.North));
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT id, longitude, latitude FROM wells
            WHERE longitude IS NOT NULL AND latitude >= {sql.Value(south)} AND latitude <= {sql.Value(north)}
            """
        );
        var candidates = await sql.Read(Rows<Located>.Read, ct);
        return
        [
            .. candidates
                .Where(w => among?.Contains(w.Id) != false && shapes.All(s => s.Contains(w.Place)))
                .Select(w => w.Id),
        ];
    }
}
