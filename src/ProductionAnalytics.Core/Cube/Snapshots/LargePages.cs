using System.Runtime.InteropServices;

namespace ProductionAnalytics.Core.Cube.Snapshots;

/// <summary>
/// Memory for the 32-bit columns of many blocks, in pieces that the system may back with pages of 2 MB: touching two
/// gigabytes in pages of 4 kB for the first time can take longer than reading them.
/// </summary>
internal sealed partial class LargePages
{
    private const int Chunk = 16 << 20;
    private const int Line = 16;

    /// <summary>Whole pages only.</summary>
    private const nint Page = 4_096;

    /// <summary>MADV_HUGEPAGE.</summary>
    private const int Huge = 14;

    private readonly Lock gate = new();
    private Memory<int> rest;

    /// <summary>Begins at a cache line; what is in it is to be written.</summary>
    public Memory<int> Take(int length)
    {
        if (length > Chunk / 4)
            return AlignedMemory.Uncleared<int>(length);

        var lines = (length + Line - 1) / Line * Line;
        lock (gate)
        {
            if (rest.Length < lines)
                rest = Next();
            var taken = rest[..length];
            rest = rest[lines..];
            return taken;
        }
    }

    private static Memory<int> Next()
    {
        var chunk = AlignedMemory.Uncleared<int>(Chunk);
        if (OperatingSystem.IsLinux())
            Advise(chunk.Span);
        return chunk;
    }

    /// <summary>A wish, and no more: without large pages all is as it was.</summary>
    private static unsafe void Advise(Span<int> chunk)
    {
        fixed (int* first = chunk)
        {
            var begin = ((nint)first + Page - 1) / Page * Page;
            _ = Advise(begin, (nint)(first + chunk.Length) - begin, Huge);
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nint length, int advice);
}
