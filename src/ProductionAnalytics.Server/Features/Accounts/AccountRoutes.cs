using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Accounts;

internal static class AccountRoutes
{
    public static void MapAccounts(this RouteGroupBuilder api)
    {
        MapSignIn(
            api.MapGroup("auth").WithTags("Signing in").WithMetadata(new AnswersOnce()).AddEndpointFilter<OwnOrigin>()
        );
        MapOwn(api.MapGroup("account").WithTags("Account").WithMetadata(new AnswersOnce(), new Unversioned()));
    }

    private static void MapSignIn(RouteGroupBuilder auth)
    {
        auth.MapPost("first", FirstAccount.Handle)
            .ForAnyone()
            .RequireRateLimiting(RateLimits.SignIn)
            .WithName("createFirstAccount")
            .WithSummary("Create the administrator while there is no account")
            .Accepts<FirstAccountInput>("application/json");
        auth.MapPost("sign-in", SignIn.Handle)
            .ForAnyone()
            .RequireRateLimiting(RateLimits.SignIn)
            .WithName("signIn")
            .WithSummary("Sign in with a name and a password")
            .Accepts<SignInInput>("application/json");
        auth.MapPost("invitation", Invitation.Handle)
            .ForAnyone()
            .RequireRateLimiting(RateLimits.SignIn)
            .WithName("acceptInvitation")
            .WithSummary("Choose a password by a link that an administrator handed over")
            .Accepts<InvitationInput>("application/json");
        auth.MapPost("passkey/options", Passkeys.SignInOptions)
            .ForAnyone()
            .RequireRateLimiting(RateLimits.SignIn)
            .WithName("getPasskeySignInOptions")
            .WithSummary("What a browser is to ask a passkey")
            .WithMetadata(new TakesNothing());
        auth.MapPost("passkey", Passkeys.SignIn)
            .ForAnyone()
            .RequireRateLimiting(RateLimits.SignIn)
            .WithName("signInByPasskey")
            .WithSummary("Sign in with a passkey")
            .Accepts<PasskeySignInInput>("application/json");
        auth.MapPost("sign-out", OwnSessions.SignOut)
            .For(Role.Viewer)
            .WithName("signOut")
            .WithSummary("End this session")
            .WithMetadata(new TakesNothing());
        auth.MapGet("company", CompanyRoute.Handle)
            .ForAnyone()
            .RequireRateLimiting(RateLimits.SignIn)
            .WithName("signInByCompany")
            .WithSummary("Go to the company's own sign-in")
            .WithQuery(CompanyRoute.Parameters)
            .WithMetadata(new Unversioned())
            .ExcludeFromDescription();
    }

    private static void MapOwn(RouteGroupBuilder account)
    {
        account
            .MapGet("", OwnAccount.Get)
            .For(Role.Viewer)
            .WithName("getAccount")
            .WithSummary("The account of whoever asks");
        account
            .MapPut("password", OwnAccount.ChangePassword)
            .For(Role.Viewer)
            .WithName("changePassword")
            .WithSummary("Change the password; other sessions end")
            .Accepts<PasswordChangeInput>("application/json");
        account
            .MapPost("second-factor", SecondFactor.Begin)
            .For(Role.Viewer)
            .WithName("beginSecondFactor")
            .WithSummary("A new secret for an authenticator app")
            .WithMetadata(new TakesNothing());
        account
            .MapPut("second-factor", SecondFactor.TurnOn)
            .For(Role.Viewer)
            .WithName("turnOnSecondFactor")
            .WithSummary("Turn the second factor on with a first code")
            .Accepts<CodeInput>("application/json");
        account
            .MapPost("second-factor/off", SecondFactor.TurnOff)
            .For(Role.Viewer)
            .WithName("turnOffSecondFactor")
            .WithSummary("Turn the second factor off")
            .Accepts<PasswordInput>("application/json");
        account
            .MapPost("second-factor/recovery-codes", SecondFactor.Renew)
            .For(Role.Viewer)
            .WithName("renewRecoveryCodes")
            .WithSummary("New recovery codes in place of the old ones")
            .WithMetadata(new TakesNothing());
        account
            .MapGet("passkeys", Passkeys.List)
            .For(Role.Viewer)
            .WithName("listPasskeys")
            .WithSummary("Passkeys of the account");
        account
            .MapPost("passkeys/options", Passkeys.CreationOptions)
            .For(Role.Viewer)
            .WithName("getPasskeyOptions")
            .WithSummary("What a browser needs to make a passkey")
            .WithMetadata(new TakesNothing());
        account
            .MapPost("passkeys", Passkeys.Create)
            .For(Role.Viewer)
            .WithName("createPasskey")
            .WithSummary("Keep a passkey that the browser made")
            .Accepts<PasskeyInput>("application/json");
        account
            .MapDelete("passkeys/{id}", Passkeys.Delete)
            .For(Role.Viewer)
            .WithName("deletePasskey")
            .WithSummary("Remove a passkey");
        account
            .MapGet("sessions", OwnSessions.List)
            .For(Role.Viewer)
            .WithName("listSessions")
            .WithSummary("Where the account is signed in");
        account
            .MapDelete("sessions/{id:long}", OwnSessions.Delete)
            .For(Role.Viewer)
            .WithName("deleteSession")
            .WithSummary("End one session");
        account
            .MapDelete("sessions", OwnSessions.DeleteAll)
            .For(Role.Viewer)
            .WithName("deleteSessions")
            .WithSummary("Sign out everywhere");
    }
}
