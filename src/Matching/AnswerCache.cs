using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Matching.LearnedRanking;
using Matching.LearnedRanking.Serving;
using Matching.Pairs;
using Matching.Walks;

namespace Matching;

/// <summary>Answers that were worked out already, for whoever asks the same while nothing has changed. Safe for concurrent use.</summary>
/// <remarks>
/// Everything an answer rests on is immutable, so that the same objects give the same answer: a new version of an index, new
/// weights, another map of occupations or model is another object. An answer of an earlier version is only good for the explanations in
/// it (<see cref="Former"/>); those on other weights, models or days are let go at once. No version of an index stays in memory by it.
/// Decision: docs/decisions/0130-answers-are-kept.md.
/// </remarks>
internal sealed class AnswerCache
{
    /// <summary>The most matches and near misses in all kept answers, each of some 5 KiB.</summary>
    public const int MostMatches = 8_000;

    /// <summary>The most kept answers, since those without matches weigh something too.</summary>
    public const int MostAnswers = 2_000;

    private readonly Lock _gate = new();
    private readonly LastUsed<AskedOf, Kept> _answers = new(MostAnswers, MostMatches, kept => kept.Answer.Matches);
    private readonly Dictionary<(AnswerBasis Basis, AskedOf Question), Lazy<KeptAnswer>> _running = [];
    private AnswerBasis? _basis;

    /// <summary>How many answers are kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _answers.Count;
        }
    }

    /// <summary>The kept answer to a question.</summary>
    /// <param name="basis">What holds now.</param>
    /// <param name="subject">The offer or person asked about, as the index or the caller holds it.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(AnswerBasis basis, object subject, MatchOptions options, [NotNullWhen(true)] out KeptAnswer? answer)
    {
        lock (_gate)
        {
            answer = Find(basis, subject, options) is { } kept && ReferenceEquals(kept.Index, basis.Index) ? kept.Answer : null;
            return answer is not null;
        }
    }

    /// <summary>The last answer to the same question, of whatever version of the listed side; null when there is none.</summary>
    public KeptAnswer? Former(AnswerBasis basis, object subject, MatchOptions options)
    {
        lock (_gate) return Find(basis, subject, options)?.Answer;
    }

    /// <summary>The kept answer to a question; without one it is worked out, once for all who ask meanwhile: they wait for it.</summary>
    /// <param name="basis">What holds now.</param>
    /// <param name="subject">The offer or person asked about.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="workOut">Works the answer out.</param>
    public KeptAnswer Get(AnswerBasis basis, object subject, MatchOptions options, Func<KeptAnswer> workOut)
    {
        var key = (basis, new AskedOf(subject, options));
        Lazy<KeptAnswer>? running;
        lock (_gate)
        {
            if (TryGet(basis, subject, options, out var kept)) return kept;
            if (!_running.TryGetValue(key, out running)) _running.Add(key, running = new(workOut));
        }

        try
        {
            Keep(basis, subject, options, running.Value);
            return running.Value;
        }
        finally
        {
            lock (_gate)
            {
                if (_running.TryGetValue(key, out var last) && last == running) _running.Remove(key);
            }
        }
    }

    /// <summary>Keeps an answer in place of the former one, and lets those go that rest on something else than a version of the index.</summary>
    public void Keep(AnswerBasis basis, object subject, MatchOptions options, KeptAnswer answer)
    {
        lock (_gate)
        {
            if (!basis.RestsOnAllOf(_basis)) _answers.Clear();
            _basis = basis;
            // Several may have waited for the same answer: the first keeps it.
            if (Find(basis, subject, options) is { } kept && ReferenceEquals(kept.Index, basis.Index)) return;
            _answers.Keep(new(subject, options), new(basis.Index, answer));
        }
    }

    private Kept? Find(AnswerBasis basis, object subject, MatchOptions options) =>
        basis.RestsOnAllOf(_basis) && _answers.TryGet(new(subject, options), out var kept) ? kept : null;

    private sealed record Kept(object Index, KeptAnswer Answer);
}

/// <summary>Who is asked about and what is wanted.</summary>
/// <remarks>Options are compared by value, and within them whom the asker may see by its delegate: a filter made anew is another one.</remarks>
internal readonly record struct AskedOf(object Subject, MatchOptions Options)
{
    /// <inheritdoc/>
    public bool Equals(AskedOf other) => ReferenceEquals(Subject, other.Subject) && Options == other.Options;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Subject), Options);
}

/// <summary>An answer, and what an observer is told each time it is served.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Served">What is told; null when nobody listens or nothing is shown.</param>
/// <param name="Content">What its walk found (<see cref="KeptWalk.Content"/>).</param>
internal sealed record KeptAnswer(MatchAnswer Answer, RankingServed? Served, object? Content = null)
{
    /// <summary>What it weighs.</summary>
    public int Matches => Answer.Matches.Count + Answer.NearMisses.Count;
}

/// <summary>Everything but question and subject that decides an answer; equal only if it is the very same objects and the same day.</summary>
/// <param name="Index">The mark of the version of the listed side.</param>
/// <param name="Setting">Day, weights and ROME.</param>
/// <param name="Ranker">The models in use.</param>
internal sealed record AnswerBasis(object Index, MatchSetting Setting, LearnedRanker Ranker)
{
    /// <inheritdoc/>
    public bool Equals(AnswerBasis? other) => RestsOnAllOf(other) && ReferenceEquals(Index, other.Index);

    /// <summary>Whether the other rests on the same but for the version of the index.</summary>
    public bool RestsOnAllOf([NotNullWhen(true)] AnswerBasis? other) => other is not null
        && Setting.On == other.Setting.On
        && ReferenceEquals(Setting.Weights, other.Setting.Weights)
        && ReferenceEquals(Setting.Occupations, other.Setting.Occupations)
        && ReferenceEquals(Ranker.Active, other.Ranker.Active)
        && ReferenceEquals(Ranker.Shadow, other.Ranker.Shadow);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Index), Setting.On);
}
