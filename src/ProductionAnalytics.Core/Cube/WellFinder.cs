using System.Text;
using ProductionAnalytics.Core.Spatial;

namespace ProductionAnalytics.Core.Cube;

/// <summary>Finds the wells of a cube that a filter means.</summary>
public static class WellFinder
{
    /// <summary>Wells that have one of the values; null among them means wells without one.</summary>
    public static WellSelection HavingAny(
        this ProductionCube cube,
        WellTrait trait,
        IReadOnlyCollection<string?> values
    )
    {
        var named = values.OfType<string>().ToHashSet(StringComparer.Ordinal);
        var orNone = values.Contains(null);
        return WellSelection.InBlocks(
            cube,
            (block, found) =>
            {
                var column = cube.Blocks[block].Headers[trait];
                var wanted = column.Values.Select(v => v is null ? orNone : named.Contains(v)).ToArray();
                var codes = column.Codes;
                for (var slot = 0; slot < codes.Length; slot++)
                    found[slot] = wanted[codes[slot]];
            }
        );
    }

    /// <summary>Wells in whose text one of the parts is.</summary>
    /// <param name="parts">Folded as <see cref="Wells.SearchText.Fold"/> does.</param>
    public static WellSelection Containing(this ProductionCube cube, params IReadOnlyCollection<string> parts)
    {
        var wanted = parts.Select(Encoding.UTF8.GetBytes).ToList();
        return WellSelection.InBlocks(
            cube,
            (block, found) =>
            {
                foreach (var part in wanted)
                    cube.Blocks[block].Headers.Texts.Find(part, found);
            }
        );
    }

    /// <summary>Wells in the shape.</summary>
    public static WellSelection Inside(this ProductionCube cube, Shape shape)
    {
        var boxes = cube.Blocks.Select(b => b.Headers.Places.Around).OfType<Box>().ToList();
        var raster = ShapeRaster.Of(shape, boxes, cube.Wells);
        return WellSelection.InBlocks(
            cube,
            (block, found) =>
            {
                var places = cube.Blocks[block].Headers.Places;
                if (places.Around is not { } box || shape.MissesAll(box))
                    return;

                for (var slot = 0; slot < found.Length; slot++)
                    found[slot] = places[slot] is { } place && raster.Contains(place);
            }
        );
    }

    /// <summary>Wells that have produced as much so far, bbl or Mcf.</summary>
    public static WellSelection HavingProduced(this ProductionCube cube, Quantity quantity, double least) =>
        WellSelection.InBlocks(
            cube,
            (block, found) =>
            {
                var cumulative = cube.Blocks[block].Headers.Figures.Cumulative(quantity);
                for (var slot = 0; slot < found.Length; slot++)
                    found[slot] = cumulative[slot] >= least;
            }
        );

    /// <summary>Wells by when they first produced, which is null where nobody knows.</summary>
    /// <param name="dataBegins">The first month of which a dataset has a record.</param>
    public static WellSelection FirstProducing(
        this ProductionCube cube,
        Func<string, DateOnly?> dataBegins,
        Func<DateOnly?, bool> isMeant
    ) =>
        WellSelection.InBlocks(
            cube,
            (block, found) =>
            {
                var firstOf = cube.Blocks[block].Headers.FirstProductions(dataBegins);
                for (var slot = 0; slot < found.Length; slot++)
                    found[slot] = isMeant(firstOf(slot));
            }
        );

    public static WellSelection WithIds(this ProductionCube cube, IEnumerable<long> ids) =>
        WellSelection.Of(cube, ids.Select(cube.Find).OfType<(int Block, int Slot)>());

    /// <summary>How far the wells that have a place reach.</summary>
    public static Extent ExtentOf(this ProductionCube cube, WellSelection wells)
    {
        var ofBlocks = new Extent[cube.Blocks.Count];
        Parallel.For(0, ofBlocks.Length, b => ofBlocks[b] = cube.Blocks[b].Headers.Places.ExtentOf(wells, b));
        return ofBlocks.Aggregate(new Extent(), (all, block) => all.With(block));
    }

    /// <summary>The different values that some wells have, null among them where one has none.</summary>
    public static IReadOnlySet<string?> ValuesOf(this ProductionCube cube, WellSelection wells, WellTrait trait)
    {
        var values = new HashSet<string?>();
        for (var b = 0; b < cube.Blocks.Count; b++)
        {
            if (wells.CountIn(b) == 0)
                continue;

            var column = cube.Blocks[b].Headers[trait];
            if (column.Values.Count == 1)
            {
                values.Add(column.Values[0]);
                continue;
            }

            var isMet = new bool[column.Values.Count];
            for (var slot = 0; slot < column.Codes.Length; slot++)
                isMet[column.Codes[slot]] |= wells.Has(b, slot);
            for (var code = 0; code < isMet.Length; code++)
                if (isMet[code])
                    values.Add(column.Values[code]);
        }

        return values;
    }

    /// <summary>One group for each value of an attribute, in the order of values, those without one last.</summary>
    public static (WellGroups Groups, IReadOnlyList<string?> Keys) GroupBy(this ProductionCube cube, WellTrait trait) =>
        Grouped([.. cube.Blocks.Select(b => b.Headers[trait])]);

    /// <summary>One group for each year of first production, those of which nobody knows last.</summary>
    /// <param name="dataBegins">The first month of which a dataset has a record.</param>
    public static (WellGroups Groups, IReadOnlyList<string?> Keys) GroupByVintage(
        this ProductionCube cube,
        Func<string, DateOnly?> dataBegins
    ) => Grouped([.. cube.Blocks.Select(b => b.Headers.Vintages(dataBegins))]);

    private static (WellGroups Groups, IReadOnlyList<string?> Keys) Grouped(ValueColumn[] columns)
    {
        var keys = columns
            .SelectMany(c => c.Values)
            .Distinct()
            .OrderBy(v => v is null)
            .ThenBy(v => v, StringComparer.Ordinal)
            .ToList();
        var numbers = keys.OfType<string>().Select((key, i) => (key, i)).ToDictionary(k => k.key, k => k.i);
        var rows = Array.ConvertAll(
            columns,
            c =>
            {
                var ofValue = c.Values.Select(v => v is null ? keys.Count - 1 : numbers[v]).ToArray();
                return Array.ConvertAll(c.Codes.ToArray(), code => ofValue[code]);
            }
        );
        return (new WellGroups(keys.Count, rows), keys);
    }
}
