using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace ProductionAnalytics.Core.Cube.Snapshots;

/// <summary>The file is cut off, changed, or of another format.</summary>
public sealed class DamagedSnapshotException(string why) : Exception(why);

/// <summary>
/// A cube as one file, so that a start need not read the store: a header, a section for each block, and a directory of
/// the sections with their checksums. It appears under its name only when all of it is on the disk.
/// </summary>
public static class CubeSnapshot
{
    /// <summary>Raised with every change of what is written; a file of another format is not read.</summary>
    private const int Format = 3;

    private const long Magic = 0x0A65_6275_6320_4150; // "PA cube\n"
    private const int HeaderBytes = 28;

    /// <param name="blocks">In the order of ids; written one by one, so that they need not all be in memory.</param>
    /// <param name="about">Whose cube it is, in the words of who saves it.</param>
    public static void Save(string path, IEnumerable<Block> blocks, string about)
    {
        var unfinished = path + ".unfinished";
        try
        {
            using (var file = File.OpenHandle(unfinished, FileMode.Create, FileAccess.Write))
                Write(file, blocks, about);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static void Write(SafeFileHandle file, IEnumerable<Block> blocks, string about)
    {
        var (section, sections, at, count) = (new SectionWriter(), new SectionWriter(), (long)HeaderBytes, 0);
        foreach (var block in blocks)
        {
            section.Clear();
            BlockCoding.Write(block, section);
            RandomAccess.Write(file, section.Written, at);
            sections.Long(at);
            sections.Int(section.Written.Length);
            sections.Int((int)Checksum.Of(section.Written));
            at += section.Written.Length;
            count++;
        }

        var directory = new SectionWriter();
        directory.Text(about);
        directory.Int(count);
        directory.Bytes(sections.Written);
        RandomAccess.Write(file, directory.Written, at);
        section.Clear();
        section.Long(Magic);
        section.Int(Format);
        section.Long(at);
        section.Int(directory.Written.Length);
        section.Int((int)Checksum.Of(directory.Written));
        RandomAccess.Write(file, section.Written, 0);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>What the snapshot says it is of, without the cube.</summary>
    /// <exception cref="DamagedSnapshotException">It cannot be read.</exception>
    public static string About(string path)
    {
        using var file = File.OpenHandle(path);
        return new SectionReader(Directory(file)).Text()!;
    }

    /// <exception cref="DamagedSnapshotException">It cannot be read.</exception>
    public static (ProductionCube Cube, string About) Load(string path)
    {
        using var file = File.OpenHandle(path);
        var directory = new SectionReader(Directory(file));
        var about = directory.Text()!;
        var sections = new (long At, int Length, uint Checksum)[directory.Int()];
        for (var i = 0; i < sections.Length; i++)
            sections[i] = (directory.Long(), directory.Int(), (uint)directory.Int());

        var (blocks, memory) = (new Block[sections.Length], new ColumnMemory());
        try
        {
            Parallel.For(0, blocks.Length, b => blocks[b] = ReadBlock(file, sections[b], memory));
        }
        catch (AggregateException e) when (e.InnerException is DamagedSnapshotException damaged)
        {
            throw damaged;
        }

        return (new ProductionCube(blocks), about);
    }

    private static Block ReadBlock(
        SafeFileHandle file,
        (long At, int Length, uint Checksum) section,
        ColumnMemory memory
    )
    {
        var buffer = ArrayPool<byte>.Shared.Rent(section.Length);
        try
        {
            var bytes = buffer.AsSpan(0, section.Length);
            Fill(file, bytes, section.At, section.Checksum);
            var reader = new SectionReader(bytes);
            return BlockCoding.Read(ref reader, memory);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Directory(SafeFileHandle file)
    {
        var header = new byte[HeaderBytes];
        if (RandomAccess.Read(file, header, 0) < HeaderBytes)
            throw new DamagedSnapshotException("it ends before its header does");

        var reader = new SectionReader(header);
        if (reader.Long() != Magic)
            throw new DamagedSnapshotException("it is no snapshot of a cube");
        if (reader.Int() is var format && format != Format)
            throw new DamagedSnapshotException($"its format is {format}, this program reads {Format}");

        var (at, length, checksum) = (reader.Long(), reader.Int(), (uint)reader.Int());
        if (length < 0 || at < HeaderBytes || at + length > RandomAccess.GetLength(file))
            throw new DamagedSnapshotException("it is cut off");

        var directory = new byte[length];
        Fill(file, directory, at, checksum);
        return directory;
    }

    private static void Fill(SafeFileHandle file, Span<byte> bytes, long at, uint checksum)
    {
        for (var done = 0; done < bytes.Length; )
        {
            var read = RandomAccess.Read(file, bytes[done..], at + done);
            if (read == 0)
                throw new DamagedSnapshotException("it is cut off");
            done += read;
        }

        if (Checksum.Of(bytes) != checksum)
            throw new DamagedSnapshotException("a checksum is wrong");
    }
}
