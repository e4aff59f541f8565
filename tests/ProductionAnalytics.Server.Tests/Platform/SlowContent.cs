namespace ProductionAnalytics.Server.Tests.Platform;

/// <summary>Sends half of itself, then waits until it may go on.</summary>
internal sealed class SlowContent(byte[] bytes) : HttpContent
{
    private readonly TaskCompletionSource half = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task IsOnItsWay => half.Task;

    public void Continue() => go.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await stream.FlushAsync();
        half.SetResult();
        await go.Task;
        await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
