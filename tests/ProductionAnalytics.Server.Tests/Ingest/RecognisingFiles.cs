using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>What a file is, is told by its content: by exactly one format, or by none.</summary>
public sealed class RecognisingFiles
{
    /// <summary>Real files by folder; those of other regulators are nobody's yet.</summary>
    public static TheoryData<string, string> RealFiles() =>
        new()
        {
            { "bsee/BoreholeRawData.zip", "bsee-boreholes" },
            { "bsee/ogora2020delimit.zip", "bsee-ogor-a" },
            { "bsee/ogora2024delimit.zip", "bsee-ogor-a" },
            { "sodir/field_production_monthly.csv", "sodir-field-monthly" },
            { "sodir/wellbore_development_all.csv", "sodir-wellbores" },
            { "sodir/wellbore_exploration_all.csv", "sodir-wellbores" },
            { "sodir/fldArea.csv", "" },
            { "volve/Volve production data.xlsx", "volve" },
            { "anp/2023_01_producao_Mar.csv", "" },
            { "anp/2023_01_producao_Terra.csv", "" },
            { "anp/2023_04_producao_Presal.csv", "" },
            { "anp/2023_05_producao_Mar.csv", "" },
            { "petrinex/conventional_volumetrics_sample.csv", "" },
            { "petrinex/ngl_marketable_gas_sample.csv", "" },
            { "ohio/production.xls", "" },
            { "samples/co_ecmc_2025_prod_reports_sample.csv", "" },
            { "samples/co_ecmc_monthly_prod_sample.csv", "" },
            { "samples/tx_rrc_OG_WELLBORE_EWA_sample.csv", "" },
        };

    public static TheoryData<string, string> OkSamples()
    {
        var files = new TheoryData<string, string>();
        foreach (var folder in Directory.EnumerateDirectories(Samples.OkFolder).Order(StringComparer.Ordinal))
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            files.Add($"{Path.GetFileName(folder)}/{Path.GetFileName(file)}", Path.GetFileName(folder));

        return files;
    }

    [Theory, Trait("Data", "Real")]
    [MemberData(nameof(RealFiles))]
    public void A_published_file_is_of_one_format_or_of_none(string file, string format) =>
        Assert.Equal(format, Recognised(Path.Combine(Repository.RealData, file)));

    [Theory]
    [MemberData(nameof(OkSamples))]
    public void A_good_sample_is_of_its_own_format_and_of_no_other(string file, string format) =>
        Assert.Equal(format, Recognised(Path.Combine(Samples.OkFolder, file)));

    [Theory]
    [MemberData(nameof(OkSamples))]
    public void A_good_sample_is_read(string file, string format)
    {
        var parsed = Parsed.File(Reader.Of(format), Path.Combine(Samples.OkFolder, file));

        Assert.Null(parsed.Refusal);
        Assert.NotEqual(0, parsed.Rows.Count + parsed.Wells.Count);
    }

    [Theory]
    [MemberData(nameof(NotOkSamples))]
    public void A_bad_sample_is_refused_with_a_reason(string file, string format)
    {
        var parsed = Parsed.File(Reader.Of(format), Path.Combine(Samples.NotOkFolder, file));

        Assert.NotNull(parsed.Refusal);
        Assert.NotEmpty(parsed.Refusal.Wanted);
    }

    public static TheoryData<string, string> NotOkSamples()
    {
        var files = new TheoryData<string, string>();
        foreach (var folder in Directory.EnumerateDirectories(Samples.NotOkFolder).Order(StringComparer.Ordinal))
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            files.Add($"{Path.GetFileName(folder)}/{Path.GetFileName(file)}", Path.GetFileName(folder));

        return files;
    }

    private static string Recognised(string path)
    {
        var sample = Archive.Sample(path);
        return string.Join(' ', Formats.All.Where(f => f.Recognises(sample)).Select(f => f.Key));
    }
}
