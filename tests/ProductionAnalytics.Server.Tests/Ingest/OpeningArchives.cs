using System.IO.Compression;
using System.Text;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>Files come bare, zipped or zipped twice; what is damaged or hostile is refused.</summary>
public sealed class OpeningArchives : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("opening-archives").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_zip_in_a_zip_is_read_and_leaves_nothing_behind()
    {
        var text = Samples.OgorRow("608110000100", "202401", 5);
        var nested = Zip(("inner.zip", Zip(("ogora.txt", Encoding.ASCII.GetBytes(text)))));

        Assert.Equal(("ogora.txt", text), Read(nested));
        Assert.Equal("ogora.txt", Archive.Sample(Given(nested)).Name);
        Assert.Equal("archive.nested", Refused(Zip(("outer.zip", nested))));
    }

    [Fact]
    public void A_workbook_is_handed_on_whole_and_its_sheets_are_in_the_sample()
    {
        var book = File.ReadAllBytes(Samples.Ok("volve", "two-days-of-a-well.xlsx"));
        Assert.Equal(["Daily Production Data", "Monthly Production Data"], Archive.Sample(Given(book)).Sheets);
        Assert.Equal(
            ["Daily Production Data", "Monthly Production Data"],
            Archive.Sample(Given(Zip(("book.xlsx", book)))).Sheets
        );

        Archive.Read(
            Given(Zip(("book.xlsx", book))),
            (name, stream) => Assert.Equal(("book.xlsx", book.Length, true), (name, (int)stream.Length, stream.CanSeek))
        );
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("a/../../outside.txt")]
    [InlineData("/etc/outside.txt")]
    [InlineData("..\\outside.txt")]
    [InlineData("C:\\outside.txt")]
    public void A_name_that_points_out_of_the_archive_is_refused(string name) =>
        Assert.Equal("archive.path", Refused(Zip((name, "text"u8.ToArray()))));

    [Fact]
    public void A_bomb_is_refused_also_where_it_hides_in_a_second_archive()
    {
        var bomb = Zip(("zeros.txt", new byte[120 << 20]));
        Assert.Equal("archive.bomb", Refused(bomb));
        Assert.Equal("archive.bomb", Refused(Zip(("bomb.zip", bomb))));
    }

    [Fact]
    public void Too_many_entries_and_none_and_two_files_are_refused()
    {
        Assert.Equal(
            "archive.too_many_entries",
            Refused(Zip([.. Enumerable.Range(0, 1_001).Select(i => ($"{i}", "x"u8.ToArray()))]))
        );
        Assert.Equal("archive.entries", Refused(Zip()));
        Assert.Equal("archive.entries", Refused(Zip(("a.txt", "x"u8.ToArray()), ("b.txt", "y"u8.ToArray()))));
    }

    [Fact]
    public void A_flipped_byte_in_any_part_of_a_workbook_is_found_by_its_check_sum()
    {
        var book = File.ReadAllBytes(Samples.Ok("volve", "two-days-of-a-well.xlsx"));
        for (var at = 60; at < 400; at += 17)
        {
            var flipped = book.ToArray();
            flipped[at] ^= 0x04;
            var path = Given(flipped);
            try
            {
                Archive.Read(path, (_, stream) => stream.CopyTo(Stream.Null));
                Assert.Equal(Parts(book), Parts(flipped));
            }
            catch (RefusedFileException e)
            {
                Assert.StartsWith("archive.", e.Finding.Code);
            }
        }
    }

    /// <summary>All parts unpacked, one after another: a flip in a time stamp changes none.</summary>
    private static string Parts(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        return string.Concat(zip.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd()));
    }

    private (string Name, string Text) Read(byte[] bytes)
    {
        var read = ("", "");
        Archive.Read(Given(bytes), (name, stream) => read = (name, new StreamReader(stream).ReadToEnd()));
        return read;
    }

    private string Refused(byte[] bytes) =>
        Assert
            .Throws<RefusedFileException>(() => Archive.Read(Given(bytes), (_, stream) => stream.CopyTo(Stream.Null)))
            .Finding.Code;

    private string Given(byte[] bytes)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():n}.zip");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }

        return bytes.ToArray();
    }
}
