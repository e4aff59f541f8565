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
    /// <summary>All periods are the same where there are months only.</summary>
    private const string EveryPeriod = "period";

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
        paging.Cursor is null && question.Period is null or Period.Month && paging.Order.Keys.All(IsKnown);

    /// <summary>One record more than asked for tells whether there is a next page.</summary>
    public static RecordPage Find(ChosenWells chosen, WellFilter filter, Paging paging) =>
        RecordPage.Of(
            chosen.Cube.Cube,
            chosen.Wells,
            MonthWindow.Of(filter.StartMonth, filter.End),
            [.. paging.Order.Keys.Where(k => k.Member != EveryPeriod).Select(k => Order(chosen.Cube, k))],
            paging.Skip,
            paging.Limit + 1
        );

    private static bool IsKnown(OrderKey key) =>
        key.Member is EveryPeriod or "date" or "well_id" or "well_name" or "region" or "dataset"
        || Quantities.ContainsKey(key.Member);

    private static RecordOrder Order(StoreCube cube, OrderKey key)
    {
        return key.Member switch
        {
            "date" => new RecordOrder(null, false, key.Descending),
            "well_id" => new RecordOrder(null, true, key.Descending),
            "well_name" => By(WellTrait.Name),
            "region" => By(WellTrait.Region),
            "dataset" => By(WellTrait.Dataset),
            _ => new RecordOrder(Quantities[key.Member], false, key.Descending),
        };

        RecordOrder By(WellTrait trait) => new(null, false, key.Descending, cube.Ranks(trait));
    }
}
