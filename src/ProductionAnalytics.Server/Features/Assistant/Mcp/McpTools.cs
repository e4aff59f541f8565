using System.Text.Json;
using ModelContextProtocol.Protocol;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Mcp;

/// <summary>Tools and answers as the protocol has them.</summary>
internal static class McpTools
{
    /// <summary>All answers have one form.</summary>
    private static readonly JsonElement AnswerSchema = JsonDocument
        .Parse(
            """
            {
              "type": "object",
              "properties": {
                "columns": {"type": "array", "items": {"type": "object", "properties": {
                  "name": {"type": "string"}, "unit": {"type": ["string", "null"], "description": "Null where the column is no number."}},
                  "required": ["name", "unit"]}},
                "rows": {"type": "array", "items": {"type": "array"}, "description": "A place for each column; null is not reported."},
                "rows_in_all": {"type": "integer", "description": "How many there are where only the first are shown."},
                "remarks": {"type": "array", "items": {"type": "string"}, "description": "What a reader must know."},
                "provenance": {"type": "object", "description": "Tool, arguments with defaults, wells matched, months covered, version of the store, address of the page that shows the same."}
              },
              "required": ["columns", "rows", "rows_in_all", "remarks", "provenance"]
            }
            """
        )
        .RootElement;

    public static ListToolsResult Listed(ToolCatalogue catalogue) =>
        new()
        {
            Tools =
            [
                .. catalogue.Tools.Select(tool => new ModelContextProtocol.Protocol.Tool
                {
                    Name = tool.Name,
                    Description = tool.Description,
                    InputSchema = JsonSerializer.SerializeToElement(tool.Schema),
                    OutputSchema = AnswerSchema,
                    Annotations = new ToolAnnotations
                    {
                        ReadOnlyHint = true,
                        DestructiveHint = false,
                        IdempotentHint = true,
                        OpenWorldHint = false,
                    },
                }),
            ],
        };

    public static CallToolResult Answer(ToolResult result) =>
        new()
        {
            StructuredContent = JsonSerializer.SerializeToElement(
                new
                {
                    result.Columns,
                    result.Rows,
                    result.RowsInAll,
                    result.Remarks,
                    Provenance = result.From,
                },
                ToolJson.Options
            ),
            Content = [new TextContentBlock { Text = AnswerText.Of(result) }],
        };
}
