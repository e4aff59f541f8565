using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ProductionAnalytics.Server.Data.Accounts;

/// <summary>Tables of people, their sessions and keys, and of what they did.</summary>
internal static class AccountsModel
{
    public static void Describe(ModelBuilder model)
    {
        People(model);
        model.Entity<Session>().HasIndex(s => s.SecretHash).IsUnique();
        model.Entity<Session>().HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        model.Entity<ApiKey>().HasIndex(k => k.SecretHash).IsUnique();
        model
            .Entity<ApiKey>()
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(k => k.AccountId)
            // A key without its owner would be the command line's.
            .OnDelete(DeleteBehavior.Cascade);
        model
            .Entity<ApiKey>()
            .Property(k => k.Role)
            .HasConversion(r => RoleNames.Of(r), name => RoleNames.Find(name)!.Value);
        model.Entity<Session>().ToTable("sessions");
        model.Entity<ApiKey>().ToTable("api_keys");
        model.Entity<SavedView>().ToTable("saved_views");
        model.Entity<SavedView>().HasIndex(v => new { v.AccountId, v.Name }).IsUnique();
        model
            .Entity<SavedView>()
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(v => v.AccountId)
            .OnDelete(DeleteBehavior.Cascade);

        var audit = model.Entity<AuditEntry>().ToTable("audit");
        audit.HasIndex(a => a.At);
        audit.HasIndex(a => new { a.Actor, a.Id });
        audit.HasIndex(a => new { a.Action, a.Id });
        model.Entity<DataProtectionKey>().ToTable("data_protection_keys");
    }

    private static void People(ModelBuilder model)
    {
        var account = model.Entity<Account>().ToTable("accounts");
        account.HasKey(a => a.Id);
        account.Ignore(a => a.Name);
        account.Ignore(a => a.Email);
        account.Ignore(a => a.NormalizedEmail);
        account.Ignore(a => a.EmailConfirmed);
        account.Ignore(a => a.PhoneNumber);
        account.Ignore(a => a.PhoneNumberConfirmed);
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.Property(a => a.UserName).IsRequired();
        account.Property(a => a.NormalizedUserName).IsRequired();
        account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        account.Property(a => a.Role).HasConversion(r => RoleNames.Of(r), name => RoleNames.Find(name)!.Value);

        var claim = model.Entity<IdentityUserClaim<long>>().ToTable("account_claims");
        claim.HasKey(c => c.Id);
        account.HasMany<IdentityUserClaim<long>>().WithOne().HasForeignKey(c => c.UserId);
        var login = model.Entity<IdentityUserLogin<long>>().ToTable("account_logins");
        login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        account.HasMany<IdentityUserLogin<long>>().WithOne().HasForeignKey(l => l.UserId);
        var token = model.Entity<IdentityUserToken<long>>().ToTable("account_tokens");
        token.HasKey(t => new
        {
            t.UserId,
            t.LoginProvider,
            t.Name,
        });
        account.HasMany<IdentityUserToken<long>>().WithOne().HasForeignKey(t => t.UserId);
        var passkey = model.Entity<IdentityUserPasskey<long>>().ToTable("account_passkeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.OwnsOne(p => p.Data).ToJson();
        account.HasMany<IdentityUserPasskey<long>>().WithOne().HasForeignKey(p => p.UserId);
    }
}
