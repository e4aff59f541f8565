using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Features.Production;

/// <summary>The SQL behind a record's members, over <c>production p</c> and the relations of a well.</summary>
internal static class ProductionColumns
{
    public static readonly string SelectList = string.Join(", ", Rows<ProductionRow>.Columns.Select(Of));

    public static readonly IReadOnlyDictionary<string, string> Sortable = Rows<ProductionRow>
        .Columns.Where(c => c is not "notes")
        .ToDictionary(name => name, Of);

    private static string Of(string member) =>
        member switch
        {
            "well_name" => "w.name",
            "region" => "w.region",
            "dataset" => "w.dataset_key",
            _ => $"p.{member}",
        };
}
