using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ProductionAnalytics.Core.Cube;

/// <summary>Memory for the columns of many blocks that are made together, by width.</summary>
public sealed class ColumnMemory
{
    internal LargePages<ushort> Short { get; } = new();
    internal LargePages<int> Narrow { get; } = new();
}

/// <summary>
/// Memory for columns of one width of many blocks, in pieces that the system may back with pages of 2 MB: touching two
/// gigabytes in pages of 4 kB for the first time can take longer than reading them, and each sum waits for them again.
/// </summary>
internal sealed class LargePages<T>
    where T : unmanaged
{
    /// <summary>The first piece, and the largest: each is twice the one before, so that few wells take little.</summary>
    private static readonly int Least = (4 << 20) / Unsafe.SizeOf<T>(),
        Most = (64 << 20) / Unsafe.SizeOf<T>();
    private static readonly int Line = 64 / Unsafe.SizeOf<T>();

    private readonly Lock gate = new();
    private Memory<T> rest;
    private int next = Least;

    /// <summary>Begins at a cache line; what is in it is to be written.</summary>
    public Memory<T> Take(int length)
    {
        if (length > Most / 4)
            return AlignedMemory.Uncleared<T>(length);

        var lines = (length + Line - 1) / Line * Line;
        lock (gate)
        {
            if (rest.Length < lines)
                rest = Next(lines);
            var taken = rest[..length];
            rest = rest[lines..];
            return taken;
        }
    }

    private Memory<T> Next(int lines)
    {
        while (next < lines)
            next *= 2;
        var chunk = AlignedMemory.Uncleared<T>(next);
        next = Math.Min(next * 2, Most);
        if (OperatingSystem.IsLinux())
            PageAdvice.Large(MemoryMarshal.AsBytes(chunk.Span));
        return chunk;
    }
}

internal static partial class PageAdvice
{
    /// <summary>Whole pages only.</summary>
    private const nint Page = 4_096;

    /// <summary>MADV_HUGEPAGE.</summary>
    private const int Huge = 14;

    /// <summary>A wish, and no more: without large pages all is as it was.</summary>
    public static unsafe void Large(Span<byte> chunk)
    {
        fixed (byte* first = chunk)
        {
            var begin = ((nint)first + Page - 1) / Page * Page;
            _ = Advise(begin, (nint)(first + chunk.Length) - begin, Huge);
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nint length, int advice);
}
