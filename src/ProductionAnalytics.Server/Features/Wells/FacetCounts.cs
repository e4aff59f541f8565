using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Data.Selection;

namespace ProductionAnalytics.Server.Features.Wells;

/// <summary>
/// Counts the values of all facets in one reading of the wells. A list is under all filters but its own: a well that
/// misses one of the attributes asked for still counts for that attribute's list, and for no other.
/// </summary>
internal sealed class FacetCounts
{
    private static readonly string[] Names = FilterParameters.Facets;

    /// <summary>Null for the vintage, which is derived.</summary>
    private static readonly WellTrait?[] Traits =
    [
        .. Names.Select(name => name == "vintage" ? (WellTrait?)null : CubeSelecting.Trait[name]),
    ];

    /// <summary>For each facet what is asked for; null where nothing is.</summary>
    private readonly HashSet<string>?[] wanted;
    private readonly ValueCounts[] counts;
    private readonly Dictionary<string, IReadOnlyList<FacetCount>> lists = [];

    private FacetCounts(WellFilter filter, ChosenWells? chosen = null)
    {
        wanted = [.. Names.Select(n => filter.AnyOf.TryGetValue(n, out var values) ? values.ToHashSet() : null)];
        counts = chosen is null
            ? [.. Names.Select(_ => new ValueCounts())]
            : chosen.Cube.Count(chosen.Wells, [.. Traits.Select((trait, i) => new CountedTrait(trait, IsMeant(i)))]);
    }

    public static async Task<FacetCounts> Read(AppDb db, WellFilter filter, CancellationToken ct)
    {
        var counts = new FacetCounts(filter);
        var values = new string?[Names.Length];
        var sql = Statement(db, filter);
        if (db.IsPostgres)
            await sql.Read(
                row =>
                {
                    for (var i = 0; i < values.Length; i++)
                        values[i] = row.Text(i);
                    counts.Add(values, row.GetInt64(values.Length));
                    return true;
                },
                ct
            );
        else
            await counts.ReadWells(sql, values, ct);
        return counts;
    }

    /// <summary>The same from a cube.</summary>
    /// <param name="chosen">The wells under the filter <see cref="Without"/> facets.</param>
    public static FacetCounts Of(ChosenWells chosen, WellFilter filter) => new(filter, chosen);

    /// <summary>The filter without what is asked of any facet.</summary>
    public static WellFilter Without(WellFilter filter) =>
        filter with
        {
            AnyOf = filter.AnyOf.Where(a => !Names.Contains(a.Key)).ToDictionary(a => a.Key, a => a.Value),
            HidesDemo = filter.AsksForDemo ? false : filter.HidesDemo,
        };

    /// <summary>The values of a facet, the most frequent first.</summary>
    public IReadOnlyList<FacetCount> Of(string name)
    {
        if (!lists.TryGetValue(name, out var list))
            lists[name] = list = InOrder(counts[Array.IndexOf(Names, name)]);
        return list;
    }

    /// <summary>PostgreSQL brings equal wells together first, so that few rows travel; SQLite would sort for it.</summary>
    private static Sql Statement(AppDb db, WellFilter filter)
    {
        var sql = new Sql(db);
        var columns = string.Join(", ", Names.Select(n => $"CAST({WellColumns.Dimension(n, db.IsPostgres)} AS text)"));
        sql.Add($"SELECT {columns}, {(db.IsPostgres ? "count(*)" : "1")} FROM {WellColumns.From}");
        sql.Add($"WHERE {Without(filter).Where(sql)}");
        return db.IsPostgres ? sql.Add($"GROUP BY {string.Join(", ", Enumerable.Range(1, Names.Length))}") : sql;
    }

    private Task ReadWells(Sql sql, string?[] values, CancellationToken ct)
    {
        var texts = new TextCache();
        return sql.Each(
            row =>
            {
                for (var i = 0; i < values.Length; i++)
                    values[i] = row.IsNull(i) ? null : texts.Of(row.Utf8(i));
                Add(values, 1);
            },
            ct
        );
    }

    private void Add(string?[] values, long wells)
    {
        var missed = -1;
        for (var i = 0; i < values.Length; i++)
        {
            if (wanted[i] is not { } asked || IsAmong(asked, values[i]))
                continue;
            if (missed >= 0)
                return;
            missed = i;
        }

        if (missed >= 0)
            counts[missed].Add(values[missed], wells);
        else
            for (var i = 0; i < values.Length; i++)
                counts[i].Add(values[i], wells);
    }

    private Func<string?, bool>? IsMeant(int facet) =>
        wanted[facet] is { } asked ? value => IsAmong(asked, value) : null;

    private static bool IsAmong(HashSet<string> asked, string? value) =>
        value is null ? asked.Contains(WellFilter.NoValue) : value != WellFilter.NoValue && asked.Contains(value);

    private static IReadOnlyList<FacetCount> InOrder(ValueCounts counted) =>
        [
            .. counted
                .All.Select(v => new FacetCount(v.Value, v.Wells))
                .OrderByDescending(c => c.Wells)
                .ThenBy(c => c.Value is null)
                .ThenBy(c => c.Value, StringComparer.Ordinal),
        ];
}

/// <param name="Value">Null for wells without one.</param>
internal sealed record FacetCount(string? Value, long Wells);
