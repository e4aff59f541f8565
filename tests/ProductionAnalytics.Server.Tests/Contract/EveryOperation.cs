using System.Net.Http.Json;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Contract;

/// <summary>Calls each operation of the contract once; <see cref="ContractCheck"/> validates the replies.</summary>
public abstract class EveryOperation<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task Each_operation_of_the_contract_answers_as_it_says()
    {
        var well = (long)
            (
                await app.GivenWell(
                    "Contract 1",
                    new
                    {
                        latitude = 29.5,
                        longitude = -90.25,
                        region = "GC",
                        api_number = "60-808-40060-01",
                    }
                )
            )["id"]!;
        var spare = (long)(await app.GivenWell("Contract 2"))["id"]!;
        var record = (long)
            (
                await app.GivenRecord(
                    new
                    {
                        well_id = well,
                        date = "2020-01-01",
                        oil_volume = 10,
                        notes = new[] { "estimated" },
                    }
                )
            )["id"]!;
        var gone = (long)
            (
                await app.GivenRecord(
                    new
                    {
                        well_id = well,
                        date = "2020-02-01",
                        oil_volume = 10,
                    }
                )
            )["id"]!;

        var import = (await app.Imported("contract.csv", "source_key,date,oil_volume\ncontract,2020-01-02,-1\n")).Id();

        var calls = new Dictionary<string, Func<Task<HttpResponseMessage>>>
        {
            ["getLive"] = () => Get("/health/live"),
            ["getReady"] = () => Get("/health/ready"),
            ["getVersion"] = () => Get("/version"),
            ["getConfig"] = () => Get("/config.json"),
            ["listWells"] = () => Get("/api/v1/wells?region=GC&count=false"),
            ["getWellFacets"] = () => Get("/api/v1/wells/facets"),
            ["getWell"] = () => Get($"/api/v1/wells/{well}"),
            ["getWellHistory"] = () => Get($"/api/v1/wells/{well}/history"),
            ["createWell"] = () => Post("/api/v1/wells", new { name = "Contract 3" }),
            ["replaceWell"] = () => Put($"/api/v1/wells/{well}", new { name = "Contract 1 renamed" }),
            ["deleteWell"] = () => app.Http.DeleteAsync($"/api/v1/wells/{spare}", TestApp.Ct),
            ["listProduction"] = () => Get("/api/v1/production?sort=-oil_volume"),
            ["getWellProduction"] = () => Get($"/api/v1/production/well/{well}"),
            ["getProduction"] = () => Get($"/api/v1/production/{record}"),
            ["getProductionHistory"] = () => Get($"/api/v1/production/{record}/history"),
            ["createProduction"] = () =>
                Post(
                    "/api/v1/production",
                    new
                    {
                        well_id = well,
                        date = "2020-03-01",
                        gas_volume = 5.5,
                    }
                ),
            ["replaceProduction"] = () => Put($"/api/v1/production/{record}", new { oil_volume = 11 }),
            ["deleteProduction"] = () => app.Http.DeleteAsync($"/api/v1/production/{gone}", TestApp.Ct),
            ["batchProduction"] = () =>
                Post(
                    "/api/v1/production/batch",
                    new
                    {
                        records = new[]
                        {
                            new
                            {
                                well_id = well,
                                date = "2020-04-01",
                                oil_volume = 1,
                            },
                        },
                    }
                ),
            ["getSeries"] = () =>
                Get(
                    "/api/v1/analytics/series?group_by=region&measures=oil,gas,water,boe,gor,wor,water_cut,cgr,liquids,condensate,ngl,well_count,days_on,cum_oil,cum_gas,cum_water,cum_boe"
                ),
            ["exportProduction"] = () => Get("/api/v1/export/production?derived=true&format=xlsx"),
            ["exportWells"] = () => Get("/api/v1/export/wells"),
            ["getTotals"] = () => Get("/api/v1/analytics/totals?group_by=region"),
            ["getSummary"] = () => Get("/api/v1/analytics/summary"),
            ["getMovers"] = () => Get("/api/v1/analytics/movers?compare=year&by=region"),
            ["createSelection"] = () => Post("/api/v1/selections", new { well_ids = new[] { well } }),
            ["search"] = () => Get("/api/v1/search?q=contract"),
            ["getMapBounds"] = () => Get("/api/v1/map/bounds"),
            ["getMapTile"] = () => Get("/api/v1/map/tiles/0/0/0.mvt"),
            ["startImport"] = () =>
                app.Upload([UploadedFile.Of("later.csv", "source_key,date,oil_volume\ncontract,2020-02-01,1\n")]),
            ["listImports"] = () => Get("/api/v1/imports"),
            ["getImport"] = () => Get($"/api/v1/imports/{import}?units=metric"),
            ["getImportEvents"] = () => Get($"/api/v1/imports/{import}/events"),
            ["listImportFindings"] = () => Get($"/api/v1/imports/{import}/findings"),
            ["countImportFindings"] = () => Get($"/api/v1/imports/{import}/findings/codes"),
            ["listWellFindings"] = () => Get($"/api/v1/wells/{well}/findings"),
            ["cancelImport"] = Cancel,
            ["listFormats"] = () => Get("/api/v1/formats"),
            ["getCsvTemplate"] = () => Get("/api/v1/formats/csv/template"),
            ["listDatasets"] = () => Get("/api/v1/datasets"),
            ["chat"] = () => Post("/api/v1/chatbot", new { message = "what data is loaded?" }),
            ["getDataset"] = () => Get("/api/v1/datasets/manual"),
            ["deleteDataset"] = () => app.Http.DeleteAsync("/api/v1/datasets/manual", TestApp.Ct),
        };
        var ofAccounts = await AccountOperations.Calls(app);
        var operations = (await ContractDocument.Published()).Operations.Select(o => o.Id).ToList();
        Assert.Equal(operations.Order(), calls.Keys.Concat(ofAccounts.Select(c => c.Id)).Order());

        // The first account ends the time in which the others may be called without one.
        var inOrder = calls.OrderBy(c => c.Key == "deleteDataset").Select(c => (c.Key, c.Value)).Concat(ofAccounts);
        foreach (var (id, call) in inOrder)
        {
            var reply = await call();
            Assert.True(
                reply.IsSuccessStatusCode,
                $"{id}: {(int)reply.StatusCode} {await reply.Content.ReadAsStringAsync(TestApp.Ct)}"
            );
        }
    }

    [Fact]
    public async Task The_form_of_an_upload_says_all_that_it_takes()
    {
        var upload = (await ContractDocument.Published()).Operations.Single(o => o.Id == "startImport");

        var form = upload.Definition["requestBody"]!["content"]!["multipart/form-data"]!["schema"]!;
        Assert.Equal(["files"], form["required"]!.AsArray().Select(r => (string)r!));
        Assert.Equal(
            ["dataset", "files", "format", "overwrite_edits", "strict"],
            form["properties"]!.AsObject().Select(p => p.Key).Order()
        );
        Assert.Equal(
            ("array", "binary"),
            (form["properties"]!["files"]!.Text("type"), form["properties"]!["files"]!["items"]!.Text("format"))
        );
    }

    /// <summary>Of an import that waits behind another.</summary>
    private async Task<HttpResponseMessage> Cancel()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"long-{i},2020-01-01,1\n"));
        UploadedFile[] files = [UploadedFile.Of("long.csv", "source_key,date,oil_volume\n" + rows)];
        await app.Upload(files);
        var waiting = (await (await app.Upload(files)).Body()).Id();
        var reply = await app.Http.PostAsync($"/api/v1/imports/{waiting}/cancel", content: null, TestApp.Ct);
        await app.Events(waiting);
        return reply;
    }

    private Task<HttpResponseMessage> Get(string address) => app.Http.GetAsync(address, TestApp.Ct);

    private Task<HttpResponseMessage> Post(string address, object body) =>
        app.Http.PostAsJsonAsync(address, body, TestApp.Ct);

    private Task<HttpResponseMessage> Put(string address, object body) =>
        app.Http.PutAsJsonAsync(address, body, TestApp.Ct);
}

[Trait("Store", "SQLite")]
public sealed class EveryOperationOnSqlite(SqliteApp app) : EveryOperation<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class EveryOperationOnPostgres(PostgresApp app)
    : EveryOperation<PostgresApp>(app),
        IClassFixture<PostgresApp>;
