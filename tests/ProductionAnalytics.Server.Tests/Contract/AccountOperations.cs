using System.Web;
using OtpNet;
using ProductionAnalytics.Server.Tests.Accounts;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Contract;

/// <summary>Operations of accounts in the order in which somebody comes to use them, from the first account on.</summary>
internal static class AccountOperations
{
    public static async Task<List<(string Id, Func<Task<HttpResponseMessage>> Call)>> Calls(TestApp app)
    {
        var (ann, bob, eve) = (await Person.At(app), await Person.At(app), await Person.At(app));
        var known = new Dictionary<string, string>();
        var passkey = new Authenticator();
        return
        [
            (
                "createFirstAccount",
                () => ann.Post("/api/v1/auth/first", new { name = "ann", password = Person.Password })
            ),
            ("signIn", () => ann.TrySignIn("ann", Person.Password)),
            ("getAccount", () => ann.Get("/api/v1/account")),
            ("listSessions", () => ann.Get("/api/v1/account/sessions")),
            ("createPerson", () => Keep("bob", ann.Post("/api/v1/people", new { name = "bob", role = "viewer" }))),
            ("listPeople", () => ann.Get("/api/v1/people")),
            ("getPerson", () => ann.Get($"/api/v1/people/{known["bob"]}")),
            ("replacePerson", () => ann.Put($"/api/v1/people/{known["bob"]}", new { name = "bob", role = "editor" })),
            ("invitePerson", () => ann.Post($"/api/v1/people/{known["bob"]}/invitation")),
            ("acceptInvitation", Accept),
            (
                "changePassword",
                () =>
                    bob.Put(
                        "/api/v1/account/password",
                        new { current_password = Person.Password, new_password = "velvet harbour cactus nine" }
                    )
            ),
            ("beginSecondFactor", Begin),
            (
                "turnOnSecondFactor",
                () =>
                    bob.Put(
                        "/api/v1/account/second-factor",
                        new { code = new Totp(Base32Encoding.ToBytes(known["secret"])).ComputeTotp() }
                    )
            ),
            ("renewRecoveryCodes", () => bob.Post("/api/v1/account/second-factor/recovery-codes")),
            (
                "turnOffSecondFactor",
                () => bob.Post("/api/v1/account/second-factor/off", new { password = "velvet harbour cactus nine" })
            ),
            ("deletePersonSecondFactor", () => ann.Delete($"/api/v1/people/{known["bob"]}/second-factor")),
            ("getPasskeyOptions", () => bob.Post("/api/v1/account/passkeys/options")),
            ("createPasskey", () => Keep("passkey", UsingPasskeys<SqliteApp>.TryAdd(bob, passkey))),
            ("listPasskeys", () => bob.Get("/api/v1/account/passkeys")),
            ("getPasskeySignInOptions", () => eve.Post("/api/v1/auth/passkey/options")),
            ("signInByPasskey", async () => (await UsingPasskeys<SqliteApp>.SignIn(eve, passkey)).Answer),
            ("deletePasskey", () => bob.Delete($"/api/v1/account/passkeys/{known["passkey"]}")),
            ("createKey", () => Keep("key", bob.Post("/api/v1/account/keys", new { name = "k", role = "viewer" }))),
            ("listOwnKeys", () => bob.Get("/api/v1/account/keys")),
            ("revokeOwnKey", () => bob.Delete($"/api/v1/account/keys/{known["key"]}")),
            ("listKeys", () => ann.Get("/api/v1/keys")),
            ("revokeKey", () => ann.Delete($"/api/v1/keys/{known["key"]}")),
            ("createView", () => Keep("view", bob.Post("/api/v1/views", View("mine")))),
            ("listViews", () => bob.Get("/api/v1/views")),
            ("getView", () => ann.Get($"/api/v1/views/{known["view"]}")),
            ("replaceView", () => bob.Put($"/api/v1/views/{known["view"]}", View("renamed"))),
            ("deleteView", () => bob.Delete($"/api/v1/views/{known["view"]}")),
            ("listAudit", () => ann.Get("/api/v1/audit?limit=5")),
            ("listAuditActions", () => ann.Get("/api/v1/audit/actions")),
            ("deleteSession", EndOther),
            ("deletePersonSessions", () => ann.Delete($"/api/v1/people/{known["bob"]}/sessions")),
            ("deletePerson", () => ann.Delete($"/api/v1/people/{known["bob"]}")),
            ("signOut", SignOut),
            ("deleteSessions", () => ann.Delete("/api/v1/account/sessions")),
        ];

        async Task<HttpResponseMessage> Keep(string name, Task<HttpResponseMessage> sent)
        {
            var reply = await sent;
            var body = await reply.Body();
            known[name] = body["id"]!.ToString();
            if (body["invitation"] is { } link)
                known["link"] = (string)link!;
            return reply;
        }

        Task<HttpResponseMessage> Accept()
        {
            var link = HttpUtility.ParseQueryString(known["link"].Split('?')[1]);
            return bob.Post(
                "/api/v1/auth/invitation",
                new
                {
                    id = long.Parse(link["id"]!, System.Globalization.CultureInfo.InvariantCulture),
                    token = link["token"],
                    password = Person.Password,
                }
            );
        }

        async Task<HttpResponseMessage> Begin()
        {
            var reply = await bob.Post("/api/v1/account/second-factor");
            known["secret"] = (await reply.Body()).Text("secret");
            return reply;
        }

        async Task<HttpResponseMessage> EndOther()
        {
            var other = await (await ann.Another()).SignIn("ann");
            var id = (await other.Read("/api/v1/account/sessions")).AsArray().Single(s => (bool)s!["current"]!)!.Id();
            return await ann.Delete($"/api/v1/account/sessions/{id}");
        }

        async Task<HttpResponseMessage> SignOut() =>
            await (await (await ann.Another()).SignIn("ann")).Post("/api/v1/auth/sign-out");

        static object View(string name) =>
            new
            {
                name,
                screen = "map",
                query = "region=GC",
            };
    }
}
