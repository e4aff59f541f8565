using CsCheck;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Cube.Snapshots;
using ProductionAnalytics.Core.Spatial;

namespace ProductionAnalytics.Core.Tests.Cube;

/// <summary>A cube that was saved is the same cube again, and a file that is not whole is none.</summary>
public sealed class KeepingSnapshots : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pa-snapshot-").FullName;

    [Fact]
    public void What_was_saved_is_loaded_digit_by_digit()
    {
        var met = new Situations();
        Gen.Int.Sample(
            seed =>
            {
                var basin = Basin.Of(seed);
                basin.Note(met);
                var path = Path.Combine(folder, $"{Guid.NewGuid():n}");
                CubeSnapshot.Save(path, basin.Cube.Blocks, "seed");

                var (cube, about) = CubeSnapshot.Load(path);

                Assert.Equal("seed", about);
                ShouldBeAlike(basin.Cube, cube);
                File.Delete(path);
            },
            iter: 200
        );
        met.Report();
    }

    [Fact]
    public void Headers_keep_all_that_is_known_of_a_well_and_what_is_not()
    {
        var known = new WellHeader(7)
        {
            Values = [.. Enumerable.Range(0, WellHeader.Traits).Select(i => i % 3 == 0 ? null : $"Ægir {i % 4}")],
            Place = new Position(-91.25, 28.5),
            SearchText = "ægir 7",
            FirstProductionReported = new DateOnly(1999, 12, 31),
            FirstProducingMonth = new DateOnly(2000, 1, 1),
            PeakMonth = new DateOnly(2001, 6, 1),
            CumOil = 0,
            CumGas = 1e9 / 3,
        };
        var builder = new BlockBuilder();
        builder.Add(known);
        builder.Add(new WellHeader(8));

        var block = Saved(builder.Build()).Blocks[0];

        Assert.Equivalent(known, block.Header(0), strict: true);
        Assert.Equivalent(new WellHeader(8), block.Header(1), strict: true);
        Assert.Null(block.Months(1));
    }

    /// <summary>The check value of CRC-32C, as its catalogues give it.</summary>
    [Fact]
    public void The_checksum_is_the_published_one() => Assert.Equal(0xE306_9283, Checksum.Of("123456789"u8));

    [Fact]
    public void An_empty_cube_can_be_kept_too()
    {
        var path = Path.Combine(folder, "empty");
        CubeSnapshot.Save(path, [], "nothing");
        Assert.Equal(0, CubeSnapshot.Load(path).Cube.Wells);
        Assert.Equal("nothing", CubeSnapshot.About(path));
    }

    [Fact]
    public void A_file_that_is_cut_off_or_changed_anywhere_is_never_taken_for_a_cube()
    {
        var path = Path.Combine(folder, "whole");
        CubeSnapshot.Save(path, Basin.Of(5).Cube.Blocks, "whole");
        var whole = File.ReadAllBytes(path);
        var broken = Path.Combine(folder, "broken");

        for (var at = 0; at < whole.Length; at += 1 + (at / 97))
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 0x10;
            File.WriteAllBytes(broken, changed);
            Assert.Throws<DamagedSnapshotException>(() => CubeSnapshot.Load(broken));
            File.WriteAllBytes(broken, whole[..at]);
            Assert.Throws<DamagedSnapshotException>(() => CubeSnapshot.Load(broken));
        }
    }

    /// <summary>What a process leaves that died while it wrote.</summary>
    [Fact]
    public void Until_a_snapshot_is_whole_the_one_before_is_there()
    {
        var path = Path.Combine(folder, "kept");
        CubeSnapshot.Save(path, Basin.Of(1).Cube.Blocks, "before");
        File.WriteAllText(path + ".unfinished", "half of");
        Assert.Equal("before", CubeSnapshot.About(path));

        CubeSnapshot.Save(path, Basin.Of(2).Cube.Blocks, "after");
        Assert.Equal("after", CubeSnapshot.About(path));
        Assert.Equal([path], Directory.EnumerateFiles(folder));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private ProductionCube Saved(Block block)
    {
        var path = Path.Combine(folder, "block");
        CubeSnapshot.Save(path, [block], "");
        return CubeSnapshot.Load(path).Cube;
    }

    private static void ShouldBeAlike(ProductionCube saved, ProductionCube loaded)
    {
        Assert.Equal(saved.Blocks.Count, loaded.Blocks.Count);
        foreach (var (was, now) in saved.Blocks.Zip(loaded.Blocks))
        {
            Assert.Equal(was.Ids, now.Ids);
            Assert.Equal((was.Bytes, was.WellMonths), (now.Bytes, now.WellMonths));
            for (var slot = 0; slot < was.Wells; slot++)
            {
                Assert.Equal(was.Months(slot), now.Months(slot));
                if (was.Months(slot) is not { } months)
                    continue;

                for (var month = months.First; month <= months.Last; month++)
                {
                    Assert.Equal(was.HasRecord(slot, month), now.HasRecord(slot, month));
                    Assert.Equal(was.IsSpread(slot, month), now.IsSpread(slot, month));
                    foreach (var q in Enum.GetValues<Quantity>())
                        Assert.Equal(was.Value(slot, q, month), now.Value(slot, q, month));
                }
            }
        }
    }
}
