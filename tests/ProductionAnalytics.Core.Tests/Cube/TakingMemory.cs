using System.Runtime.InteropServices;
using ProductionAnalytics.Core.Cube;

namespace ProductionAnalytics.Core.Tests.Cube;

/// <summary>Columns of many blocks lie in common pieces of memory, and none in another's.</summary>
public sealed class TakingMemory
{
    /// <summary>In values: more than the first piece has, many to a piece, more than any piece is given for.</summary>
    [Fact]
    public void What_is_taken_is_as_long_as_asked_begins_at_a_line_and_is_nobody_elses()
    {
        var pages = new LargePages<ushort>();
        int[] lengths = [3_000_000, 1, 31, 32, 400_000, 1_500_000, 7, 9_000_000, .. Enumerable.Repeat(500_000, 30)];

        var taken = lengths.Select(pages.Take).ToList();
        for (var i = 0; i < taken.Count; i++)
            taken[i].Span.Fill((ushort)i);

        for (var i = 0; i < taken.Count; i++)
        {
            Assert.Equal(lengths[i], taken[i].Length);
            Assert.False(taken[i].Span.ContainsAnyExcept((ushort)i), $"piece {i} was written over");
            Assert.Equal(0, AddressOf(taken[i]) % 64);
        }
    }

    private static nint AddressOf(Memory<ushort> memory)
    {
        Assert.True(MemoryMarshal.TryGetArray<ushort>(memory, out var piece));
        return Marshal.UnsafeAddrOfPinnedArrayElement(piece.Array!, piece.Offset);
    }
}
