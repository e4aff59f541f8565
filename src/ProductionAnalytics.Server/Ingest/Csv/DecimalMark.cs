using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.Csv;

/// <summary>
/// What stands before the decimals of a whole file: the first number that has such a mark tells. A comma can be it only
/// where fields are not delimited by commas, and is then a finding, once. Nothing groups thousands.
/// </summary>
internal sealed class DecimalMark(byte delimiter)
{
    private const int LongestNumber = 64;
    private byte mark = delimiter == ',' ? (byte)'.' : (byte)0;

    /// <param name="told">This number told that the mark is a comma.</param>
    public bool Number(ReadOnlySpan<byte> field, out double? value, out bool told)
    {
        value = null;
        told = false;
        var place = field.IndexOfAny((byte)',', (byte)'.');
        if (place < 0)
            return Fields.Number(field, out value);
        if (field.Length > LongestNumber || (mark != 0 && field[place] != mark))
            return false;

        Span<byte> pointed = stackalloc byte[LongestNumber];
        field.CopyTo(pointed);
        pointed[place] = (byte)'.';
        if (!Fields.Number(pointed[..field.Length], out value))
            return false;

        told = mark == 0 && field[place] == ',';
        mark = field[place];
        return true;
    }
}
