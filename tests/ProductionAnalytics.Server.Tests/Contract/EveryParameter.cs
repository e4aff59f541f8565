using System.Net.Http.Json;
using System.Text.RegularExpressions;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Tests.Accounts;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Contract;

/// <summary>A misspelt parameter must not widen an answer, whichever operation it is sent to.</summary>
public abstract class EveryParameter<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task Every_operation_of_the_api_refuses_a_parameter_it_does_not_know()
    {
        var admin = await app.SignedIn(Role.Administrator);
        foreach (
            var operation in (await ContractDocument.Published()).Operations.Where(o =>
                o.Path.StartsWith("/api/", StringComparison.Ordinal)
            )
        )
        {
            using var request = new HttpRequestMessage(
                new HttpMethod(operation.Method),
                Regex.Replace(operation.Path, @"\{\w+\}", "1") + "?nonsense=1"
            );
            request.Content = operation switch
            {
                { Id: "startImport" } => Uploads.Form([UploadedFile.Of("a.csv", "")], []),
                { Id: "batchProduction" } => JsonContent.Create(new { records = Array.Empty<object>() }),
                { TakesBody: true } => JsonContent.Create(new { }),
                _ => null,
            };
            var problem = await (await admin.Http.SendAsync(request, TestApp.Ct)).ShouldBe(
                400,
                "request.unknown_field"
            );
            Assert.NotNull(problem["errors"]!["nonsense"]);
        }
    }
}

[Trait("Store", "SQLite")]
public sealed class EveryParameterOnSqlite(FastSqliteApp app)
    : EveryParameter<FastSqliteApp>(app),
        IClassFixture<FastSqliteApp>;

[Trait("Store", "Postgres")]
public sealed class EveryParameterOnPostgres(FastPostgresApp app)
    : EveryParameter<FastPostgresApp>(app),
        IClassFixture<FastPostgresApp>;
