using ProductionAnalytics.Server.Data.Cubes;

namespace ProductionAnalytics.Server.Tests.Storing;

/// <summary>Many ask at once; nobody gets what was read before he asked.</summary>
public sealed class ReadingForMany
{
    private readonly List<TaskCompletionSource<int>> readings = [];
    private readonly SemaphoreSlim begun = new(0);
    private readonly SharedReading<int> shared;

    public ReadingForMany() =>
        shared = new SharedReading<int>(() =>
        {
            var reading = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
            readings.Add(reading);
            begun.Release();
            return reading.Task;
        });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asks_while_a_reading_goes_on_shares_the_next_one()
    {
        var first = shared.Next();
        await begun.WaitAsync(Ct);
        var (second, third) = (shared.Next(), shared.Next());
        readings[0].SetResult(1);
        await begun.WaitAsync(Ct);
        Assert.False(second.IsCompleted);
        readings[1].SetResult(2);

        var read = await Task.WhenAll(first, second, third);
        Assert.Equal([1, 2, 2], read);
        Assert.Equal(2, readings.Count);
    }

    [Fact]
    public async Task A_reading_that_failed_is_told_to_its_own_askers_and_to_no_others()
    {
        var first = shared.Next();
        await begun.WaitAsync(Ct);
        var second = shared.Next();
        readings[0].SetException(new TimeoutException());
        await begun.WaitAsync(Ct);
        readings[1].SetResult(2);

        await Assert.ThrowsAsync<TimeoutException>(() => first);
        Assert.Equal(2, await second);
    }
}
