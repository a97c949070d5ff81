using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>A topic's name with placeholders for a field's arguments: <c>trades_{instrumentId}</c>.</summary>
internal sealed partial class TopicPattern
{
    // A name is made of what clients send, and kept while they stay subscribed.
    private const int LongestName = 512;

    private readonly CompositeFormat _format;
    private readonly int[] _arguments;

    private TopicPattern(CompositeFormat format, int[] arguments) => (_format, _arguments) = (format, arguments);

    /// <summary>Reads a pattern, or adds what is wrong with it.</summary>
    /// <param name="pattern">As written.</param>
    /// <param name="arguments">The field's arguments, in order.</param>
    /// <param name="addFault">Takes a sentence that says what is wrong and what to change.</param>
    public static TopicPattern? Parse(string pattern, IReadOnlyList<Types.ArgumentDefinition> arguments, Action<string> addFault)
    {
        var indices = new List<int>();
        var faults = new List<string>();
        var format = Placeholder().Replace(pattern, match =>
        {
            var name = match.Groups[1].Value;
            var index = arguments.ToList().FindIndex(argument => argument.Name == name);
            if (index < 0)
            {
                var known = arguments.Count == 0 ? "the field has none" : $"there is {string.Join(", ", arguments.Select(argument => argument.Name))}";
                faults.Add($"[Topic(\"{pattern}\")] names the argument {{{name}}}, but {known}; add a parameter {name} or change the placeholder.");
            }
            else if (arguments[index].Type.Nullable is not (Types.ScalarType or Types.EnumType))
            {
                faults.Add(
                    $"[Topic(\"{pattern}\")] names the argument {{{name}}}, which is a {arguments[index].Type}; "
                    + "only a scalar or an enum can be part of a topic's name.");
            }

            indices.Add(index);
            return $"\u0001{indices.Count - 1}\u0002";
        });
        if (format.AsSpan().ContainsAny('{', '}')) faults.Add($"[Topic(\"{pattern}\")] has a brace without its partner; write a placeholder as {{argument}}.");
        faults.ForEach(addFault);
        return faults.Count > 0 ? null : new(CompositeFormat.Parse(format.Replace('\u0001', '{').Replace('\u0002', '}')), [.. indices]);
    }

    /// <summary>The topic a request means.</summary>
    /// <exception cref="GraphQLException">An argument makes the name too long.</exception>
    public string NameFor(ResolverContext context)
    {
        var name = string.Format(CultureInfo.InvariantCulture, _format, [.. _arguments.Select(index => context.ArgumentAt<object>(index))]);
        return name.Length <= LongestName ? name : throw new GraphQLException(
            $"The arguments are too long to subscribe by: the topic's name would have {name.Length} characters, at most {LongestName} are allowed.",
            "TOPIC_TOO_LONG");
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();
}
