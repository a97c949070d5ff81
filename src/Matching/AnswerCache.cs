using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Matching;

/// <summary>Answers that were worked out already, for whoever asks the same while nothing has changed. Safe for concurrent use.</summary>
/// <remarks>
/// Everything an answer rests on is immutable, so that the same objects give the same answer: a new version of an index, new
/// weights, another map of occupations or model is another object, and the first question after it finds nothing kept. Answers
/// on another basis than the latest question's are let go at once, so that no old version of the index stays in memory.
/// Decision: docs/decisions/0130-answers-are-kept.md.
/// </remarks>
internal sealed class AnswerCache
{
    /// <summary>The most matches and near misses in all kept answers, each of some 5 KiB.</summary>
    public const int MostMatches = 8_000;

    /// <summary>The most kept answers, since those without matches weigh something too.</summary>
    public const int MostAnswers = 2_000;

    private readonly Lock _gate = new();
    private readonly LinkedList<(Question Question, KeptAnswer Answer)> _byUse = new();
    private readonly Dictionary<Question, LinkedListNode<(Question Question, KeptAnswer Answer)>> _byQuestion = [];
    private readonly Dictionary<(AnswerBasis Basis, Question Question), Lazy<KeptAnswer>> _running = [];
    private AnswerBasis? _basis;
    private int _matches;

    /// <summary>How many answers are kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _byQuestion.Count;
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
            answer = null;
            if (basis != _basis || !_byQuestion.TryGetValue(new(subject, options), out var node)) return false;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            answer = node.Value.Answer;
            return true;
        }
    }

    /// <summary>The kept answer to a question; without one it is worked out, once for all who ask meanwhile: they wait for it.</summary>
    /// <param name="basis">What holds now.</param>
    /// <param name="subject">The offer or person asked about.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="workOut">Works the answer out.</param>
    public KeptAnswer Get(AnswerBasis basis, object subject, MatchOptions options, Func<KeptAnswer> workOut)
    {
        var key = (basis, new Question(subject, options));
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

    /// <summary>Keeps an answer, and lets those go that rest on something else.</summary>
    public void Keep(AnswerBasis basis, object subject, MatchOptions options, KeptAnswer answer)
    {
        lock (_gate)
        {
            if (basis != _basis) Clear(basis);
            var question = new Question(subject, options);
            if (answer.Matches > MostMatches || _byQuestion.ContainsKey(question)) return;
            while (_byUse.Last is { } oldest && (_matches + answer.Matches > MostMatches || _byQuestion.Count >= MostAnswers)) Remove(oldest);
            _byQuestion.Add(question, _byUse.AddFirst((question, answer)));
            _matches += answer.Matches;
        }
    }

    private void Clear(AnswerBasis basis)
    {
        _byUse.Clear();
        _byQuestion.Clear();
        (_basis, _matches) = (basis, 0);
    }

    private void Remove(LinkedListNode<(Question Question, KeptAnswer Answer)> node)
    {
        _byUse.Remove(node);
        _byQuestion.Remove(node.Value.Question);
        _matches -= node.Value.Answer.Matches;
    }

    // Options are compared by value, and within them whom the asker may see by its delegate: a filter made anew is another one.
    private readonly record struct Question(object Subject, MatchOptions Options)
    {
        public bool Equals(Question other) => ReferenceEquals(Subject, other.Subject) && Options == other.Options;

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Subject), Options);
    }
}

/// <summary>An answer, and what an observer is told each time it is served.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Served">What is told; null when nobody listens or nothing is shown.</param>
internal sealed record KeptAnswer(MatchAnswer Answer, RankingServed? Served)
{
    /// <summary>What it weighs.</summary>
    public int Matches => Answer.Matches.Count + Answer.NearMisses.Count;
}

/// <summary>Everything but question and subject that decides an answer; equal only if it is the very same objects and the same day.</summary>
/// <param name="Index">The version of the listed side.</param>
/// <param name="Setting">Day, weights and ROME.</param>
/// <param name="Ranker">The models in use.</param>
internal sealed record AnswerBasis(object Index, MatchSetting Setting, LearnedRanker Ranker)
{
    /// <inheritdoc/>
    public bool Equals(AnswerBasis? other) => other is not null
        && ReferenceEquals(Index, other.Index)
        && Setting.On == other.Setting.On
        && ReferenceEquals(Setting.Weights, other.Setting.Weights)
        && ReferenceEquals(Setting.Occupations, other.Setting.Occupations)
        && ReferenceEquals(Ranker.Active, other.Ranker.Active)
        && ReferenceEquals(Ranker.Shadow, other.Ranker.Shadow);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Index), Setting.On);
}
