using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Server.Data.Selection;

/// <summary>Which wells are meant, and which months of them are shown. The same everywhere.</summary>
internal sealed record WellFilter
{
    public const string NoValue = "(none)";

    /// <summary>For each attribute that was given, the values of which a well must have one.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> AnyOf { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();
    public IReadOnlyList<long> WellIds { get; init; } = [];

    /// <summary>Shapes on the map; a well must be in each.</summary>
    public IReadOnlyList<Shape> Shapes { get; init; } = [];

    /// <summary>Ids of kept selections; a well must be in one.</summary>
    public IReadOnlyList<string> Selections { get; init; } = [];

    /// <summary>The wells that shapes and selections came down to; null until <see cref="WellChoice"/> has found them.</summary>
    public IReadOnlyCollection<long>? Chosen { get; init; }

    /// <summary>Part of a name, API number, operator or field.</summary>
    public string? Text { get; init; }
    public DateOnly? FirstProductionFrom { get; init; }
    public DateOnly? FirstProductionTo { get; init; }

    /// <summary>bbl and Mcf.</summary>
    public double? LeastCumOil { get; init; }
    public double? LeastCumGas { get; init; }

    /// <summary>Months shown, inclusive; they never change which wells match.</summary>
    public DateOnly? Start { get; init; }
    public DateOnly? End { get; init; }

    public bool AsksForDemo => AnyOf.GetValueOrDefault("dataset")?.Contains(Dataset.Demo) == true;

    /// <summary>Whether there is demo data that steps back; null until <see cref="WellChoice"/> has looked.</summary>
    public bool? HidesDemo { get; init; }

    public bool ChoosesWells => Shapes.Count > 0 || Selections.Count > 0;

    /// <summary>All wells of the datasets that are meant.</summary>
    public WellFilter OfDatasets() =>
        new()
        {
            AnyOf = AnyOf.Where(a => a.Key == "dataset").ToDictionary(a => a.Key, a => a.Value),
            HidesDemo = HidesDemo,
        };

    /// <summary>Whole months that contain the window.</summary>
    public DateOnly? StartMonth => Start is { } start ? Period.Month.StartOf(start) : null;

    /// <summary>The SQL of the wells meant, over the relations of <see cref="WellColumns.From"/>.</summary>
    /// <param name="except">An attribute whose own filter is left out, for facets.</param>
    public string Where(Sql sql, string? except = null)
    {
        if (ChoosesWells && Chosen is null)
            throw new InvalidOperationException("Shapes and selections become wells before they become SQL.");

        List<string> all = ["1 = 1"];
        foreach (var (name, values) in AnyOf)
            if (name != except)
                all.Add(Attribute(sql, WellColumns.Dimension(name, sql.OnPostgres), values));

        if (WellIds.Count > 0)
            all.Add(sql.AnyOf("w.id", WellIds));
        if (Chosen is not null)
            all.Add(sql.AnyOf("w.id", Chosen));
        if (Text is not null)
            all.Add(Containing(sql, Text));
        if (FirstProductionFrom is { } from)
            all.Add($"{WellColumns.FirstProduction} >= {sql.Value(from)}");
        if (FirstProductionTo is { } to)
            all.Add($"{WellColumns.FirstProduction} <= {sql.Value(to)}");
        if (LeastCumOil is { } oil)
            all.Add($"t.cum_oil >= {sql.Value(oil)}");
        if (LeastCumGas is { } gas)
            all.Add($"t.cum_gas >= {sql.Value(gas)}");
        if (!AsksForDemo && HidesDemo != false)
            all.Add(HidesDemo is null ? WithoutDemo : $"w.dataset_key <> '{Dataset.Demo}'");
        return string.Join(" AND ", all);
    }

    /// <summary>The SQL of the months shown.</summary>
    public string Window(Sql sql, string date = "p.date")
    {
        List<string> all = ["1 = 1"];
        if (StartMonth is { } start)
            all.Add($"{date} >= {sql.Value(start)}");
        if (End is { } end)
            all.Add($"{date} <= {sql.Value(end)}");
        return string.Join(" AND ", all);
    }

    /// <summary>Demo data never adds to real data: it steps back as soon as another dataset has production.</summary>
    private const string WithoutDemo =
        $"(w.dataset_key <> '{Dataset.Demo}' OR NOT EXISTS (SELECT 1 FROM datasets o WHERE o.key <> '{Dataset.Demo}' AND o.first_month IS NOT NULL))";

    /// <summary>What a reader of an answer must be told about the wells behind it.</summary>
    public async Task<IReadOnlyList<string>> Notes(AppDb db, CancellationToken ct)
    {
        List<string> notes = [];
        var demo = new Sql(db).Add(
            $"SELECT count(*) FROM datasets WHERE first_month IS NOT NULL GROUP BY key = '{Dataset.Demo}'"
        );
        if (!AsksForDemo && (await demo.Read(r => r.GetInt64(0), ct)).Count == 2)
            notes.Add("demo_hidden");

        var kinds = new Sql(db);
        kinds.Add(
            $"""
            SELECT count(DISTINCT CASE WHEN w.entity_type = 'field' THEN 'field' ELSE 'well' END), count(DISTINCT d.gas_base_psia)
            FROM {WellColumns.From} WHERE {Where(kinds)}
            """
        );
        var (types, bases) = (await kinds.Read(r => (r.GetInt64(0), r.GetInt64(1)), ct))[0];
        if (types > 1)
            notes.Add("mixed_entity_types");
        if (bases > 1)
            notes.Add("mixed_gas_base");
        return notes;
    }

    private static string Attribute(Sql sql, string column, IReadOnlyList<string> values)
    {
        var named = values.Where(v => v != NoValue).ToList();
        List<string> any = [];
        if (named.Count > 0)
            any.Add(sql.AnyOf($"CAST({column} AS text)", named));
        if (named.Count < values.Count)
            any.Add($"{column} IS NULL");
        return $"({string.Join(" OR ", any)})";
    }

    /// <summary>What is looked for, folded; a number with dashes is looked for without them too.</summary>
    public static IReadOnlyList<string> Parts(string text)
    {
        var folded = SearchText.Fold(text);
        var digits = folded.Replace("-", "", StringComparison.Ordinal);
        return digits != folded && digits.Length > 0 && digits.All(char.IsAsciiDigit) ? [folded, digits] : [folded];
    }

    private static string Containing(Sql sql, string text) =>
        $"({string.Join(" OR ", Parts(text).Select(part => Part(sql, part)))})";

    private static string Part(Sql sql, string text) =>
        sql.OnPostgres
            ? $"strpos(w.search_text, {sql.Value(text)}) > 0"
            : $"instr(w.search_text, {sql.Value(text)}) > 0";
}
