using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.People;

internal static class PeopleRoutes
{
    public static void MapPeople(this RouteGroupBuilder api)
    {
        var people = api.MapGroup("people").WithTags("People").WithMetadata(new AnswersOnce(), new Unversioned());

        people
            .MapGet("", ReadPeople.List)
            .For(Role.Administrator)
            .WithName("listPeople")
            .WithSummary("Accounts by name");
        people
            .MapGet("{id:long}", ReadPeople.Get)
            .For(Role.Administrator)
            .WithName("getPerson")
            .WithSummary("One account");
        people
            .MapPost("", CreatePerson.Handle)
            .For(Role.Administrator)
            .WithName("createPerson")
            .WithSummary("A new account, and the link with which its owner chooses a password")
            .Accepts<PersonInput>("application/json");
        people
            .MapPut("{id:long}", ChangePerson.Replace)
            .For(Role.Administrator)
            .WithName("replacePerson")
            .WithSummary("Change name, role, or whether the account may sign in")
            .Accepts<PersonInput>("application/json");
        people
            .MapDelete("{id:long}", ChangePerson.Delete)
            .For(Role.Administrator)
            .WithName("deletePerson")
            .WithSummary("Remove an account with its sessions, keys and views");
        people
            .MapPost("{id:long}/invitation", InvitePerson.Handle)
            .For(Role.Administrator)
            .WithName("invitePerson")
            .WithSummary("A new link to choose a password")
            .WithMetadata(new TakesNothing());
        people
            .MapDelete("{id:long}/sessions", ChangePerson.SignOutEverywhere)
            .For(Role.Administrator)
            .WithName("deletePersonSessions")
            .WithSummary("Sign an account out everywhere");
        people
            .MapDelete("{id:long}/second-factor", ChangePerson.RemoveSecondFactor)
            .For(Role.Administrator)
            .WithName("deletePersonSecondFactor")
            .WithSummary("Turn an account's second factor off");
    }
}
