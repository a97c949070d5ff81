using System.Text;

namespace Matching.Persistence.Imports.Reading;

/// <summary>The decoders of the encodings that imports read.</summary>
internal static class TextEncodings
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Encoding Of(FileEncoding encoding) => encoding == FileEncoding.Windows1252 ? Windows1252 : Utf8;
}
