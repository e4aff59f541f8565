using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Imports;

/// <summary>A form with files, taken off the wire straight to disk. The folder goes when nobody wants the files any more.</summary>
internal sealed class UploadedFiles(string folder) : IDisposable
{
    private const int LongestName = 200;
    private const int LongestField = 1_000;
    private const int MostParts = 1_000;

    /// <summary>What a form may have beside its files: boundaries, headers and fields.</summary>
    private const int LongestForm = 1 << 20;

    private readonly Dictionary<string, string> fields = [];
    private readonly List<ImportSource> files = [];

    public IReadOnlyList<ImportSource> Files => files;

    public string? Field(string name) => fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>False where there are more bytes than may be uploaded.</summary>
    public async Task<bool> Read(
        HttpRequest request,
        TakesForm form,
        long most,
        RequestErrors errors,
        CancellationToken ct
    )
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        if (request.ContentLength > most + LongestForm)
            return false;

        Directory.CreateDirectory(folder);
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value!;
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            long taken = 0;
            for (var parts = 0; await reader.ReadNextSectionAsync(ct) is { } section; parts++)
            {
                if (parts == MostParts)
                    throw new InvalidDataException($"it has more than {MostParts} parts");
                taken += await Take(section, form, most - taken, errors, ct);
                if (taken > most)
                    return false;
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException && StoreFailure.Describe(e) is null)
        {
            // The form ends early or is none: a client that went away, or a boundary that never comes.
            errors.Malformed("", $"The form could not be read to its end ({e.Message.TrimEnd('.')}).");
        }

        return true;
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>How many bytes of files it had; above the most it stops.</summary>
    private async Task<long> Take(
        MultipartSection section,
        TakesForm form,
        long most,
        RequestErrors errors,
        CancellationToken ct
    )
    {
        if (
            !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { Length: > 0 } name
        )
            throw new InvalidDataException("a part has no name");

        if (!disposition.IsFileDisposition())
        {
            await TakeField(section, name, form, errors, ct);
            return 0;
        }

        if (name != form.Files)
            errors.UnknownName(name);
        return await TakeFile(section, disposition, most, ct);
    }

    private async Task TakeField(
        MultipartSection section,
        string name,
        TakesForm form,
        RequestErrors errors,
        CancellationToken ct
    )
    {
        if (name == form.Files)
            errors.Malformed(name, "A file was wanted: a part with a file name.");
        else if (form.Fields.All(f => f.Name != name))
            errors.UnknownName(name);
        var buffer = new byte[LongestField + 1];
        var length = await section.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        if (length == buffer.Length)
            throw new InvalidDataException($"{name} has more than {LongestField} bytes");
        if (!fields.TryAdd(name, System.Text.Encoding.UTF8.GetString(buffer, 0, length)))
            errors.Repeated(name);
    }

    private async Task<long> TakeFile(
        MultipartSection section,
        ContentDispositionHeaderValue disposition,
        long most,
        CancellationToken ct
    )
    {
        var path = Path.Combine(folder, files.Count.ToString(CultureInfo.InvariantCulture));
        long taken = 0;
        await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 128 * 1024))
        {
            var chunk = new byte[128 * 1024];
            int read;
            while (taken <= most && (read = await section.Body.ReadAsync(chunk, ct)) > 0)
            {
                taken += read;
                await file.WriteAsync(chunk.AsMemory(0, read), ct);
            }
        }

        files.Add(new ImportSource(NameOf(disposition, files.Count + 1), path));
        return taken;
    }

    /// <summary>What the sender calls the file, for people to read; it never becomes a path.</summary>
    private static string NameOf(ContentDispositionHeaderValue disposition, int number)
    {
        var given = HeaderUtilities.RemoveQuotes(
            disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName
        );
        var last = (given.Value ?? "").Split('/', '\\')[^1];
        var plain = new string([.. last.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]).Trim();
        return plain.Length == 0 ? $"file {number}" : plain[..Math.Min(plain.Length, LongestName)];
    }
}
