namespace ProductionAnalytics.Browser.Tests.Platform;

/// <summary>One published server over an empty store of its own; each class of stories has one.</summary>
public class RunningServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("pa-browser-").FullName;
    private AppProcess? process;

    public Uri Address { get; private set; } = null!;

    /// <summary>What a story needs to be there is put there through the API.</summary>
    public Api Api { get; private set; } = null!;

    /// <summary>The accounts there are; none before somebody takes the server into use.</summary>
    public Accounts Accounts { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        await Start();
        await Claim();
    }

    /// <summary>Makes the accounts that stories are told with.</summary>
    protected virtual async Task Claim()
    {
        Accounts = await Accounts.Create(Address);
        using var editor = Accounts.Caller(Role.Editor);
        var key = await editor.Post(
            "account/keys",
            new
            {
                name = "stories",
                role = "editor",
                expires_at = (string?)null,
            }
        );
        Api = new Api(Address, key.GetProperty("secret").GetString()!);
    }

    /// <summary>Starts the server, and after a stop again at the same address.</summary>
    public async Task Start()
    {
        process = AppProcess.Start(folder, Address?.Port ?? 0, "serve", "--empty");
        Address = await process.Address();
    }

    public async Task Stop()
    {
        if (process is not null)
            await process.DisposeAsync();
        process = null;
    }

    /// <summary>Loads files with the command line while the server runs.</summary>
    protected Task Import(string format, params string[] files) => Command(["import", format, .. files]);

    /// <summary>Runs a command of the product over the same store, to its end.</summary>
    protected async Task Command(params string[] arguments)
    {
        await using var command = AppProcess.Start(folder, 0, arguments);
        Assert.True(await command.Ended() == 0, command.Output);
    }

    public async ValueTask DisposeAsync()
    {
        Api?.Dispose();
        await Stop();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
