using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;
using ProductionAnalytics.Server.Platform.Settings;
using QRCoder;

namespace ProductionAnalytics.Server.Features.Accounts;

/// <summary>What an authenticator app needs.</summary>
/// <param name="Uri">The secret as an otpauth address.</param>
/// <param name="QrSvg">The address as a picture.</param>
public sealed record SecondFactorSecret(string Secret, string Uri, string QrSvg);

/// <param name="RecoveryCodes">Each good once, in place of a code; they are not shown again.</param>
public sealed record NewRecoveryCodes(IReadOnlyList<string> RecoveryCodes);

public sealed record CodeInput(string? Code)
{
    public CodeInput()
        : this((string?)null) { }
}

public sealed record PasswordInput(string? Password)
{
    public PasswordInput()
        : this((string?)null) { }
}

/// <summary>Codes of an authenticator app after the password.</summary>
internal static class SecondFactor
{
    private const int Codes = 10;

    /// <summary>A code is accepted in its half minute and the ones around it; in this time the same one is not taken twice.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static async Task<Results<Ok<SecondFactorSecret>, ProblemHttpResult>> Begin(
        HttpContext http,
        AccountWriting accounts,
        AppSettings settings,
        CancellationToken ct
    )
    {
        var errors = new QueryReader(http.Request).Errors;
        if (errors.Problem() is { } problem)
            return problem;

        return await accounts.Write<Results<Ok<SecondFactorSecret>, ProblemHttpResult>>(
            http,
            async (_, people) =>
            {
                if (await OwnAccount.Of(http, people) is not { } account)
                    return Refusals.NoAccount();
                if (account.TwoFactorEnabled)
                    return Problem.Conflict(
                        "account.second_factor_on",
                        "There is a second factor already; turn it off first."
                    );

                await people.ResetAuthenticatorKeyAsync(account);
                var secret = (await people.GetAuthenticatorKeyAsync(account))!;
                var issuer = Uri.EscapeDataString(settings.ProjectName);
                var uri =
                    $"otpauth://totp/{issuer}:{Uri.EscapeDataString(account.Name)}?secret={secret}&issuer={issuer}&digits=6";
                using var data = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
                return TypedResults.Ok(new SecondFactorSecret(secret, uri, new SvgQRCode(data).GetGraphic(4)));
            },
            ct
        );
    }

    public static async Task<Results<Ok<NewRecoveryCodes>, ProblemHttpResult>> TurnOn(
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    )
    {
        var errors = new QueryReader(http.Request).Errors;
        var body = await http.Request.Json<CodeInput, CodeInput>(errors, ct);
        if (body is null || errors.Any)
            return errors.Problem()!;

        return await accounts.Write<Results<Ok<NewRecoveryCodes>, ProblemHttpResult>>(
            http,
            async (scope, people) =>
            {
                if (await OwnAccount.Of(http, people) is not { } account)
                    return Refusals.NoAccount();
                if (account.TwoFactorEnabled)
                    return Problem.Conflict("account.second_factor_on", "There is a second factor already.");
                if (!await IsCode(people, account, body.Input.Code ?? "", scope.Now))
                {
                    errors.Range("code", "Is not the code that the app shows now; check the clock of the phone.");
                    return errors.Problem()!;
                }

                await people.SetTwoFactorEnabledAsync(account, true);
                scope.Audit(AuditAction.SecondFactorOn, $"account {account.Name}");
                return TypedResults.Ok(await NewCodes(people, account));
            },
            ct
        );
    }

    public static async Task<Results<Ok<NewRecoveryCodes>, ProblemHttpResult>> Renew(
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        return await accounts.Write<Results<Ok<NewRecoveryCodes>, ProblemHttpResult>>(
            http,
            async (scope, people) =>
            {
                if (await OwnAccount.Of(http, people) is not { } account)
                    return Refusals.NoAccount();
                if (!account.TwoFactorEnabled)
                    return Problem.Conflict("account.second_factor_off", "There is no second factor.");

                scope.Audit(AuditAction.RecoveryCodes, $"account {account.Name}");
                return TypedResults.Ok(await NewCodes(people, account));
            },
            ct
        );
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> TurnOff(
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    )
    {
        var errors = new QueryReader(http.Request).Errors;
        var body = await http.Request.Json<PasswordInput, PasswordInput>(errors, ct);
        if (body is null || errors.Any)
            return errors.Problem()!;

        return await accounts.Write<Results<NoContent, ProblemHttpResult>>(
            http,
            async (scope, people) =>
            {
                if (await OwnAccount.Of(http, people) is not { } account)
                    return Refusals.NoAccount();
                if (!await people.CheckPasswordAsync(account, body.Input.Password ?? ""))
                {
                    errors.Range("password", "Is not the password of this account.");
                    return errors.Problem()!;
                }

                await people.RemoveSecondFactor(account);
                scope.Audit(AuditAction.SecondFactorOff, $"account {account.Name}");
                return TypedResults.NoContent();
            },
            ct
        );
    }

    /// <summary>Whether a code of the app, or one of the recovery codes, is good; either is good once.</summary>
    public static async Task<bool> Takes(UserManager<Account> people, Account account, string code, DateTime now) =>
        await IsCode(people, account, code, now)
        || (await people.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim().ToUpperInvariant())).Succeeded;

    private static async Task<bool> IsCode(UserManager<Account> people, Account account, string code, DateTime now)
    {
        var digits = code.Replace(" ", "", StringComparison.Ordinal);
        var hash = Secret.Hash($"{account.Id} {digits}");
        if (account.LastCode == hash && now - account.LastCodeAt < Window)
            return false;
        if (!await people.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, digits))
            return false;

        (account.LastCode, account.LastCodeAt) = (hash, now);
        await people.UpdateAsync(account);
        return true;
    }

    private static async Task<NewRecoveryCodes> NewCodes(UserManager<Account> people, Account account) =>
        new([.. (await people.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes))!]);
}
