using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.People;

internal static class ReadPeople
{
    public static async Task<Results<Ok<IReadOnlyList<PersonReply>>, ProblemHttpResult>> List(
        HttpContext http,
        Store store,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        return TypedResults.Ok<IReadOnlyList<PersonReply>>(await Read(store, clock, id: null, ct));
    }

    public static async Task<Results<Ok<PersonReply>, ProblemHttpResult>> Get(
        long id,
        HttpContext http,
        Store store,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        return await Read(store, clock, id, ct) is [var person] ? TypedResults.Ok(person) : Unknown(id);
    }

    public static ProblemHttpResult Unknown(long id) =>
        Problem.NotFound("person.unknown", $"There is no account {id}.");

    private static async Task<List<PersonReply>> Read(Store store, TimeProvider clock, long? id, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = store.Open();
        var found = await db
            .Accounts.Where(a => id == null || a.Id == id)
            .OrderBy(a => a.NormalizedUserName)
            .Select(a => new { Account = a, Company = db.Set<IdentityUserLogin<long>>().Any(l => l.UserId == a.Id) })
            .ToListAsync(ct);
        return found.ConvertAll(f => PersonReply.Of(f.Account, f.Company, now));
    }
}
