using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Descriptions from the XML documentation files beside the assemblies; a missing or unreadable file means no descriptions.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> _files = new();

    public string? Describe(Type type) =>
        type.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description ?? Text(Find(type.Assembly, $"T:{NameOf(type)}")?.Element("summary"));

    public string? Describe(MemberInfo member)
    {
        if (member.GetCustomAttribute<GraphQLDescriptionAttribute>() is { } described) return described.Description;

        var element = Find(member);
        return Text(element?.Element("summary")) ?? Text(RecordParameter(member, member.Name)) ?? DescribeInherited(member);
    }

    public string? Describe(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description
        ?? Text(Parameter(Find(parameter.Member), parameter.Name));

    private string? DescribeInherited(MemberInfo member) => member.DeclaringType?.GetInterfaces()
        .Select(type => type.GetProperty(member.Name)).OfType<PropertyInfo>()
        .Select(property => Text(Find(property)?.Element("summary"))).FirstOrDefault(text => text is not null);

    /// <summary>A positional record's property is documented at the record's parameter.</summary>
    private XElement? RecordParameter(MemberInfo member, string name) =>
        member is PropertyInfo && member.DeclaringType is { } type ? Parameter(Find(type.Assembly, $"T:{NameOf(type)}"), name) : null;

    private static XElement? Parameter(XElement? owner, string? name) =>
        owner?.Elements("param").FirstOrDefault(element => element.Attribute("name")?.Value == name);

    private XElement? Find(MemberInfo member)
    {
        if (member.DeclaringType is not { } type) return null;

        var prefix = member switch { PropertyInfo => 'P', FieldInfo => 'F', _ => 'M' };
        return Find(type.Assembly, $"{prefix}:{NameOf(type)}.{member.Name}");
    }

    private XElement? Find(Assembly assembly, string id) => _files.GetOrAdd(assembly, Read).GetValueOrDefault(id);

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName?.Replace('+', '.') ?? type.Name;

    private static Dictionary<string, XElement> Read(Assembly assembly)
    {
        var file = assembly.IsDynamic || assembly.Location.Length == 0 ? "" : Path.ChangeExtension(assembly.Location, ".xml");
        if (!File.Exists(file)) return [];

        try
        {
            // Overloads share a key without their parameter lists; the first one describes them.
            return XDocument.Load(file).Descendants("member")
                .Where(member => member.Attribute("name") is not null)
                .DistinctBy(KeyOf).ToDictionary(KeyOf, StringComparer.Ordinal);
        }
        catch (Exception fault) when (fault is XmlException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string KeyOf(XElement member) => MethodSignature().Replace(member.Attribute("name")!.Value, "");

    private static string? Text(XElement? element)
    {
        if (element is null) return null;

        var text = Whitespace().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();
        return text.Length == 0 ? null : text;
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } reference => Reference(reference),
        XElement { Name.LocalName: "para" } paragraph => string.Concat(paragraph.Nodes().Select(Text)) + " ",
        XElement other => string.Concat(other.Nodes().Select(Text)),
        _ => "",
    };

    private static string Reference(XElement reference)
    {
        if (reference.Value.Length > 0) return reference.Value;

        var target = (reference.Attribute("cref") ?? reference.Attribute("langword") ?? reference.Attribute("name") ?? reference.Attribute("href"))?.Value
            ?? "";
        var name = MethodSignature().Replace(target, "");
        return target.Contains("://", StringComparison.Ordinal) ? target : $"`{name[(name.LastIndexOfAny(['.', ':']) + 1)..]}`";
    }

    [GeneratedRegex(@"(``\d+)?\(.*$|``\d+$")]
    private static partial Regex MethodSignature();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
