using System.Net.Http.Json;
using ProductionAnalytics.Server.Tests.Platform;
using ProductionAnalytics.Server.Tests.Serving;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>What the console says of a server that is open to a network.</summary>
public sealed class TheOneTimeLink : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pa-link-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_console_prints_a_link_that_makes_the_first_administrator_once()
    {
        await using var server = ServerProcess.Start(
            folder,
            new Dictionary<string, string>
            {
                ["DATA_DIR"] = folder,
                ["POSTGRES_SERVER"] = "",
                ["AUTH"] = "required",
                ["BACKEND_PORT"] = "0",
            },
            "serve",
            "--empty"
        );
        using var http = await server.Ready();
        string? link;
        while (
            (link = server.Printed.FirstOrDefault(l => l.Contains("/sign-in/first?token=", StringComparison.Ordinal)))
                is null
        )
            await Task.Yield();
        Assert.StartsWith(http.BaseAddress!.ToString(), link.Trim(), StringComparison.Ordinal);
        var token = link.Trim().Split("token=")[1];

        await (await http.GetAsync("/api/v1/wells", TestApp.Ct)).ShouldBe(401, "auth.required");
        await (await First(http, "x" + token)).ShouldBe(403, "auth.link_invalid");
        Assert.Equal(201, (int)(await First(http, token)).StatusCode);
        await (await First(http, token)).ShouldBe(409, "auth.claimed");
    }

    private static Task<HttpResponseMessage> First(HttpClient http, string token) =>
        http.PostAsJsonAsync(
            "/api/v1/auth/first",
            new
            {
                name = "root",
                password = Person.Password,
                token,
            },
            TestApp.Ct
        );
}
