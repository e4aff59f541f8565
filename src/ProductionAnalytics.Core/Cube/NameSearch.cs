using System.Text;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Cube;

/// <summary>Finds wells, operators and fields of a cube by a part of their name, the best first.</summary>
/// <param name="shown">The wells that may be found.</param>
public sealed class NameSearch(ProductionCube cube, WellSelection shown)
{
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
        var wells = Ranked(wanted, parts);
        var best = new List<FoundName>();
        for (var rank = 0; rank < SearchRank.Count && best.Count < most; rank++)
        {
            best.AddRange(named[rank].Take(most - best.Count));
            best.AddRange(First(wells, rank).Take(most - best.Count));
        }

        return (named.Sum(n => n.Count()) + wells.Sum(w => w.Count), best);
    }

    /// <summary>How well the wells of each block answer. Numbers are looked for without dashes.</summary>
    private RankedWells[] Ranked(string wanted, IReadOnlyCollection<string> parts)
    {
        var text = Encoding.UTF8.GetBytes(wanted);
        var number = wanted.Replace("-", "", StringComparison.Ordinal);
        // Who has a name or number in which one of the parts is need not be asked for it.
        var among = number.Length == 0 || parts.Contains(number) ? shown : cube.Containing(parts).And(shown);
        var digits = Encoding.UTF8.GetBytes(number);
        var ofBlocks = new RankedWells[cube.Blocks.Count];
        Parallel.For(0, ofBlocks.Length, b => ofBlocks[b] = new RankedWells(cube.Blocks[b], among, b, text, digits));
        return ofBlocks;
    }

    /// <summary>The wells of a rank in the order of names and ids, which each block has for its own.</summary>
    private static IEnumerable<FoundName> First(RankedWells[] wells, int rank)
    {
        var next = new PriorityQueue<IEnumerator<FoundName>, FoundName>(FoundName.Order);
        foreach (var block in wells)
            Enqueue(block.InOrder(rank).GetEnumerator());
        while (next.TryDequeue(out var block, out var first))
        {
            yield return first;
            Enqueue(block);
        }

        void Enqueue(IEnumerator<FoundName> block)
        {
            if (block.MoveNext())
                next.Enqueue(block, block.Current);
        }
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

    internal static FoundName Of(WellHeader well) => new(WellTrait.Name, well[WellTrait.Name] ?? "", well.Id);
}
