using System.Globalization;
using Microsoft.AspNetCore.Identity;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>A password is long and hard to guess; what it is made of is nobody's business.</summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Least = 12;
    public const int Most = 256;

    /// <summary>As hard to guess as this many characters at random.</summary>
    private const int LeastWorth = 8;

    public static PasswordOptions Lengths { get; } =
        new()
        {
            RequiredLength = 1,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
            RequiredUniqueChars = 1,
        };

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(
            Complain(password ?? "", user.UserName ?? "") is { } complaint
                ? IdentityResult.Failed(new IdentityError { Code = "password", Description = complaint })
                : IdentityResult.Success
        );

    /// <summary>Why a password is not good enough, or null where it is.</summary>
    public static string? Complain(string password, string name)
    {
        if (TextRules.Complain(password, Most) is { } complaint)
            return complaint;
        // As a reader counts them.
        var length = new StringInfo(password).LengthInTextElements;
        if (length < Least)
            return $"Has {length} characters; at least {Least} are wanted.";

        return Guesses.Worth(password, name) >= LeastWorth
            ? null
            : "Is easily guessed: it is made of common passwords, names or rows of keys. Several words that do not belong together make a good one.";
    }
}

/// <summary>What a person may be called.</summary>
internal sealed class NameRules : IUserValidator<Account>
{
    public const int Most = 100;

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user)
    {
        if (Complain(user.UserName) is { } complaint)
            return Failed("name", complaint);
        var same = await manager.FindByNameAsync(user.UserName!);
        return same is null || same.Id == user.Id
            ? IdentityResult.Success
            : Failed("exists", $"There is an account '{same.UserName}' already.");
    }

    public static string? Complain(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "A name is required.";
        if (name != name.Trim())
            return "Must not begin or end with a space.";
        if (TextRules.Complain(name, Most) is { } complaint)
            return complaint;
        return name.Any(c => char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format)
            ? "Must not contain characters that cannot be seen."
            : null;
    }

    private static IdentityResult Failed(string code, string text) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = text });
}
