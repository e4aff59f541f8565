using System.CommandLine.Parsing;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Cli;

internal static class DatasetKeys
{
    /// <summary>Refuses an option's value that no dataset can have as its key.</summary>
    public static void Check(OptionResult given)
    {
        if (given.GetValueOrDefault<string>() is { } key && !Dataset.KeyPattern().IsMatch(key))
            given.AddError($"'{key}' is no key of a dataset: {Dataset.KeyRule}.");
    }
}
