using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Platform.Replies;

/// <summary>Every error that leaves the server is a problem document with a code, also those the framework makes.</summary>
internal static class ProblemSetup
{
    public static void AddProblems(this IServiceCollection services)
    {
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        services.AddProblemDetails();
        services.AddExceptionHandler<ExceptionProblems>();
        // A defect is logged with where it happened: the reply names the trace id under which to look.
        services.Configure<ExceptionHandlerOptions>(options =>
            options.SuppressDiagnosticsCallback = context =>
                context.Exception is BadHttpRequestException or OperationCanceledException
                || StoreFailure.Describe(context.Exception) is not null
        );
    }

    public static void UseProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }

    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var http = context.HttpContext;
        var status = problem.Status ?? http.Response.StatusCode;
        if (!problem.Extensions.ContainsKey("code"))
        {
            var (code, detail) = ProblemCodes.Of(status);
            problem.Extensions["code"] = code;
            problem.Type = Problem.TypeOf(code);
            problem.Title = ProblemCodes.TitleOf(status);
            problem.Detail ??= detail;
        }

        problem.Instance ??= http.Request.Path;
        problem.Extensions.Remove("trace_id");
        if (status >= 500)
            problem.Extensions["trace_id"] = TraceId(http);
    }

    public static string TraceId(HttpContext http) => Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
}

/// <summary>Writes the document whatever the Accept header wants: who asked for a table still has to learn what was wrong.</summary>
internal sealed class ProblemWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        ProblemSetup.Complete(context);
        var http = context.HttpContext;
        await http.Response.WriteAsJsonAsync(
            context.ProblemDetails,
            http.Json(),
            "application/problem+json",
            http.RequestAborted
        );
    }
}

/// <summary>Names the failures that are the store's or the client's and not the code's.</summary>
internal sealed class ExceptionProblems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken ct)
    {
        if (exception is OperationCanceledException && http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = 499;
            return true;
        }

        var problem = new ProblemDetails { Status = 500 };
        if (exception is BadHttpRequestException bad)
            problem.Status = bad.StatusCode;
        else if (StoreFailure.Describe(exception) is var (code, detail))
            problem = Unavailable(http, code, detail);

        http.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(
            new()
            {
                HttpContext = http,
                ProblemDetails = problem,
                Exception = exception,
            }
        );
    }

    private static ProblemDetails Unavailable(HttpContext http, string code, string detail)
    {
        // Where there is no store, there will be none in a second either.
        if (code != NoStoreException.Code)
            http.Response.Headers.RetryAfter = "1";
        return new()
        {
            Status = 503,
            Title = ProblemCodes.TitleOf(503),
            Type = Problem.TypeOf(code),
            Detail = detail,
            Extensions = { ["code"] = code },
        };
    }
}
