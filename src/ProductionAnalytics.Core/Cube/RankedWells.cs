using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Cube;

/// <summary>How well each well of a block answers a search.</summary>
internal sealed class RankedWells
{
    private const byte None = byte.MaxValue;

    private readonly Block block;
    private readonly byte[] ranks;
    private readonly int[] counts = new int[SearchRank.Count];

    /// <param name="shown">The wells that may be found.</param>
    /// <param name="number">The block's, in the selection.</param>
    /// <param name="digits">What is wanted without dashes, as API numbers are kept; may be empty.</param>
    public RankedWells(Block block, WellSelection shown, int number, byte[] wanted, byte[] digits)
    {
        this.block = block;
        ranks = new byte[block.Wells];
        Array.Fill(ranks, None);
        block.Headers.Names.Rank(wanted, ranks);
        if (digits.Length > 0)
            block.Headers.Numbers.Rank(digits, ranks);
        for (var slot = 0; slot < ranks.Length; slot++)
            if (ranks[slot] != None && shown.Has(number, slot))
                counts[ranks[slot]]++;
            else
                ranks[slot] = None;
    }

    /// <summary>Wells of any rank.</summary>
    public int Count => counts.Sum();

    /// <summary>The wells of a rank in the order of names, and of ids where those are alike.</summary>
    public IEnumerable<FoundName> InOrder(int rank)
    {
        var left = counts[rank];
        for (var i = 0; left > 0; i++)
        {
            var slot = block.Headers.ByName[i];
            if (ranks[slot] != rank)
                continue;

            left--;
            yield return FoundName.Of(block.Header(slot));
        }
    }
}
