using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>One thing that the assistant can do. It reads and never writes.</summary>
internal interface ITool
{
    string Name { get; }

    /// <summary>For who chooses among tools.</summary>
    string Description { get; }

    /// <summary>What its arguments must look like.</summary>
    JsonObject Schema { get; }

    /// <exception cref="ToolException">The arguments make no sense, or name what is not there.</exception>
    Task<ToolResult> Run(JsonElement arguments, CancellationToken ct);
}

internal abstract class Tool<TArguments> : ITool
    where TArguments : class
{
    public abstract string Name { get; }

    public abstract string Description { get; }

    public JsonObject Schema { get; } = ArgumentSchema.Of(typeof(TArguments));

    public Task<ToolResult> Run(JsonElement arguments, CancellationToken ct)
    {
        ArgumentCheck.Check(arguments, Schema);
        return Checked(ToolJson.Read<TArguments>(arguments), ct);
    }

    /// <summary>The same for arguments that are no JSON; they are held against the same schema.</summary>
    public Task<ToolResult> Run(TArguments arguments, CancellationToken ct)
    {
        ArgumentCheck.Check(JsonSerializer.SerializeToElement(arguments, ToolJson.Options), Schema);
        return Checked(arguments, ct);
    }

    protected abstract Task<ToolResult> Answer(TArguments arguments, CancellationToken ct);

    private async Task<ToolResult> Checked(TArguments arguments, CancellationToken ct)
    {
        try
        {
            return await Answer(arguments, ct);
        }
        catch (Data.NoStoreException)
        {
            throw new ToolException(Data.NoStoreException.Detail);
        }
    }
}
