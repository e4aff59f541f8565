using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Data.Selection;

namespace ProductionAnalytics.Server.Features.Production;

/// <summary>
/// The keys of a page of records, from the cube: where the store has months and nothing else, each of its records is in
/// the cube too, and need not be counted or sorted by the store.
/// </summary>
internal static class RecordKeys
{
    private static readonly Dictionary<string, Quantity> Quantities = new()
    {
        ["oil_volume"] = Quantity.Oil,
        ["gas_volume"] = Quantity.Gas,
        ["water_volume"] = Quantity.Water,
        ["condensate_volume"] = Quantity.Condensate,
        ["ngl_volume"] = Quantity.Ngl,
        ["water_injected"] = Quantity.WaterInjected,
        ["gas_injected"] = Quantity.GasInjected,
        ["days_on"] = Quantity.DaysOn,
    };

    /// <summary>Whether the cube can tell what is asked for.</summary>
    public static bool CanTell(ProductionQuestion question, Paging paging) =>
        paging.Cursor is null && question.Period is null or Period.Month && Order(paging.Order) is not null;

    /// <summary>One record more than asked for tells whether there is a next page.</summary>
    public static RecordPage Find(ChosenWells chosen, WellFilter filter, Paging paging) =>
        RecordPage.Of(
            chosen.Cube.Cube,
            chosen.Wells,
            MonthWindow.Of(filter.StartMonth, filter.End),
            Order(paging.Order)!,
            paging.Skip,
            paging.Limit + 1
        );

    /// <summary>Null where a member is nothing that the cube knows.</summary>
    private static List<RecordOrder>? Order(ListOrder order)
    {
        var keys = new List<RecordOrder>();
        // All periods are the same.
        foreach (var key in order.Keys.Where(k => k.Member != "period"))
            if (key.Member is "date" or "well_id")
                keys.Add(new RecordOrder(null, key.Member == "well_id", key.Descending));
            else if (Quantities.TryGetValue(key.Member, out var quantity))
                keys.Add(new RecordOrder(quantity, false, key.Descending));
            else
                return null;
        return keys.Count == 0 ? null : keys;
    }
}
