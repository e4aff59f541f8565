using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Accounts;

public sealed record PasskeyReply(string Id, string? Name, DateTime CreatedAt);

/// <param name="Name">By which its owner knows it again.</param>
/// <param name="Credential">What the browser made, as JSON.</param>
public sealed record PasskeyInput(string? Name, JsonElement? Credential)
{
    public PasskeyInput()
        : this(null, null) { }
}

/// <param name="Credential">What the browser answered, as JSON.</param>
public sealed record PasskeySignInInput(JsonElement? Credential)
{
    public PasskeySignInInput()
        : this((JsonElement?)null) { }
}

/// <summary>Passkeys, as the framework checks them.</summary>
internal static class Passkeys
{
    private const int MostName = 100;

    public static async Task<Results<Ok<IReadOnlyList<PasskeyReply>>, ProblemHttpResult>> List(
        HttpContext http,
        Store store,
        Identities identities,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        await using var db = store.Open();
        var manager = identities.On(db);
        if (await OwnAccount.Of(http, manager) is not { } account)
            return Refusals.NoAccount();

        var passkeys = await manager.GetPasskeysAsync(account);
        return TypedResults.Ok<IReadOnlyList<PasskeyReply>>([.. passkeys.OrderBy(p => p.CreatedAt).Select(Reply)]);
    }

    public static async Task<Results<Ok<JsonElement>, ProblemHttpResult>> CreationOptions(
        HttpContext http,
        Store store,
        Identities identities,
        IPasskeyHandler<Account> handler,
        PasskeyState state,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        await using var db = store.Open();
        if (await OwnAccount.Of(http, identities.On(db)) is not { } account)
            return Refusals.NoAccount();

        var options = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = $"{account.Id}",
                Name = account.Name,
                DisplayName = account.Name,
            },
            http
        );
        state.Keep(http, options.AttestationState);
        return TypedResults.Ok(JsonElement.Parse(options.CreationOptionsJson));
    }

    public static async Task<Results<Created<PasskeyReply>, ProblemHttpResult>> Create(
        HttpContext http,
        AccountWriting accounts,
        IPasskeyHandler<Account> handler,
        PasskeyState state,
        CancellationToken ct
    )
    {
        var errors = new QueryReader(http.Request).Errors;
        var body = await http.Request.Json<PasskeyInput, PasskeyInput>(errors, ct);
        if (body is not null && TextRules.Complain(body.Input.Name ?? "", MostName) is { } complaint)
            errors.Range("name", complaint);
        if (body is null || errors.Any)
            return errors.Problem()!;
        if (http.Caller().Mode != CallerMode.Account)
            return Refusals.NoAccount();

        var made = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext
            {
                HttpContext = http,
                CredentialJson = body.Input.Credential?.GetRawText() ?? "{}",
                AttestationState = state.Take(http),
            }
        );
        if (!made.Succeeded || made.UserEntity.Id != $"{http.Caller().Id}")
        {
            errors.Range(
                "credential",
                $"Cannot be taken: {made.Failure?.Message ?? "it was made for another account."}"
            );
            return errors.Problem()!;
        }

        made.Passkey.Name = string.IsNullOrWhiteSpace(body.Input.Name) ? "Passkey" : body.Input.Name.Trim();
        return await accounts.Write<Results<Created<PasskeyReply>, ProblemHttpResult>>(
            http,
            async (scope, people) =>
            {
                var account = (await OwnAccount.Of(http, people))!;
                await people.AddOrUpdatePasskeyAsync(account, made.Passkey);
                scope.Audit(AuditAction.PasskeyAdded, $"account {account.Name}", note: made.Passkey.Name);
                return TypedResults.Created(http.AddressOf("account/passkeys"), Reply(made.Passkey));
            },
            ct
        );
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        string id,
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        return await accounts.Write<Results<NoContent, ProblemHttpResult>>(
            http,
            async (scope, people) =>
            {
                if (await OwnAccount.Of(http, people) is not { } account)
                    return Refusals.NoAccount();
                if (
                    !Base64Url.IsValid(id)
                    || await people.GetPasskeyAsync(account, Base64Url.DecodeFromChars(id)) is not { } passkey
                )
                    return Problem.NotFound("passkey.unknown", "The account has no such passkey.");

                await people.RemovePasskeyAsync(account, passkey.CredentialId);
                scope.Audit(AuditAction.PasskeyRemoved, $"account {account.Name}", note: passkey.Name);
                return TypedResults.NoContent();
            },
            ct
        );
    }

    public static async Task<Results<Ok<JsonElement>, ProblemHttpResult>> SignInOptions(
        HttpContext http,
        IPasskeyHandler<Account> handler,
        PasskeyState state
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        var options = await handler.MakeRequestOptionsAsync(user: null, http);
        state.Keep(http, options.AssertionState);
        return TypedResults.Ok(JsonElement.Parse(options.RequestOptionsJson));
    }

    public static async Task<Results<Ok<AccountReply>, ProblemHttpResult>> SignIn(
        HttpContext http,
        AccountWriting accounts,
        IPasskeyHandler<Account> handler,
        PasskeyState state,
        CancellationToken ct
    )
    {
        var errors = new QueryReader(http.Request).Errors;
        var body = await http.Request.Json<PasskeySignInInput, PasskeySignInInput>(errors, ct);
        if (body is null || errors.Any)
            return errors.Problem()!;

        var asserted = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext
            {
                HttpContext = http,
                CredentialJson = body.Input.Credential?.GetRawText() ?? "{}",
                AssertionState = state.Take(http),
            }
        );
        var (signedIn, reply) = await accounts.Keep(
            new Actor(
                asserted.User?.Name ?? "unknown",
                asserted.Succeeded ? ActorKind.Account : ActorKind.Visitor,
                http.Address()
            ),
            async (scope, people) =>
            {
                var account = asserted.Succeeded ? await people.FindByIdAsync($"{asserted.User.Id}") : null;
                if (account is null or { Disabled: true })
                {
                    scope.Refused(AuditAction.SignInFailed, null, "A passkey that is not known.");
                    return ((SignedIn?)null, (AccountReply?)null);
                }

                await people.AddOrUpdatePasskeyAsync(account, asserted.Passkey!);
                var begun = await Sessions.Begin(scope, http, account, ct);
                scope.Audit(AuditAction.SignedIn, $"account {account.Name}", note: "passkey");
                return (begun, await AccountReply.Of(people, account));
            },
            ct
        );
        if (signedIn is null)
            return Accounts.SignIn.Failed();

        http.Open(signedIn);
        return TypedResults.Ok(reply);
    }

    private static PasskeyReply Reply(UserPasskeyInfo passkey) =>
        new(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name, passkey.CreatedAt.UtcDateTime);
}

/// <summary>Keeps in the browser, sealed, what a passkey was asked; an answer is good once and for some minutes.</summary>
internal sealed class PasskeyState(IDataProtectionProvider protection)
{
    private const string Cookie = "pa_passkey";
    private static readonly TimeSpan Good = TimeSpan.FromMinutes(5);

    private ITimeLimitedDataProtector Protector =>
        protection.CreateProtector(typeof(PasskeyState).FullName!).ToTimeLimitedDataProtector();

    public void Keep(HttpContext http, string? state) =>
        http.Response.Cookies.Append(Cookie, Protector.Protect(state ?? "", Good), Options(http));

    public string? Take(HttpContext http)
    {
        http.Response.Cookies.Delete(Cookie, Options(http));
        try
        {
            return http.Request.Cookies[Cookie] is { } sealed_ ? Protector.Unprotect(sealed_) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Not one of ours, or too old: there is no question that the answer could belong to.
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http) =>
        new()
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            Path = "/",
        };
}
