using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Matching.Persistence.Conversions;

/// <summary>Writes a checked code as its canonical text.</summary>
internal sealed class TextValueConverter<T>() : ValueConverter<T, string>(value => value.ToString(), text => TextValue.Parse<T>(text))
    where T : struct, ITextValue<T>;
