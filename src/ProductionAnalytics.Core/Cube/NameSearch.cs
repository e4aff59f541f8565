using System.Text;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Cube;

/// <summary>Finds wells, operators and fields of a cube by a part of their name, the best first.</summary>
/// <param name="shown">The wells that may be found.</param>
public sealed class NameSearch(ProductionCube cube, WellSelection shown)
{
    private const int Ranks = SearchRank.Part + 1;

    private readonly Lazy<(WellTrait Kind, string Name, string Folded)[]> names = new(() =>
        [.. Names(cube, shown, WellTrait.Operator), .. Names(cube, shown, WellTrait.Field)]
    );

    /// <param name="wanted">Folded; see <see cref="SearchText.Fold"/>.</param>
    /// <param name="parts">What a well's text must have one of.</param>
    /// <param name="most">How many of the best are wanted.</param>
    /// <returns>How many there are, and the best: by rank, then operators, fields and wells, each in the order of names.</returns>
    public (int Count, IReadOnlyList<FoundName> Best) Find(string wanted, IReadOnlyCollection<string> parts, int most)
    {
        var named = names
            .Value.Select(n =>
                (Rank: SearchRank.OfFolded(n.Folded, wanted), Found: new FoundName(n.Kind, n.Name, null))
            )
            .Where(n => n.Rank is not null)
            .ToLookup(n => n.Rank!.Value, n => n.Found);
        var wells = Wells(wanted, parts);
        var best = new List<FoundName>();
        for (var rank = 0; rank < Ranks && best.Count < most; rank++)
        {
            best.AddRange(named[rank].Take(most - best.Count));
            best.AddRange(First(wells[rank], most - best.Count));
        }

        return (named.Sum(n => n.Count()) + wells.Sum(w => w.Count), best);
    }

    /// <summary>The wells of each rank, in the order of ids.</summary>
    private List<(int Block, int Slot)>[] Wells(string wanted, IReadOnlyCollection<string> parts)
    {
        var found = cube.Containing(parts).And(shown);
        var text = Encoding.UTF8.GetBytes(wanted);
        var digits = Encoding.UTF8.GetBytes(wanted.Replace("-", "", StringComparison.Ordinal));
        var ofBlocks = new List<(int Block, int Slot)>[cube.Blocks.Count][];
        Parallel.For(
            0,
            ofBlocks.Length,
            b =>
            {
                var ofRanks = ofBlocks[b] = [.. Enumerable.Range(0, Ranks).Select(_ => new List<(int, int)>())];
                Span<int> slots = stackalloc int[cube.Blocks[b].Wells];
                foreach (var slot in slots[..found.Slots(b, slots)])
                    if (SearchLines.Rank(cube.Blocks[b].Headers.Texts[slot], text, digits) is { } rank)
                        ofRanks[rank].Add((b, slot));
            }
        );
        return [.. Enumerable.Range(0, Ranks).Select(r => ofBlocks.SelectMany(b => b[r]).ToList())];
    }

    /// <summary>The first in the order of names and ids. Of many only these are sorted.</summary>
    private IEnumerable<FoundName> First(List<(int Block, int Slot)> wells, int most)
    {
        var last = new PriorityQueue<FoundName, FoundName>(
            Comparer<FoundName>.Create((a, b) => FoundName.Order.Compare(b, a))
        );
        foreach (var (block, slot) in most > 0 ? wells : [])
        {
            var header = cube.Blocks[block].Header(slot);
            var well = new FoundName(WellTrait.Name, header[WellTrait.Name] ?? "", header.Id);
            if (last.Count < most)
                last.Enqueue(well, well);
            else if (FoundName.Order.Compare(well, last.Peek()) < 0)
                last.DequeueEnqueue(well, well);
        }

        return last.UnorderedItems.Select(i => i.Element).Order(FoundName.Order);
    }

    private static IEnumerable<(WellTrait, string, string)> Names(
        ProductionCube cube,
        WellSelection shown,
        WellTrait kind
    ) =>
        cube.ValuesOf(shown, kind)
            .OfType<string>()
            .Order(CodePointOrder.Instance)
            .Select(name => (kind, name, SearchText.Fold(name)));
}

/// <param name="Kind">What has the name: an operator, a field or, as <see cref="WellTrait.Name"/>, a well.</param>
/// <param name="Id">Of a well.</param>
public readonly record struct FoundName(WellTrait Kind, string Name, long? Id)
{
    internal static readonly IComparer<FoundName> Order = Comparer<FoundName>.Create(
        (a, b) =>
            CodePointOrder.Instance.Compare(a.Name, b.Name) is not 0 and var names
                ? names
                : Nullable.Compare(a.Id, b.Id)
    );
}
