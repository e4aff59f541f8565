using System.Text.Json.Nodes;

namespace ProductionAnalytics.Server.Tests.Contract;

/// <summary>Stands between every test and the server: a reply that the contract does not allow fails the test that got it.</summary>
internal sealed class ContractCheck(ContractDocument document) : DelegatingHandler
{
    private readonly SchemaCheck schemas = new(document);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var path = Canonical(request.RequestUri!.AbsolutePath);
        var reply = await base.SendAsync(request, cancellationToken);
        if (document.Find(request.Method.Method, path) is not { } operation || (int)reply.StatusCode == 304)
            return reply;

        var status = (int)reply.StatusCode;
        Assert.True(
            operation.Knows(status),
            $"{operation.Id} answered {status}, which the contract does not name: {await reply.Content.ReadAsStringAsync(cancellationToken)}"
        );
        var type = reply.Content.Headers.ContentType?.MediaType;
        if (type?.EndsWith("json", StringComparison.Ordinal) == true && operation.Schema(status, type) is { } schema)
        {
            var text = await reply.Content.ReadAsStringAsync(cancellationToken);
            var errors = schemas.Errors(JsonNode.Parse(text), schema).ToList();
            Assert.True(errors.Count == 0, $"{operation.Id} {status}: {string.Join("; ", errors)}\n{text}");
        }

        return reply;
    }

    private static string Canonical(string path)
    {
        var trimmed = path.Length > 1 ? path.TrimEnd('/') : path;
        return
            trimmed.StartsWith("/api/", StringComparison.Ordinal)
            && !trimmed.StartsWith("/api/v", StringComparison.Ordinal)
            ? "/api/v1" + trimmed["/api".Length..]
            : trimmed;
    }
}
