using System.Globalization;
using Matching.Api.Terminal;

namespace Matching.Api.Configuration;

/// <summary>Reads typed settings and collects every problem, so that a user corrects them all at once.</summary>
/// <remarks>A key is known because it was read: there is no second list of keys to forget.</remarks>
internal sealed class SettingsReader(IConfiguration configuration, Words words)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _knownLists = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _problems = [];

    /// <summary>Every key that was read so far, in the order of the alphabet.</summary>
    public IReadOnlyList<string> Keys => [.. _known.Concat(_knownLists).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    /// <summary>A free text; null when unset or empty.</summary>
    public string? Text(string key) => Raw(key);

    /// <summary>A text of which <paramref name="isAllowed"/> decides; <paramref name="allowed"/> names a sentence saying what.</summary>
    public string? Text(string key, Predicate<string> isAllowed, string allowed)
    {
        if (Raw(key) is not { } text || isAllowed(text)) return Raw(key);

        Refuse(key, text, new Phrase(allowed));
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag(string key, bool fallback)
    {
        if (Raw(key) is not { } text) return fallback;
        if (bool.TryParse(text, out var value)) return value;

        Refuse(key, text, "true, false");
        return fallback;
    }

    /// <summary>A whole number between two bounds, both included.</summary>
    public int Whole(string key, int fallback, int lowest, int highest)
    {
        if (Raw(key) is not { } text) return fallback;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= lowest && value <= highest) return value;

        Refuse(key, text, new Phrase("settings.allowed.whole", lowest, highest));
        return fallback;
    }

    /// <summary>A duration such as <c>01:30:00</c> between two bounds, both included.</summary>
    public TimeSpan Duration(string key, TimeSpan fallback, TimeSpan shortest, TimeSpan longest)
    {
        if (Raw(key) is not { } text) return fallback;
        // "5" alone would be read as five days: ask for hours, minutes and seconds.
        if (text.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value)
            && value >= shortest && value <= longest) return value;

        Refuse(key, text, new Phrase("settings.allowed.duration", shortest, longest));
        return fallback;
    }

    /// <summary>A day such as <c>2028-02-29</c> between two bounds, both included; null when unset.</summary>
    public DateOnly? Day(string key, DateOnly first, DateOnly last)
    {
        if (Raw(key) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= first && day <= last) return day;

        Refuse(key, text, new Phrase("settings.allowed.day", Iso(first), Iso(last)));
        return null;

        static string Iso(DateOnly bound) => bound.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>One of an enumeration's names, in any case; never its number.</summary>
    public TEnum Choice<TEnum>(string key, TEnum fallback) where TEnum : struct, Enum
    {
        if (Raw(key) is not { } text) return fallback;
        foreach (var name in Enum.GetNames<TEnum>())
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase)) return Enum.Parse<TEnum>(name);

        Refuse(key, text, string.Join(", ", Enum.GetNames<TEnum>()), Spelling.Nearest(text, Enum.GetNames<TEnum>()));
        return fallback;
    }

    /// <summary>A list: <c>Key:0</c>, <c>Key:1</c>… or one value separated by commas.</summary>
    public IReadOnlyList<string> Several(string key, Predicate<string> isAllowed, string allowed)
    {
        _knownLists.Add(key);
        var values = configuration.GetSection(key).GetChildren().Select(child => child.Value ?? "")
            .Concat((Raw(key) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToList();
        foreach (var value in values.Where(value => !isAllowed(value))) Refuse(key, value, new Phrase(allowed));
        return values;
    }

    /// <summary>Notes that two keys have one value where each needs its own.</summary>
    public void RefuseDuplicate(string key, string value, string other) =>
        _problems.Add(words.Say("settings.duplicate", key, value, other));

    /// <summary>Notes that a key may not be set while another one is.</summary>
    public void RefuseBeside(string key, string other) => _problems.Add(words.Say("settings.beside", key, other));

    /// <summary>Notes what is wrong with a key whose value may be a secret and is not repeated.</summary>
    public void RefuseSecret(string key, Phrase reason) => _problems.Add(words.Say("settings.secret", key, reason));

    /// <summary>Ends the reading: anything left in our sections is unknown, and any problem is refused.</summary>
    /// <exception cref="SettingsException">At least one key or value is wrong.</exception>
    public void Finish(IReadOnlyList<string> sections)
    {
        foreach (var section in sections) FindUnknownKeys(section);
        FindMisspeltSections(sections);
        if (_problems.Count > 0) throw new SettingsException(_problems, words);
    }

    private string? Raw(string key)
    {
        _known.Add(key);
        return configuration[key] is { Length: > 0 } text ? text.Trim() : null;
    }

    private void Refuse(string key, string value, object allowed, string? closest = null) =>
        _problems.Add(closest is null
            ? words.Say("settings.value", key, value, allowed)
            : words.Say("settings.valueClosest", key, value, allowed, closest));

    private void FindUnknownKeys(string section)
    {
        foreach (var (key, value) in configuration.GetSection(section).AsEnumerable())
        {
            if (value is null || key.Equals(section, StringComparison.OrdinalIgnoreCase) || _known.Contains(key)) continue;
            if (_knownLists.Any(list => key.StartsWith(list + ":", StringComparison.OrdinalIgnoreCase))) continue;

            var siblings = _known.Where(known => known.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)).Order().ToList();
            _problems.Add(Spelling.Nearest(key, siblings) is { } closest
                ? words.Say("settings.unknownClosest", key, closest)
                : words.Say("settings.unknown", key, string.Join(", ", siblings)));
        }
    }

    // Environment variables share the root with our sections, so only a near miss that has children is ours.
    private void FindMisspeltSections(IReadOnlyList<string> sections)
    {
        foreach (var child in configuration.GetChildren())
        {
            if (sections.Contains(child.Key, StringComparer.OrdinalIgnoreCase) || !child.GetChildren().Any()) continue;
            if (Spelling.Nearest(child.Key, sections) is { } closest)
                _problems.Add(words.Say("settings.unknownClosest", child.Key, closest));
        }
    }
}
