namespace ProductionAnalytics.Server.Platform.Requests;

/// <summary>Who puts a question to the store, over the web or not: gets told what is wrong with it.</summary>
internal interface IAsking
{
    RequestErrors Errors { get; }

    TimeProvider Clock { get; }
}
