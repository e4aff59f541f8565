using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ProductionAnalytics.Server.Tests.Platform;

/// <summary>Sends what clients should not send, and reads what comes back.</summary>
internal static class Problems
{
    public static Task<HttpResponseMessage> SendJson(
        this TestApp app,
        HttpMethod method,
        string address,
        string json,
        Action<HttpRequestHeaders>? headers = null
    ) => app.SendBytes(method, address, Encoding.UTF8.GetBytes(json), headers);

    public static async Task<HttpResponseMessage> SendBytes(
        this TestApp app,
        HttpMethod method,
        string address,
        byte[] body,
        Action<HttpRequestHeaders>? headers = null
    )
    {
        using var request = new HttpRequestMessage(method, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        headers?.Invoke(request.Headers);
        return await app.Http.SendAsync(request, TestApp.Ct);
    }

    /// <summary>The problem document of a reply, once it was found to be one of this status and code.</summary>
    public static async Task<JsonObject> ShouldBe(this HttpResponseMessage reply, int status, string code)
    {
        var text = await reply.Content.ReadAsStringAsync(TestApp.Ct);
        Assert.True((int)reply.StatusCode == status, $"{(int)reply.StatusCode} and not {status}: {text}");
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(text)!.AsObject();
        Assert.Equal(code, (string?)problem["code"]);
        return problem;
    }

    public static async Task ShouldBeOneOf(this HttpResponseMessage reply, int status, params string[] codes)
    {
        var text = await reply.Content.ReadAsStringAsync(TestApp.Ct);
        Assert.True((int)reply.StatusCode == status, $"{(int)reply.StatusCode} and not {status}: {text}");
        Assert.Contains((string?)JsonNode.Parse(text)!["code"], codes);
    }

    public static async Task<JsonNode> Body(this HttpResponseMessage reply)
    {
        var text = await reply.Content.ReadAsStringAsync(TestApp.Ct);
        Assert.True(reply.IsSuccessStatusCode, $"{(int)reply.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }
}
