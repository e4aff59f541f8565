using System.Globalization;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Data.Cubes;

/// <summary>The wells of a cube that a filter means; <see cref="WellFilter.Where"/> says the same in SQL.</summary>
internal static class CubeSelecting
{
    /// <summary>By the name that each has in a filter.</summary>
    public static readonly IReadOnlyDictionary<string, WellTrait> Trait = Enum.GetValues<WellTrait>()
        .ToDictionary(Wire.Name);

    /// <param name="selections">What the filter's kept selections chose.</param>
    public static WellSelection Selected(
        this StoreCube store,
        WellFilter filter,
        IReadOnlyList<SelectionContent> selections
    )
    {
        var all = WellSelection.All(store.Cube);
        foreach (var some in Parts(store, filter, selections))
            all = all.And(some);
        return all;
    }

    public static IReadOnlyList<string> Notes(this StoreCube store, WellFilter filter, WellSelection wells)
    {
        List<string> notes = [];
        if (
            !filter.AsksForDemo
            && store.HidesDemo()
            && store.Datasets.GetValueOrDefault(Dataset.Demo)?.FirstMonth is not null
        )
            notes.Add("demo_hidden");
        if (store.Cube.ValuesOf(wells, WellTrait.EntityType).Select(t => t == "field").Distinct().Count() > 1)
            notes.Add("mixed_entity_types");
        var datasets = store.Cube.ValuesOf(wells, WellTrait.Dataset);
        if (datasets.Select(d => store.Datasets[d!].GasBasePsia).OfType<double>().Distinct().Count() > 1)
            notes.Add("mixed_gas_base");
        return notes;
    }

    private static IEnumerable<WellSelection> Parts(
        StoreCube store,
        WellFilter filter,
        IReadOnlyList<SelectionContent> selections
    )
    {
        foreach (var (name, values) in filter.AnyOf)
            yield return HavingAny(store, name, [.. values.Select(v => v == WellFilter.NoValue ? null : v)]);
        if (filter.WellIds.Count > 0)
            yield return store.Cube.WithIds(filter.WellIds);
        if (selections.Count > 0)
            yield return selections.Select(s => Chosen(store.Cube, s)).Aggregate((a, b) => a.Or(b));
        foreach (var shape in filter.Shapes)
            yield return store.Cube.Inside(shape);
        if (filter.Text is { } text)
            yield return store.Cube.Containing(WellFilter.Parts(text));
        if (filter.FirstProductionFrom is { } from)
            yield return store.FirstProducing(first => first >= from);
        if (filter.FirstProductionTo is { } to)
            yield return store.FirstProducing(first => first <= to);
        if (filter.LeastCumOil is { } oil)
            yield return store.Cube.HavingProduced(Quantity.Oil, oil);
        if (filter.LeastCumGas is { } gas)
            yield return store.Cube.HavingProduced(Quantity.Gas, gas);
        if (!filter.AsksForDemo && filter.HidesDemo != false && store.HidesDemo())
            yield return store.Cube.HavingAny(
                WellTrait.Dataset,
                [.. store.Datasets.Keys.Where(key => key != Dataset.Demo)]
            );
    }

    private static WellSelection HavingAny(StoreCube store, string name, IReadOnlyCollection<string?> values) =>
        name == "vintage" ? store.FirstProducing(VintageIn(values)) : store.Cube.HavingAny(Trait[name], values);

    /// <param name="years">Null among them means wells of which nobody knows.</param>
    private static Func<DateOnly?, bool> VintageIn(IReadOnlyCollection<string?> years)
    {
        var (named, orNone) = (years.OfType<string>().ToHashSet(), years.Contains(null));
        var isNamed = Enumerable
            .Range(0, DateOnly.MaxValue.Year + 1)
            .Select(year => named.Contains(year.ToString(CultureInfo.InvariantCulture)))
            .ToArray();
        return first => first is { } date ? isNamed[date.Year] : orNone;
    }

    private static WellSelection Chosen(ProductionCube cube, SelectionContent content)
    {
        var ids = cube.WithIds(content.WellIds ?? []);
        return content.Shape is { } shape ? ids.Or(cube.Inside(shape)) : ids;
    }

    /// <summary>Demo data, where there is some, steps back as soon as another dataset has production.</summary>
    private static bool HidesDemo(this StoreCube store) =>
        store.Datasets.ContainsKey(Dataset.Demo)
        && store.Datasets.Values.Any(d => d.Key != Dataset.Demo && d.FirstMonth is not null);
}
