namespace Matching.Persistence.Searching;

/// <summary>Names in memory, found by words in any order, each by its start. Immutable.</summary>
/// <remarks>
/// What is typed is tried ever less strictly until something is found: as it stands; with one typing fault in each longer
/// word; with its words written together; without articles; with a postal code read as its department. Nearest first, by
/// <see cref="Nearness"/>. Where what stands typed is only the beginning of names of places, a place one fault away that is
/// so much larger that it would come first is found too: <c>toulouze</c> is Toulouse before Toulouzette.
/// </remarks>
internal sealed class WordIndex<T>
{
    private const byte Misspelt = 1, Beginning = 2, Whole = 3;

    private const int PostalCodeLength = 5;

    private readonly NamedItem<T>[] _items;
    private readonly SearchedName[] _names;
    private readonly Vocabulary _words, _codes;
    private readonly SearchedKind _kind;

    public WordIndex(IEnumerable<NamedItem<T>> items, SearchedKind kind)
    {
        _kind = kind;
        _items = [.. items];
        _names = [.. _items.SelectMany((item, rank) => item.Names.Select(name => new SearchedName(rank, name, kind)))];
        _words = new(_names.SelectMany((name, rank) => name.Findable.Select(word => (word, rank))));
        _codes = new(_names.SelectMany((name, rank) => _items[name.Item].Codes.Select(code => (code, rank))));
    }

    /// <summary>All that the text finds, nearest first.</summary>
    public IReadOnlyList<T> Find(string text)
    {
        var terms = TypedText.Read(text, _kind);
        if (terms.Count == 0) return [];

        foreach (var attempt in Attempts(terms))
        {
            var found = Find(attempt.Terms, attempt.IsForgiving);
            if (found.Count > 0) return [.. LargerOneFaultAway(attempt, found).Concat(found).Select(hit => _items[hit.Item].Item)];
        }

        return [];
    }

    private IEnumerable<Hit> LargerOneFaultAway((IReadOnlyList<TypedTerm> Terms, bool IsForgiving) attempt, IReadOnlyList<Hit> found) =>
        _kind != SearchedKind.Places || attempt.IsForgiving || found.Any(hit => hit.IsWhole)
            ? []
            : Find(attempt.Terms, isForgiving: true).TakeWhile(hit => hit.Item != found[0].Item);

    private IEnumerable<(IReadOnlyList<TypedTerm> Terms, bool IsForgiving)> Attempts(IReadOnlyList<TypedTerm> terms)
    {
        // Between titles, articles and prepositions tell nothing apart; in the name of a place they do.
        var telling = Some(terms.Where(term => !term.IsSlight), terms);
        var needed = _kind == SearchedKind.Titles ? telling : terms;
        yield return (needed, false);
        yield return (needed, true);

        var words = terms.Where(term => !term.IsNumber).ToList();
        if (words.Count > 1)
        {
            var together = new TypedTerm(
                string.Concat(words.Select(term => term.Word)), [.. new TypedPhrase(words).Writings.Select(writing => new[] { writing })]);
            TypedTerm[] joined = [together, .. terms.Where(term => term.IsNumber)];
            yield return (joined, false);
            yield return (joined, true);
        }

        yield return (telling, true);

        // CEDEX codes and codes for a whole town (75000) are in no reference; their department is.
        var wider = Some(telling.Where(term => !term.IsNumber || term.Word.Length >= 2), telling)
            .Select(term => term.IsNumber && term.Word.Length == PostalCodeLength ? term with { Codes = [term.Word[..2]] } : term).ToList();
        yield return (wider, true);
        var wordsAndCodes = wider.Where(term => !term.IsNumber || term.Word.Length == PostalCodeLength).ToList();
        if (wordsAndCodes.Exists(term => !term.IsNumber)) yield return (wordsAndCodes, true);
    }

    private static IReadOnlyList<TypedTerm> Some(IEnumerable<TypedTerm> kept, IReadOnlyList<TypedTerm> all) =>
        kept.ToList() is { Count: > 0 } some ? some : all;

    private List<Hit> Find(IReadOnlyList<TypedTerm> terms, bool isForgiving)
    {
        var marks = terms.Select(term => Marks(term, isForgiving)).ToArray();
        var typed = new TypedPhrase(terms);
        var found = new Dictionary<int, Hit>();
        for (var rank = 0; rank < _names.Length; rank++)
        {
            var (whole, hasAll) = (0, true);
            for (var term = 0; term < marks.Length && hasAll; term++)
            {
                hasAll = marks[term][rank] > 0;
                if (marks[term][rank] == Whole) whole++;
            }

            if (!hasAll) continue;
            var name = _names[rank];
            var item = _items[name.Item];
            var nearness = _kind == SearchedKind.Titles
                ? Nearness.OfTitle(name, typed, terms.Count - whole)
                : Nearness.OfPlace(name, typed, item.Weight, item.IsPart && item.Codes.Any(typed.WholeCodes.Contains));
            var hit = new Hit(name.Item, nearness, 1, whole == terms.Count);
            found[name.Item] = found.TryGetValue(name.Item, out var before) ? before.And(hit) : hit;
        }

        return [.. found.Values.OrderBy(hit => hit.Nearness).ThenByDescending(hit => hit.Names).ThenBy(hit => hit.Item)];
    }

    private byte[] Marks(TypedTerm term, bool isForgiving)
    {
        var marks = new byte[_names.Length];
        foreach (var reading in term.Readings)
        {
            if (reading.Length == 1) MarkWord(reading[0], term, isForgiving, marks);
            else MarkAll(reading, marks);
        }

        if (term.Number is { } number) _words.MarkWhole(number, marks, Whole);
        foreach (var code in term.Codes) _codes.MarkBeginning(code, marks, Whole, Whole);
        return marks;
    }

    private void MarkWord(string word, TypedTerm term, bool isForgiving, byte[] marks)
    {
        // A short number stands for itself: "Paris 2" is not the 20th arrondissement.
        if (term.Number is null || !term.IsNumber) _words.MarkBeginning(word, marks, Whole, Beginning);
        if (isForgiving && term.MayBeMisspelt && word == term.Word) _words.MarkMisspelt(word, marks, Misspelt);
    }

    private void MarkAll(string[] words, byte[] marks)
    {
        var each = words.Select(word =>
        {
            var own = new byte[marks.Length];
            _words.MarkBeginning(word, own, Whole, Beginning);
            return own;
        }).ToArray();
        for (var name = 0; name < marks.Length; name++) marks[name] = Math.Max(marks[name], each.Min(own => own[name]));
    }

    // An item that was found, by so many of its names, the nearest of them counting; and whether all that was typed are whole words of one.
    private readonly record struct Hit(int Item, Nearness Nearness, int Names, bool IsWhole)
    {
        public Hit And(Hit other) =>
            new(Item, other.Nearness.CompareTo(Nearness) < 0 ? other.Nearness : Nearness, Names + other.Names, IsWhole || other.IsWhole);
    }
}

/// <summary>An item with the names it is looked for by.</summary>
/// <param name="Item">The item.</param>
/// <param name="Names">Its names.</param>
/// <param name="Codes">Codes that find it when typed from their beginning.</param>
internal sealed record NamedItem<T>(T Item, IReadOnlyList<ItemName> Names, IReadOnlyList<string> Codes)
{
    /// <summary>How large it is: inhabitants; 0 where size does not matter.</summary>
    public long Weight { get; init; }

    /// <summary>Whether it comes before what it is part of, when a whole code finds both: 75011 is an arrondissement before it is Paris.</summary>
    public bool IsPart { get; init; }
}

/// <summary>One name of an item.</summary>
/// <param name="Text">As written.</param>
/// <param name="Rank">0 for the name it has; higher for former, rare and secondary ones, which come later when equally near.</param>
internal readonly record struct ItemName(string Text, int Rank = 0);
