using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>
/// Damaged texts: whatever a file has become, it is refused with a reason, or each of its rows is loaded as an
/// independent reader reads it, or is a finding. A thousand of them; a hundred thousand with LONG=1.
/// </summary>
public sealed class FuzzingTexts(ITestOutputHelper output)
{
    private static readonly string[] Formats =
    [
        "bsee-ogor-a",
        "bsee-boreholes",
        "sodir-field-monthly",
        "sodir-wellbores",
        "csv",
    ];

    public static TheoryData<string> AllFormats() => [.. Formats];

    [Theory]
    [MemberData(nameof(AllFormats))]
    public void A_damaged_sample_never_gives_a_wrong_number_without_a_finding(string format) =>
        Run(
            format,
            [
                .. Directory
                    .EnumerateFiles(Path.Combine(Samples.OkFolder, format))
                    .Order(StringComparer.Ordinal)
                    .Select(File.ReadAllBytes),
            ]
        );

    [Theory, Trait("Data", "Real")]
    [InlineData("bsee-ogor-a", "bsee/ogora2024delimit.zip", 0)]
    [InlineData("bsee-boreholes", "bsee/BoreholeRawData.zip", 1)]
    [InlineData("sodir-field-monthly", "sodir/field_production_monthly.csv", 1)]
    [InlineData("sodir-wellbores", "sodir/wellbore_development_all.csv", 1)]
    [InlineData("sodir-wellbores", "sodir/wellbore_exploration_all.csv", 1)]
    public void A_damaged_slice_of_a_real_file_never_gives_a_wrong_number_without_a_finding(
        string format,
        string file,
        int headers
    ) => Run(format, [.. Slices(Path.Combine(Repository.RealData, file), headers)]);

    private void Run(string format, IReadOnlyList<byte[]> sources)
    {
        var count = FuzzingLength.Mutants;
        var (loaded, refused, worst) = (0, 0, TimeSpan.Zero);
        for (var seed = 0; seed < count; seed++)
        {
            var mutants = new Mutants(seed);
            var bytes = mutants.Of(mutants.Pick(sources));
            var clock = Stopwatch.StartNew();
            var parsed = Parsed.Unjudged(Reader.Of(format), bytes);
            worst = clock.Elapsed > worst ? clock.Elapsed : worst;
            if (parsed.Refusal is not null)
                refused++;
            else
            {
                loaded += parsed.Rows.Count + parsed.Wells.Count > 0 ? 1 : 0;
                FuzzingCheck.Holds(format, seed, bytes, parsed);
            }
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{format}: {count} mutants, {loaded} loaded, {refused} refused, the slowest in {worst.TotalMilliseconds:F0} ms"
            )
        );
        Assert.True(loaded >= count / 5, $"only {loaded} of {count} mutants load any row; the test says little.");
        Assert.True(worst < FuzzingLength.Longest, $"a mutant took {worst}.");
    }

    /// <summary>Twenty consecutive rows from several places, each under the header.</summary>
    private static IEnumerable<byte[]> Slices(string path, int headers)
    {
        var text = new MemoryStream();
        Server.Ingest.Reading.Archive.Read(path, (_, stream) => stream.CopyTo(text));
        var lines = Encoding.UTF8.GetString(text.ToArray()).Split('\n');
        for (var part = 0; part < 10; part++)
            yield return Encoding.UTF8.GetBytes(
                string.Join('\n', [.. lines[..headers], .. lines.Skip(headers + lines.Length / 10 * part).Take(20)])
            );
    }
}

/// <summary>How long to go on.</summary>
internal static class FuzzingLength
{
    /// <summary>Generous, for a machine that does other things too; a hang is longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static int Mutants => Environment.GetEnvironmentVariable("LONG") == "1" ? 100_000 : 1_000;
}
