using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Cube;

/// <summary>What wells can be ordered by. Wells that have no such thing come last, whichever way.</summary>
/// <param name="Trait">Null for an amount or the id.</param>
/// <param name="Cumulative">Of oil or gas, where it is not by an attribute; else by the id.</param>
public readonly record struct WellOrder(WellTrait? Trait, Quantity? Cumulative, bool Descending);

/// <summary>Finds the wells that come first in an order, without bringing all of them into it.</summary>
public static class FirstWells
{
    /// <summary>The ids of the first wells; those that the order leaves alike are in the order of their ids.</summary>
    /// <param name="most">How many are wanted; what this takes grows with it.</param>
    public static IReadOnlyList<long> First(
        this ProductionCube cube,
        WellSelection wells,
        IReadOnlyList<WellOrder> order,
        int most
    )
    {
        var ranking = new Ranking(cube, order);
        var best = new List<Place>();
        Parallel.For(
            0,
            cube.Blocks.Count,
            () => new PriorityQueue<Place, Place>(ranking.Backwards),
            (block, _, first) =>
            {
                Span<int> slots = stackalloc int[cube.Blocks[block].Wells];
                foreach (var slot in slots[..wells.Slots(block, slots)])
                    Keep(first, new Place(block, slot));
                return first;
            },
            first =>
            {
                lock (best)
                    best.AddRange(first.UnorderedItems.Select(p => p.Element));
            }
        );
        return [.. best.Order(ranking).Take(most).Select(p => (long)cube.Blocks[p.Block].Ids[p.Slot])];

        void Keep(PriorityQueue<Place, Place> first, Place place)
        {
            if (first.Count < most)
                first.Enqueue(place, place);
            else if (most > 0 && ranking.Compare(place, first.Peek()) < 0)
                first.DequeueEnqueue(place, place);
        }
    }

    private readonly record struct Place(int Block, int Slot);

    /// <summary>Compares wells where they are: most are told apart by the first key.</summary>
    private sealed class Ranking(ProductionCube cube, IReadOnlyList<WellOrder> order) : IComparer<Place>
    {
        public IComparer<Place> Backwards => field ??= Comparer<Place>.Create((a, b) => Compare(b, a));

        public int Compare(Place a, Place b)
        {
            foreach (var key in order)
                if (Compare(a, b, key) is not 0 and var different)
                    return different;
            return Ids(a, b);
        }

        private int Compare(Place a, Place b, WellOrder key) =>
            key switch
            {
                { Trait: { } trait } => Ordered(Text(a, trait), Text(b, trait), key.Descending),
                { Cumulative: { } quantity } => Ordered(Amount(a, quantity), Amount(b, quantity), key.Descending),
                _ => key.Descending ? Ids(b, a) : Ids(a, b),
            };

        private static int Ordered(string? a, string? b, bool descending)
        {
            if (a is null || b is null)
                return (a is null).CompareTo(b is null);

            var names = CodePointOrder.Instance.Compare(a, b);
            return descending ? -names : names;
        }

        private static int Ordered(double a, double b, bool descending)
        {
            if (double.IsNaN(a) || double.IsNaN(b))
                return double.IsNaN(a).CompareTo(double.IsNaN(b));

            return descending ? b.CompareTo(a) : a.CompareTo(b);
        }

        private string? Text(Place place, WellTrait trait)
        {
            var column = cube.Blocks[place.Block].Headers[trait];
            return column.Values[column.Codes[place.Slot]];
        }

        private double Amount(Place place, Quantity quantity) =>
            cube.Blocks[place.Block].Headers.Figures.Cumulative(quantity)[place.Slot];

        private int Ids(Place a, Place b) =>
            cube.Blocks[a.Block].Ids[a.Slot].CompareTo(cube.Blocks[b.Block].Ids[b.Slot]);
    }
}
