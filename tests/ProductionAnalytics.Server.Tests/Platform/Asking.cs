using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ProductionAnalytics.Server.Tests.Platform;

/// <summary>What a refused request must leave alone.</summary>
internal sealed record StoreState(long Wells, long Records, long Version);

/// <summary>Speaks HTTP in few words.</summary>
internal static class Asking
{
    public static Task<HttpResponseMessage> Ask(
        this TestApp app,
        string address,
        params (string Name, string Value)[] headers
    ) => app.Http.Send(HttpMethod.Get, address, body: null, headers);

    public static Task<HttpResponseMessage> Post(
        this TestApp app,
        string address,
        object body,
        params (string Name, string Value)[] headers
    ) => app.Http.Send(HttpMethod.Post, address, body, headers);

    public static Task<HttpResponseMessage> Put(
        this TestApp app,
        string address,
        object body,
        params (string Name, string Value)[] headers
    ) => app.Http.Send(HttpMethod.Put, address, body, headers);

    public static Task<HttpResponseMessage> Delete(
        this TestApp app,
        string address,
        params (string Name, string Value)[] headers
    ) => app.Http.Send(HttpMethod.Delete, address, body: null, headers);

    public static async Task<HttpResponseMessage> Send(
        this HttpClient http,
        HttpMethod method,
        string address,
        object? body = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType());
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value), $"{name} is no request header");
        return await http.SendAsync(request, TestApp.Ct);
    }

    public static string? Header(this HttpResponseMessage reply, string name) =>
        reply.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    public static async Task<long> Total(this TestApp app, string address) =>
        long.Parse(
            (await app.Ask(address)).Header("X-Total-Count")!,
            System.Globalization.CultureInfo.InvariantCulture
        );

    public static async Task<StoreState> State(this TestApp app) =>
        new(
            await app.Total("/api/v1/wells?limit=1"),
            await app.Total("/api/v1/production?limit=1"),
            (long)(await app.Get("/api/v1/analytics/totals"))["as_of_version"]!
        );

    /// <summary>Sends what must be refused, for this reason and for this member, and sees that the store stayed as it was.</summary>
    public static async Task<JsonObject> Refuses(
        this TestApp app,
        int status,
        string code,
        string? member,
        Func<Task<HttpResponseMessage>> send
    )
    {
        var before = await app.State();
        var problem = await (await send()).ShouldBe(status, code);
        if (member is not null)
            Assert.True(
                problem["errors"]?[member] is JsonArray { Count: > 0 },
                $"'{member}' is not among the errors: {problem.ToJsonString()}"
            );
        Assert.Equal(before, await app.State());
        return problem;
    }

    public static long Id(this JsonNode record) => (long)record["id"]!;

    public static string Text(this JsonNode record, string member) => (string)record[member]!;

    public static double? Number(this JsonNode record, string member) => (double?)record[member];

    /// <summary>The members of rows, one after another.</summary>
    public static List<T> All<T>(this JsonNode rows, string member) =>
        [.. rows.AsArray().Select(r => r![member] is { } value ? value.GetValue<T>() : default!)];

    public static List<double?> Numbers(this JsonNode values) => [.. values.AsArray().Select(v => (double?)v)];
}
