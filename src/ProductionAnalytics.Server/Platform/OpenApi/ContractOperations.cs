using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Platform.OpenApi;

/// <summary>Adds to each operation what its code says elsewhere: its parameters, its other types and its problems.</summary>
internal static class ContractOperations
{
    public static Task Complete(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken ct
    )
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var isApi = context.Description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        operation.Parameters ??= [];
        foreach (var parameter in metadata.OfType<QueryParameters>().SelectMany(q => q.All))
            operation.Parameters.Add(Parameter(parameter));

        foreach (var form in metadata.OfType<TakesForm>())
            operation.RequestBody = Form(form);

        var method = context.Description.HttpMethod;
        if (isApi && method != "GET" && !metadata.OfType<AnswersOnce>().Any())
            operation.Parameters.Add(
                HeaderParameter(Idempotency.Header, "Makes a repeated request answer as the first did; kept 24 hours.")
            );
        if (method is "PUT" or "DELETE" && !metadata.OfType<AnswersOnce>().Any())
            operation.Parameters.Add(
                HeaderParameter("If-Match", "The ETag that was read; 412 where the record has changed since.")
            );

        foreach (var only in metadata.OfType<ProducesOnly>())
            operation.Responses!["200"] = new OpenApiResponse
            {
                Description = only.Types.Contains(Acceptable.Events) ? "Events" : "A file",
                Content = only.Types.ToDictionary(type => type, File),
            };
        foreach (var list in metadata.OfType<ListOf>())
            operation.Responses!["200"].Content![Acceptable.Json] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = new OpenApiSchemaReference(list.Item.Name, context.Document),
                },
            };
        foreach (var type in metadata.OfType<AlsoProduces>().SelectMany(a => a.Types))
            operation
                .Responses!["200"]
                .Content!.TryAdd(
                    type,
                    type == Acceptable.ArrowStream
                        ? File(type)
                        : new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } }
                );
        foreach (var status in isApi ? Problems(operation, method) : [])
            operation.Responses![status.ToString(CultureInfo.InvariantCulture)] = ProblemResponse(status);

        return Task.CompletedTask;
    }

    private static OpenApiMediaType File(string type) =>
        new()
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Format = type == Acceptable.Events ? null : "binary",
            },
        };

    private static OpenApiRequestBody Form(TakesForm form)
    {
        var files = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description = form.FilesDescription,
            Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
        };
        var fields = form.Fields.ToDictionary(
            f => f.Name,
            IOpenApiSchema (f) => SchemaOf(f, f.Description),
            StringComparer.Ordinal
        );
        return new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [TakesForm.MediaType] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string> { form.Files },
                        AdditionalPropertiesAllowed = false,
                        Properties = new Dictionary<string, IOpenApiSchema>(fields) { [form.Files] = files },
                    },
                },
            },
        };
    }

    private static IEnumerable<int> Problems(OpenApiOperation operation, string? method)
    {
        List<int> statuses = [400, 401, 403, 406, 422, 429, 500, 503];
        if (operation.Parameters!.Any(p => p.In == ParameterLocation.Path))
            statuses.Add(404);
        if (method != "GET")
            statuses.Add(409);
        if (method is "PUT" or "DELETE")
            statuses.Add(412);
        if (method is "PUT" or "POST")
            statuses.AddRange([413, 415]);
        return statuses.Order();
    }

    private static OpenApiResponse ProblemResponse(int status) =>
        new()
        {
            Description = ReasonPhrases.GetReasonPhrase(status),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = ProblemSchema() },
            },
        };

    private static OpenApiSchema ProblemSchema() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "type", "title", "status", "detail", "instance", "code" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["type"] = new OpenApiSchema { Type = JsonSchemaType.String },
                ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
                ["instance"] = new OpenApiSchema { Type = JsonSchemaType.String },
                ["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Stable; for programs." },
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    AdditionalProperties = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Array,
                        Items = new OpenApiSchema { Type = JsonSchemaType.String },
                    },
                },
                ["trace_id"] = new OpenApiSchema { Type = JsonSchemaType.String },
            },
        };

    private static OpenApiParameter HeaderParameter(string name, string description) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };

    private static OpenApiSchema SchemaOf(QueryParameter parameter, string? description = null) =>
        new()
        {
            Type = TypeOf(parameter.Kind),
            Description = description,
            Format = parameter.Kind switch
            {
                ParameterKind.Date => "date",
                ParameterKind.Integer => "int32",
                ParameterKind.Number => "double",
                _ => null,
            },
            Enum = parameter.OneOf?.Select(v => (JsonNode)JsonValue.Create(v)!).ToList(),
            Default = Default(parameter),
        };

    private static OpenApiParameter Parameter(QueryParameter parameter)
    {
        var one = SchemaOf(parameter);
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Schema = parameter.Many ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one,
        };
    }

    private static JsonSchemaType TypeOf(ParameterKind kind) =>
        kind switch
        {
            ParameterKind.Number => JsonSchemaType.Number,
            ParameterKind.Integer => JsonSchemaType.Integer,
            ParameterKind.Flag => JsonSchemaType.Boolean,
            ParameterKind.Text or ParameterKind.Date => JsonSchemaType.String,
        };

    private static JsonNode? Default(QueryParameter parameter) =>
        parameter switch
        {
            { Default: null } => null,
            { Kind: ParameterKind.Integer } => int.Parse(parameter.Default, CultureInfo.InvariantCulture),
            { Kind: ParameterKind.Flag } => bool.Parse(parameter.Default),
            _ => parameter.Default,
        };
}
