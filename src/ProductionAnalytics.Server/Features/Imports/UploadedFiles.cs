using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Imports;

/// <summary>A form with files, taken off the wire straight to disk. The folder goes when nobody wants the files any more.</summary>
internal sealed class UploadedFiles(string folder) : IDisposable
{
    private const int LongestName = 200;
    private const int LongestField = 1_000;
    private const int MostFiles = 1_000;
    private readonly Dictionary<string, string> fields = [];
    private readonly List<ImportSource> files = [];

    public IReadOnlyList<ImportSource> Files => files;

    public string? Field(string name) => fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <exception cref="BadHttpRequestException">More bytes than may be uploaded, with status 413.</exception>
    public async Task Read(
        HttpRequest request,
        IReadOnlyList<string> known,
        long most,
        RequestErrors errors,
        CancellationToken ct
    )
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        if (request.ContentLength > most)
            throw TooLarge();

        Directory.CreateDirectory(folder);
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value!;
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            long taken = 0;
            while (await reader.ReadNextSectionAsync(ct) is { } section)
                taken = await Take(section, known, taken, most, errors, ct);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            // The form ends early or is none: a client that went away, or a boundary that never comes.
            errors.Malformed("", $"The form could not be read to its end ({e.Message.TrimEnd('.')}).");
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private async Task<long> Take(
        MultipartSection section,
        IReadOnlyList<string> known,
        long taken,
        long most,
        RequestErrors errors,
        CancellationToken ct
    )
    {
        if (
            !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { Length: > 0 } name
        )
        {
            errors.Malformed("", "A part of the form has no name.");
            return taken;
        }

        if (!disposition.IsFileDisposition())
            return await TakeField(section, name, known, errors, ct) + taken;
        if (name != "files")
            errors.UnknownName(name);
        return await TakeFile(section, disposition, taken, most, errors, ct);
    }

    private async Task<int> TakeField(
        MultipartSection section,
        string name,
        IReadOnlyList<string> known,
        RequestErrors errors,
        CancellationToken ct
    )
    {
        if (!known.Contains(name))
            errors.UnknownName(name);
        var buffer = new byte[LongestField];
        var length = await section.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        if (length == buffer.Length)
            errors.Range(name, $"At most {LongestField} bytes are taken.");
        else if (!fields.TryAdd(name, System.Text.Encoding.UTF8.GetString(buffer, 0, length)))
            errors.Repeated(name);
        return length;
    }

    private async Task<long> TakeFile(
        MultipartSection section,
        ContentDispositionHeaderValue disposition,
        long taken,
        long most,
        RequestErrors errors,
        CancellationToken ct
    )
    {
        if (files.Count == MostFiles)
            errors.Range("files", $"At most {MostFiles} files are taken at once.");
        var path = Path.Combine(folder, files.Count.ToString(CultureInfo.InvariantCulture));
        await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 128 * 1024))
        {
            var chunk = new byte[128 * 1024];
            int read;
            while ((read = await section.Body.ReadAsync(chunk, ct)) > 0)
            {
                taken += read;
                if (taken > most)
                    throw TooLarge();
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

    private static BadHttpRequestException TooLarge() =>
        new("The upload is larger than UPLOAD_MAX_MB allows.", StatusCodes.Status413PayloadTooLarge);
}
