using System.Text.RegularExpressions;

namespace ProductionAnalytics.Server.Data.Selection;

/// <summary>The relations behind a question about records: <c>production p</c>, <c>wells w</c> and what else it names.</summary>
internal static partial class ProductionRelations
{
    /// <summary>
    /// For questions that add up whole histories. SQLite is told to take the wells first and each well's run of
    /// records from the primary key; left alone it walks the index on date, a page for every record.
    /// </summary>
    /// <param name="fragments">The other parts of the statement; totals and datasets are joined where one names them.</param>
    public static string WellByWell(bool postgres, params string[] fragments) =>
        (
            postgres
                ? "production p JOIN wells w ON w.id = p.well_id"
                : "wells w CROSS JOIN production p ON p.well_id = w.id"
        ) + Others(fragments);

    /// <summary>For lists: the engine may take the order from an index. Wells are joined only where a fragment names them.</summary>
    public static string InAnyOrder(params string[] fragments) =>
        "production p" + (NamesWells(fragments) ? " JOIN wells w ON w.id = p.well_id" + Others(fragments) : "");

    public static bool NamesWells(params string[] fragments) => fragments.Any(f => Wells().IsMatch(f));

    /// <summary>What joins to <c>wells w</c> where a fragment names it.</summary>
    public static string Others(params string[] fragments)
    {
        var totals = fragments.Any(f => Totals().IsMatch(f)) ? " LEFT JOIN well_totals t ON t.well_id = w.id" : "";
        var datasets = fragments.Any(f => Datasets().IsMatch(f))
            ? " LEFT JOIN datasets d ON d.key = w.dataset_key"
            : "";
        return totals + datasets;
    }

    /// <summary>Totals and datasets are reached through the well.</summary>
    [GeneratedRegex(@"\b[wtd]\.")]
    private static partial Regex Wells();

    [GeneratedRegex(@"\bt\.")]
    private static partial Regex Totals();

    [GeneratedRegex(@"\bd\.")]
    private static partial Regex Datasets();
}
