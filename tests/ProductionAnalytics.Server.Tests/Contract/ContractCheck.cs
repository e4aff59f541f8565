using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

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
        Assert.True(operation.Allows(status, type), $"{operation.Id} {status}: the contract does not name {type}");
        if (type == "text/event-stream")
            await CheckEvents(operation, path, reply, cancellationToken);
        else if (
            type?.EndsWith("json", StringComparison.Ordinal) == true
            && operation.Schema(status, type) is { } schema
        )
        {
            var text = await reply.Content.ReadAsStringAsync(cancellationToken);
            var errors = schemas.Errors(JsonNode.Parse(text), schema).ToList();
            Assert.True(errors.Count == 0, $"{operation.Id} {status}: {string.Join("; ", errors)}\n{text}");
        }

        return reply;
    }

    /// <summary>Each event carries what the address without <c>/events</c> replies.</summary>
    private async Task CheckEvents(Operation operation, string path, HttpResponseMessage reply, CancellationToken ct)
    {
        var told = document.Find("GET", path[..path.LastIndexOf('/')])!.Schema(200, "application/json")!;
        var text = await reply.Content.ReadAsStringAsync(ct);
        var events = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Uploads.Event).ToList();
        Assert.NotEmpty(events);
        foreach (var (kind, import) in events)
        {
            var errors = schemas.Errors(import, told).ToList();
            Assert.True(errors.Count == 0, $"{operation.Id} {kind}: {string.Join("; ", errors)}");
        }
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
