using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Matching.Persistence.Conversions;

/// <summary>Shares in whole hundredths of a per cent: 30 % is 3000.</summary>
internal sealed class ShareConverter() : ValueConverter<Share, int>(share => decimal.ToInt32(share.Value * 10_000), stored => new(stored / 10_000m));
