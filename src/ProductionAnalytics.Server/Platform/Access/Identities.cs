using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>ASP.NET Core Identity on our store: on the connection, and so in the transaction, of whoever uses it.</summary>
internal sealed class Identities(
    IServiceProvider services,
    IOptions<IdentityOptions> options,
    IPasswordHasher<Account> hasher,
    ILogger<UserManager<Account>> logger,
    NobodysPassword nobodys
)
{
    public UserManager<Account> On(AppDb db)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        return new UserManager<Account>(
            new UserOnlyStore<Account, AppDb, long>(db),
            options,
            hasher,
            [new NameRules()],
            [new PasswordRules()],
            new UpperInvariantLookupNormalizer(),
            new IdentityErrorDescriber(),
            services,
            logger
        );
    }

    /// <summary>Takes as long whether the account, or its password, exists or not.</summary>
    public bool IsPassword(Account? account, string password)
    {
        var hash = account?.PasswordHash ?? (nobodys.Hash ??= hasher.HashPassword(null!, Secret.New()));
        var same = hasher.VerifyHashedPassword(account!, hash, password) != PasswordVerificationResult.Failed;
        return same && account?.PasswordHash is not null;
    }
}

/// <summary>What is weighed where there is no password; made once by a server, as it takes as long as weighing one.</summary>
internal sealed class NobodysPassword
{
    public string? Hash { get; set; }
}

internal static class IdentitiesSetup
{
    /// <summary>With its secret and its recovery codes.</summary>
    public static async Task RemoveSecondFactor(this UserManager<Account> people, Account account)
    {
        await people.SetTwoFactorEnabledAsync(account, false);
        await people.ResetAuthenticatorKeyAsync(account);
        await people.GenerateNewTwoFactorRecoveryCodesAsync(account, 0);
    }

    public static void AddIdentities(this IServiceCollection services)
    {
        services.AddSingleton<NobodysPassword>();
        services.AddScoped<Identities>();
        services.AddScoped<IUserStore<Account>>(s => new UserOnlyStore<Account, AppDb, long>(
            s.GetRequiredService<AppDb>()
        ));
        services
            .AddIdentityCore<Account>(identity =>
            {
                identity.Password = PasswordRules.Lengths;
                identity.User.AllowedUserNameCharacters = "";
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddDefaultTokenProviders();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 210_000);
        services.Configure<DataProtectionTokenProviderOptions>(tokens => tokens.TokenLifespan = Invitations.Good);
        services.AddScoped<IPasskeyHandler<Account>>(s => new PasskeyHandler<Account>(
            s.GetRequiredService<Identities>().On(s.GetRequiredService<AppDb>()),
            s.GetRequiredService<IOptions<IdentityPasskeyOptions>>()
        ));
    }
}
