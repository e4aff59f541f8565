using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;

namespace ProductionAnalytics.Server.Features.Production;

/// <summary>The SQL behind a record's members, over <c>production p</c> and the relations of a well.</summary>
internal static class ProductionColumns
{
    public static readonly string SelectList = string.Join(", ", Rows<ProductionRow>.Columns.Select(Of));

    public static readonly IReadOnlyDictionary<string, SortMember> Sortable = Rows<ProductionRow>
        .Columns.Where(c => c is not "notes")
        .ToDictionary(name => name, name => Rows<ProductionRow>.SortMember(name, Of(name)));

    private static string Of(string member) =>
        member switch
        {
            "well_name" => "w.name",
            "region" => "w.region",
            "dataset" => "w.dataset_key",
            _ => $"p.{member}",
        };
}
