using Matching.Api.References;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>Why something is so: a stable code with its values, and the sentence they make.</summary>
[ObjectType, GraphQLName("Reason")]
internal sealed class ReasonNode(Reason reason)
{
    /// <summary>A stable code, such as <c>mobility.within</c>.</summary>
    public string Code => reason.Code;

    /// <summary>The values of the sentence.</summary>
    public IReadOnlyList<ReasonValueNode> Values => [.. reason.Values.Select(value => new ReasonValueNode(value))];

    /// <summary>The reason in words.</summary>
    /// <param name="language">The language; without it the request's <c>Accept-Language</c> decides, French when that says nothing.</param>
    /// <param name="asked">The request's language.</param>
    /// <param name="occupations">Finds the labels of occupations.</param>
    /// <param name="cancel">Cancels the search.</param>
    [Cost(1)] // One look-up of labels serves all sentences of an answer.
    public async ValueTask<string> GetSentenceAsync(
        ReaderLanguage? language, AskedLanguage asked, OccupationByCodeDataLoader occupations, CancellationToken cancel)
    {
        var labels = new Dictionary<string, string>();
        foreach (var value in reason.Values.Where(value => value.Kind == ReasonValueKind.Occupation))
            if (await occupations.LoadAsync(RomeCode.Parse(value.Text), cancel) is { } occupation) labels[value.Text] = occupation.Label;
        return ReasonSentences.Say(reason, language ?? asked.Language, labels);
    }
}

/// <summary>One named value of a reason.</summary>
[GraphQLName("ReasonValue")]
internal sealed class ReasonValueNode(ReasonValue value)
{
    /// <summary>The name, such as <c>accepted</c>.</summary>
    public string Name => value.Name;

    /// <summary>What the value is, and in which unit.</summary>
    public ReasonValueKind Kind => value.Kind;

    /// <summary>The value as text: a number with a point, a day as yyyy-MM-dd, or a code.</summary>
    public string Text => value.Text;
}
