using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Keys;

internal static class KeyRoutes
{
    public static void MapKeys(this RouteGroupBuilder api)
    {
        var own = api.MapGroup("account/keys").WithTags("Keys").WithMetadata(new AnswersOnce(), new Unversioned());
        own.MapGet("", ListKeys.Own).For(Role.Viewer).WithName("listOwnKeys").WithSummary("Keys of the account");
        own.MapPost("", CreateKey.Handle)
            .For(Role.Viewer)
            .WithName("createKey")
            .WithSummary("A new key; it is shown this once")
            .Accepts<KeyInput>("application/json");
        own.MapDelete("{id:long}", RevokeKey.Own)
            .For(Role.Viewer)
            .WithName("revokeOwnKey")
            .WithSummary("Revoke a key of the account");

        var all = api.MapGroup("keys").WithTags("Keys").WithMetadata(new AnswersOnce(), new Unversioned());
        all.MapGet("", ListKeys.All)
            .For(Role.Administrator)
            .WithName("listKeys")
            .WithSummary("Keys of everybody, newest first");
        all.MapDelete("{id:long}", RevokeKey.Any)
            .For(Role.Administrator)
            .WithName("revokeKey")
            .WithSummary("Revoke a key");
    }
}
