using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

internal sealed class Findings(ToolDesk desk) : Tool<FindingsArguments>
{
    public override string Name => "findings";

    public override string Description =>
        "What imports found wrong or worth a look: rejected rows, negative volumes, days beyond the month, repeated records, gaps and more. How many of each kind, or one kind with well, file, line and what was read.";

    protected override Task<ToolResult> Answer(FindingsArguments arguments, CancellationToken ct)
    {
        var wells = arguments.Wells ?? new WellSet { Dataset = arguments.Dataset is { } dataset ? [dataset] : null };
        return desk.AskStore(wells, (db, filter) => Answer(db, filter, arguments, ct), ct);
    }

    private static async Task<ToolResult> Answer(
        AppDb db,
        WellFilter filter,
        FindingsArguments arguments,
        CancellationToken ct
    )
    {
        await Check(db, arguments, ct);
        var counts = await Counts(db, filter, arguments, ct);
        var version = await db.CurrentVersion(ct);
        var from = new Provenance("findings", arguments, null, null, null, version, View(arguments));
        if (arguments.Code is null && arguments.Severity is null)
            return new ToolResult(
                [new("code"), new("severity"), new("findings", "findings")],
                [.. counts.Take(arguments.Top).Select(c => (IReadOnlyList<object?>)[c.Code, c.Severity, c.Count])],
                counts.Count,
                counts.Count == 0 ? ["The imports found nothing there."] : [],
                from
            );

        var found = counts.Where(c => arguments.Code is null || c.Code == arguments.Code).Sum(c => c.Count);
        return new ToolResult(
            [
                new("well"),
                new("value_read"),
                new("column"),
                new("wanted"),
                new("file"),
                new("line"),
                new("dataset"),
                new("well_id"),
            ],
            await Rows(db, filter, arguments, ct),
            found,
            found > 0 || arguments.Code is null ? [] : [NotFound(arguments.Code, counts)],
            from
        );
    }

    private static async Task Check(AppDb db, FindingsArguments arguments, CancellationToken ct)
    {
        if (arguments.Dataset is { } dataset)
        {
            var known = await new Sql(db).Add("SELECT key FROM datasets").Read(r => r.GetString(0), ct);
            if (!known.Contains(dataset))
                throw new ToolException(KnownNames.Unknown("dataset", dataset, known));
        }

        if (arguments.WellId is not { } id)
            return;

        var wells = new Sql(db);
        if (await wells.Add($"SELECT count(*) FROM wells WHERE id = {wells.Value(id)}").Count(ct) == 0)
            throw new ToolException($"No well has the id {id}; find_wells tells the ids.");
    }

    private static Task<List<(string Code, string Severity, long Count)>> Counts(
        AppDb db,
        WellFilter filter,
        FindingsArguments arguments,
        CancellationToken ct
    )
    {
        var sql = new Sql(db);
        return sql.Add(
                $"""
                SELECT f.code, f.severity, count(*) FROM import_findings f JOIN imports i ON i.id = f.import_id
                LEFT JOIN wells w ON w.id = f.well_id WHERE {Where(sql, filter, arguments)} GROUP BY 1, 2 ORDER BY 1, 2
                """
            )
            .Read(r => (r.GetString(0), r.GetString(1), r.GetInt64(2)), ct);
    }

    private static async Task<IReadOnlyList<IReadOnlyList<object?>>> Rows(
        AppDb db,
        WellFilter filter,
        FindingsArguments arguments,
        CancellationToken ct
    )
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT w.name, f.value_read, f.column_name, f.wanted, f.file_name, f.line, coalesce(w.dataset_key, i.dataset_key), f.well_id
            FROM import_findings f JOIN imports i ON i.id = f.import_id LEFT JOIN wells w ON w.id = f.well_id
            WHERE {(arguments.Code is { } code ? $"f.code = {sql.Value(code)}" : "1 = 1")} AND {Where(
                sql,
                filter,
                arguments
            )}
            ORDER BY f.import_id, f.number LIMIT {arguments.Top}
            """
        );
        return await sql.Read<IReadOnlyList<object?>>(
            r =>
                [
                    r.Text(0),
                    r.GetString(1),
                    r.GetString(2),
                    r.GetString(3),
                    r.GetString(4),
                    r.GetInt64(5),
                    r.Text(6),
                    r.IsDBNull(7) ? null : r.GetInt64(7),
                ],
            ct
        );
    }

    /// <summary>A finding belongs to the dataset of its well, else to that of its import. Demo data steps back here too.</summary>
    private static string Where(Sql sql, WellFilter filter, FindingsArguments arguments)
    {
        List<string> all = ["1 = 1"];
        if (arguments.Dataset is { } dataset)
            all.Add($"coalesce(w.dataset_key, i.dataset_key) = {sql.Value(dataset)}");
        else if (filter.HidesDemo == true && arguments.WellId is null && arguments.Wells is null)
            all.Add($"coalesce(w.dataset_key, i.dataset_key, '') <> '{Dataset.Demo}'");
        if (arguments.Severity is { } severity)
            all.Add($"f.severity = {sql.Value(severity)}");
        if (arguments.Wells is not null)
            all.Add($"f.well_id IN (SELECT w.id FROM {WellColumns.From} WHERE {filter.Where(sql)})");
        if (arguments.WellId is { } id)
            all.Add($"f.well_id = {sql.Value(id)}");
        return string.Join(" AND ", all);
    }

    private static string View(FindingsArguments arguments) => arguments.WellId is { } id ? $"/wells/{id}" : "/imports";

    private static string NotFound(string code, List<(string Code, string Severity, long Count)> counts) =>
        counts.Count == 0
            ? $"No '{code}' was found; the imports found nothing there."
            : $"No '{code}' was found; what was found is {string.Join(", ", counts.Select(c => $"'{c.Code}'").Distinct())}.";
}
