using Spectre.Console;

namespace ProductionAnalytics.Server.Cli;

/// <summary>One bar for work that takes a while, for a person at a terminal; nothing where the output goes elsewhere.</summary>
internal static class OneBar
{
    /// <param name="work">Told whom to tell the share that is done, 0 to 1.</param>
    public static Task<T> Show<T>(string title, Func<Action<double>?, Task<T>> work)
    {
        if (Console.IsOutputRedirected)
            return work(null);

        return AnsiConsole
            .Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .StartAsync(context =>
            {
                var bar = context.AddTask(Markup.Escape(title), maxValue: 1);
                return work(share => bar.Value = share);
            });
    }
}
