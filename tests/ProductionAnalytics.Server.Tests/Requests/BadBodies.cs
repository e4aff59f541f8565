using System.IO.Pipelines;
using System.Net.Http.Headers;
using System.Text;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Requests;

/// <summary>Bodies that no operation takes, sent to each operation that takes one.</summary>
public abstract class BadBodies<TApp>(TApp app)
    where TApp : TestApp
{
    private const int MostBytes = 16 * 1024 * 1024;

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("""{"name": "A-1",}""")]
    [InlineData("""{"name": "A-1"} {}""")]
    [InlineData("""{"name": 'A-1'}""")]
    [InlineData("""{"latitude": NaN, "oil_volume": NaN}""")]
    [InlineData("""{"oil_volume": -Infinity}""")]
    [InlineData("""{"name": "A-1" /* why not */}""")]
    [InlineData("""{"name": "A-1", "name": "A-2"}""")]
    [InlineData("""{"records": [{"well_id": 1, "date": "2020-01-01", "date": "2020-02-01"}]}""")]
    [InlineData("\"a\u0001b\"")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"A-1\"")]
    [InlineData("17")]
    public async Task A_body_that_is_not_a_json_object_is_malformed(string body)
    {
        foreach (var (method, address) in await Writes())
            await app.Refuses(400, "request.malformed", null, () => app.SendJson(method, address, body));
    }

    [Fact]
    public async Task A_body_that_is_not_utf8_is_malformed()
    {
        byte[] latin1 = [.. "{\"name\": \"B"u8, 0xE4, .. "r\"}"u8];
        foreach (var (method, address) in await Writes())
            await app.Refuses(400, "request.malformed", null, () => app.SendBytes(method, address, latin1));
    }

    [Fact]
    public async Task A_body_that_nests_without_end_is_malformed()
    {
        var deep = $"{{\"name\": {new string('[', 100_000)}{new string(']', 100_000)}}}";
        foreach (var (method, address) in await Writes())
            await app.Refuses(400, "request.malformed", null, () => app.SendJson(method, address, deep));
    }

    [Fact]
    public async Task A_member_that_is_not_known_is_named()
    {
        foreach (var (method, address) in await Writes())
        {
            var body = address.EndsWith("batch", StringComparison.Ordinal)
                ? """{"records": [], "nonsense": 1}"""
                : """{"name": "A-1", "date": "2020-01-01", "nonsense": 1}""".Replace(
                    address.Contains("wells", StringComparison.Ordinal)
                        ? ", \"date\": \"2020-01-01\""
                        : "\"name\": \"A-1\", ",
                    "",
                    StringComparison.Ordinal
                );
            await app.Refuses(400, "request.unknown_field", "nonsense", () => app.SendJson(method, address, body));
        }
    }

    [Theory]
    [InlineData("""{"name": "A-1", "Latitude": 1, "longitude": 1}""", "Latitude")]
    [InlineData("""{"name": "A-1", "total_depth": 1}""", "total_depth")]
    [InlineData("""{"name": "A-1", "": 1}""", "")]
    public async Task Names_of_members_are_taken_to_the_letter(string body, string member) =>
        await app.Refuses(
            400,
            "request.unknown_field",
            member,
            () => app.SendJson(HttpMethod.Post, "/api/v1/wells", body)
        );

    [Theory]
    [InlineData("""{"name": "A-1", "\ud800": 1}""")]
    [InlineData("""{"name": "A-1", "\ud800": 1, "\udc00": 2}""")]
    [InlineData("""{"\ud800": 1}""")]
    [InlineData("""{"records": [{"\ud800": 1}]}""")]
    [InlineData("""{"records": [], "\ud800": 1}""")]
    public async Task A_members_name_that_is_half_a_surrogate_pair_is_refused(string body)
    {
        foreach (var (method, address) in await Writes())
            await app.Refuses(422, "request.out_of_range", "", () => app.SendJson(method, address, body));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    [InlineData(null)]
    public async Task Another_type_than_json_is_unsupported(string? type)
    {
        foreach (var (method, address) in await Writes())
        {
            using var request = new HttpRequestMessage(method, address);
            request.Content = new ByteArrayContent("{\"name\": \"A-1\"}"u8.ToArray());
            request.Content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
            await app.Refuses(
                415,
                "request.unsupported_media_type",
                null,
                () => app.Http.SendAsync(request, TestApp.Ct)
            );
        }
    }

    [Fact]
    public async Task A_body_over_16_MB_is_too_large_whether_its_length_is_stated_or_not()
    {
        var body = Padded(MostBytes + 1);
        foreach (var (method, address) in await Writes())
        {
            await app.Refuses(413, "request.too_large", null, () => app.SendBytes(method, address, body));

            using var request = new HttpRequestMessage(method, address);
            request.Content = new StreamContent(PipeReader.Create(new(body)).AsStream());
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            await app.Refuses(413, "request.too_large", null, () => app.Http.SendAsync(request, TestApp.Ct));
        }
    }

    [Fact]
    public async Task A_body_of_just_16_MB_is_read() =>
        Assert.Equal(
            "Padded",
            (await (await app.SendBytes(HttpMethod.Post, "/api/v1/wells", Padded(MostBytes))).Body()).Text("name")
        );

    [Fact]
    public async Task Syntax_is_checked_before_names_before_ranges_before_the_store()
    {
        const string Nowhere = "/api/v1/wells/1000000000000000";
        await app.Refuses(
            400,
            "request.malformed",
            "latitude",
            () => app.SendJson(HttpMethod.Put, Nowhere, """{"nonsense": 1, "longitude": 500, "latitude": "north"}""")
        );
        await app.Refuses(
            400,
            "request.unknown_field",
            "nonsense",
            () => app.SendJson(HttpMethod.Put, Nowhere, """{"longitude": 500, "nonsense": 1}""")
        );
        await app.Refuses(
            400,
            "request.unknown_field",
            "nonsense",
            () => app.SendJson(HttpMethod.Put, $"{Nowhere}?nonsense=1", """{"longitude": 500}""")
        );
        await app.Refuses(
            422,
            "request.out_of_range",
            "longitude",
            () => app.SendJson(HttpMethod.Put, Nowhere, """{"name": "A-1", "latitude": 0, "longitude": 500}""")
        );
        await app.Refuses(
            404,
            "well.unknown",
            null,
            () => app.SendJson(HttpMethod.Put, Nowhere, """{"name": "A-1", "latitude": 0, "longitude": 5}""")
        );
    }

    [Fact]
    public async Task Everything_wrong_with_a_body_is_said_at_once()
    {
        var problem = await app.Refuses(
            422,
            "request.out_of_range",
            "name",
            () =>
                app.Post(
                    "/api/v1/wells",
                    new
                    {
                        latitude = 91,
                        longitude = -181,
                        spud_date = "1066-10-14",
                    }
                )
        );
        Assert.Equal(
            ["latitude", "longitude", "name", "spud_date"],
            problem["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal)
        );
    }

    private async Task<(HttpMethod, string)[]> Writes()
    {
        var well = (await app.GivenWell()).Id();
        var record = await app.GivenRecord(
            new
            {
                well_id = well,
                date = "2020-01-01",
                oil_volume = 10,
            }
        );
        return
        [
            (HttpMethod.Post, "/api/v1/wells"),
            (HttpMethod.Put, $"/api/v1/wells/{well}"),
            (HttpMethod.Post, "/api/v1/production"),
            (HttpMethod.Put, $"/api/v1/production/{record.Id()}"),
            (HttpMethod.Post, "/api/v1/production/batch"),
        ];
    }

    private static byte[] Padded(int length) => Encoding.UTF8.GetBytes("""{"name": "Padded"}""".PadRight(length));
}

[Trait("Store", "SQLite")]
public sealed class BadBodiesOnSqlite(SqliteApp app) : BadBodies<SqliteApp>(app), IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class BadBodiesOnPostgres(PostgresApp app) : BadBodies<PostgresApp>(app), IClassFixture<PostgresApp>;
