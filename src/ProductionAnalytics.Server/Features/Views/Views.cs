using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Views;

/// <summary>Views of whoever asks. Who knows a view's id may open it; only its owner may change it.</summary>
internal static class Views
{
    private const int MostQuery = 8_000;

    private static readonly string[] Screens = ["dashboard", "map", "wells"];

    public static async Task<Results<Ok<IReadOnlyList<ViewReply>>, ProblemHttpResult>> List(
        HttpContext http,
        Store store,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;
        if (!MayOwn(http.Caller()))
            return TypedResults.Ok<IReadOnlyList<ViewReply>>([]);

        var owner = http.Caller().AccountId;
        await using var db = store.Open();
        var views = await db.SavedViews.Where(v => v.AccountId == owner).OrderBy(v => v.Name).ToListAsync(ct);
        var name = await OwnerOf(db, owner, ct);
        return TypedResults.Ok<IReadOnlyList<ViewReply>>([.. views.Select(v => ViewReply.Of(v, name, mine: true))]);
    }

    public static async Task<Results<Ok<ViewReply>, ProblemHttpResult>> Get(
        string id,
        HttpContext http,
        Store store,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        await using var db = store.Open();
        return await Find(db, id, ct) is { } view
            ? TypedResults.Ok(ViewReply.Of(view, await OwnerOf(db, view.AccountId, ct), IsMine(view, http.Caller())))
            : Unknown(id);
    }

    public static async Task<Results<Created<ViewReply>, ProblemHttpResult>> Create(
        HttpContext http,
        Store store,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var errors = new QueryReader(http.Request).Errors;
        var body = await http.Request.Json<ViewInput, ViewReply>(errors, ct);
        Check(body?.Input, errors);
        if (body is null || errors.Any)
            return errors.Problem()!;
        if (!MayOwn(http.Caller()))
            return NotYours();

        var owner = http.Caller().AccountId;
        return await store.Write<Results<Created<ViewReply>, ProblemHttpResult>>(
            http,
            clock,
            async scope =>
            {
                if (await NameTaken(scope.Db, owner, body.Input.Name!, but: null, ct) is { } taken)
                    return taken;

                var view = new SavedView
                {
                    Id = $"v_{Secret.New()}",
                    AccountId = owner,
                    Name = body.Input.Name!,
                    Screen = body.Input.Screen!,
                    Query = body.Input.Query ?? "",
                    CreatedAt = scope.Now,
                    UpdatedAt = scope.Now,
                };
                scope.Db.Add(view);
                await scope.Db.SaveChangesAsync(ct);
                return TypedResults.Created(
                    http.AddressOf($"views/{view.Id}"),
                    ViewReply.Of(view, await OwnerOf(scope.Db, owner, ct), mine: true)
                );
            },
            ct
        );
    }

    public static async Task<Results<Ok<ViewReply>, ProblemHttpResult>> Replace(
        string id,
        HttpContext http,
        Store store,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var errors = new QueryReader(http.Request).Errors;
        var body = await http.Request.Json<ViewInput, ViewReply>(errors, ct);
        Check(body?.Input, errors);
        if (body is null || errors.Any)
            return errors.Problem()!;

        return await store.Write<Results<Ok<ViewReply>, ProblemHttpResult>>(
            http,
            clock,
            async scope =>
            {
                if (await Find(scope.Db, id, ct) is not { } view)
                    return Unknown(id);
                if (!IsMine(view, http.Caller()))
                    return NotYours();
                if (await NameTaken(scope.Db, view.AccountId, body.Input.Name!, but: id, ct) is { } taken)
                    return taken;

                (view.Name, view.Screen, view.Query) = (body.Input.Name!, body.Input.Screen!, body.Input.Query ?? "");
                view.UpdatedAt = scope.Now;
                scope.Db.Update(view);
                await scope.Db.SaveChangesAsync(ct);
                return TypedResults.Ok(ViewReply.Of(view, await OwnerOf(scope.Db, view.AccountId, ct), mine: true));
            },
            ct
        );
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        string id,
        HttpContext http,
        Store store,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        return await store.Write<Results<NoContent, ProblemHttpResult>>(
            http,
            clock,
            async scope =>
            {
                if (await Find(scope.Db, id, ct) is not { } view)
                    return Unknown(id);
                if (!IsMine(view, http.Caller()))
                    return NotYours();

                await scope.Db.SavedViews.Where(v => v.Id == id).ExecuteDeleteAsync(ct);
                return TypedResults.NoContent();
            },
            ct
        );
    }

    private static void Check(ViewInput? input, RequestErrors errors)
    {
        if (input is null)
            return;
        if (string.IsNullOrWhiteSpace(input.Name))
            errors.Range("name", "A name is required.");
        else if (TextRules.Complain(input.Name) is { } complaint)
            errors.Range("name", complaint);
        if (input.Screen is null || !Screens.Contains(input.Screen))
            errors.Range("screen", $"Must be one of {string.Join(", ", Screens)}.");
        if (input.Query is { } query && (TextRules.Complain(query, MostQuery) ?? NoQuery(query)) is { } bad)
            errors.Range("query", bad);
    }

    /// <summary>It becomes a part of an address, and nothing else.</summary>
    private static string? NoQuery(string query) =>
        query.StartsWith('?') || query.Any(c => char.IsControl(c) || c is '#' or ' ')
            ? "Is not the search part of an address, without its question mark."
            : null;

    /// <summary>A script with a key that belongs to nobody, and a visitor, have no place to keep views.</summary>
    private static bool MayOwn(Caller caller) => caller.Mode == CallerMode.Local || caller.AccountId is not null;

    private static bool IsMine(SavedView view, Caller caller) => MayOwn(caller) && view.AccountId == caller.AccountId;

    private static Task<SavedView?> Find(AppDb db, string id, CancellationToken ct) =>
        TextRules.Complain(id) is null
            ? db.SavedViews.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, ct)
            : Task.FromResult<SavedView?>(null);

    private static async Task<string?> OwnerOf(AppDb db, long? account, CancellationToken ct) =>
        await db.Accounts.Where(a => a.Id == account).Select(a => a.UserName).SingleOrDefaultAsync(ct);

    private static async Task<ProblemHttpResult?> NameTaken(
        AppDb db,
        long? owner,
        string name,
        string? but,
        CancellationToken ct
    ) =>
        await db.SavedViews.AnyAsync(v => v.AccountId == owner && v.Name == name && v.Id != but, ct)
            ? Problem.Conflict("view.exists", $"You have a view '{name}' already.")
            : null;

    private static ProblemHttpResult Unknown(string id) =>
        Problem.NotFound("view.unknown", $"There is no view '{id}'.");

    private static ProblemHttpResult NotYours() =>
        Problem.Of(403, "view.not_yours", "Only who saved a view may change it; save one of your own.");
}
