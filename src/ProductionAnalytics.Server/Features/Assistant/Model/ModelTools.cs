using System.Text.Json;
using Microsoft.Extensions.AI;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Model;

/// <summary>The catalogue as a model sees it, and the calls that it makes.</summary>
internal sealed class ModelTools(ToolCatalogue catalogue)
{
    /// <summary>A model reads no more; how many there are it is told.</summary>
    private const int MostRows = 60;

    public IList<AITool> Declared { get; } =
    [
        .. catalogue.Tools.Select(tool =>
            AIFunctionFactory.CreateDeclaration(
                tool.Name,
                tool.Description,
                JsonSerializer.SerializeToElement(tool.Schema)
            )
        ),
    ];

    /// <summary>What the model is told, and the result where there is one. Its mistakes are told to it, so that it can mend them.</summary>
    public async Task<(string Told, ToolResult? Result)> Run(FunctionCallContent call, CancellationToken ct)
    {
        if (call.Exception is not null)
            return (Error("The arguments are not JSON."), null);

        try
        {
            var arguments = JsonSerializer.SerializeToElement(call.Arguments ?? new Dictionary<string, object?>());
            var result = await catalogue.Run(call.Name, arguments, ct);
            return (Told(result), result);
        }
        catch (ToolException refused)
        {
            return (Error(refused.Message), null);
        }
    }

    private static string Told(ToolResult result) =>
        JsonSerializer.Serialize(
            new
            {
                result.Columns,
                Rows = result.Rows.Take(MostRows),
                result.RowsInAll,
                result.Remarks,
                From = new
                {
                    result.From.Wells,
                    result.From.StartDate,
                    result.From.EndDate,
                },
            },
            ToolJson.Options
        );

    private static string Error(string message) => JsonSerializer.Serialize(new { error = message });
}
