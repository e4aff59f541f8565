using System.Text.Json;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>All that the assistant can do, for whoever asks: a grammar, a model, or another program.</summary>
internal sealed class ToolCatalogue(IReadOnlyList<ITool> tools)
{
    public IReadOnlyList<ITool> Tools => tools;

    /// <exception cref="ToolException">There is no such tool, or its arguments are wrong.</exception>
    public Task<ToolResult> Run(string name, JsonElement arguments, CancellationToken ct) =>
        Tools.FirstOrDefault(t => t.Name == name)?.Run(arguments, ct)
        ?? throw new ToolException(
            $"There is no tool '{name}'; there are {string.Join(", ", Tools.Select(t => t.Name))}."
        );

    /// <summary>Runs the one tool that takes these arguments.</summary>
    public Task<ToolResult> Run<TArguments>(TArguments arguments, CancellationToken ct)
        where TArguments : class => Tools.OfType<Tool<TArguments>>().Single().Run(arguments, ct);
}
