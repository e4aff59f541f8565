namespace ProductionAnalytics.Server.Data.Accounts;

/// <summary>Who did what, and from where. The store refuses to change or to remove one.</summary>
public sealed class AuditEntry
{
    public const string Done = "done";
    public const string Refused = "refused";

    public long Id { get; set; }
    public DateTime At { get; set; }
    public required string Actor { get; set; }

    /// <summary>One of <see cref="Accounts.ActorKind"/>, as it is written.</summary>
    public required string ActorKind { get; set; }
    public string? Address { get; set; }

    /// <summary>One of <see cref="AuditAction"/>.</summary>
    public required string Action { get; set; }

    /// <summary>What it was done to, as people call it: <c>well 12</c>, <c>dataset bsee</c>.</summary>
    public string? Subject { get; set; }
    public required string Outcome { get; set; }

    /// <summary>The members that differ, as JSON.</summary>
    public string? Before { get; set; }
    public string? After { get; set; }
    public string? Note { get; set; }
}

/// <summary>Everything that is written down.</summary>
public static class AuditAction
{
    public const string WellCreated = "well.created";
    public const string WellUpdated = "well.updated";
    public const string WellDeleted = "well.deleted";
    public const string ProductionCreated = "production.created";
    public const string ProductionUpdated = "production.updated";
    public const string ProductionDeleted = "production.deleted";
    public const string ProductionBatch = "production.batch";
    public const string ImportStarted = "import.started";
    public const string ImportFinished = "import.finished";
    public const string ImportFailed = "import.failed";
    public const string ImportCancelled = "import.cancelled";
    public const string DatasetRemoved = "dataset.removed";
    public const string WellsExported = "export.wells";
    public const string ProductionExported = "export.production";
    public const string SignedIn = "auth.signed_in";
    public const string SignInFailed = "auth.sign_in_failed";
    public const string Locked = "auth.locked";
    public const string SignedOut = "auth.signed_out";
    public const string AccountCreated = "account.created";
    public const string AccountUpdated = "account.updated";
    public const string AccountRemoved = "account.removed";
    public const string AccountInvited = "account.invited";
    public const string PasswordChanged = "account.password_changed";
    public const string SecondFactorOn = "account.second_factor_on";
    public const string SecondFactorOff = "account.second_factor_off";
    public const string RecoveryCodes = "account.recovery_codes";
    public const string PasskeyAdded = "account.passkey_added";
    public const string PasskeyRemoved = "account.passkey_removed";
    public const string SessionEnded = "account.session_ended";
    public const string SignedOutEverywhere = "account.signed_out_everywhere";
    public const string KeyCreated = "key.created";
    public const string KeyRevoked = "key.revoked";

    public static IReadOnlyList<string> All { get; } =
    [
        WellCreated,
        WellUpdated,
        WellDeleted,
        ProductionCreated,
        ProductionUpdated,
        ProductionDeleted,
        ProductionBatch,
        ImportStarted,
        ImportFinished,
        ImportFailed,
        ImportCancelled,
        DatasetRemoved,
        WellsExported,
        ProductionExported,
        SignedIn,
        SignInFailed,
        Locked,
        SignedOut,
        AccountCreated,
        AccountUpdated,
        AccountRemoved,
        AccountInvited,
        PasswordChanged,
        SecondFactorOn,
        SecondFactorOff,
        RecoveryCodes,
        PasskeyAdded,
        PasskeyRemoved,
        SessionEnded,
        SignedOutEverywhere,
        KeyCreated,
        KeyRevoked,
    ];
}
