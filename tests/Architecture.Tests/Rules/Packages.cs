using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Matching.Architecture.Tests.Rules;

/// <summary>The same packages for everybody: exact versions, in one place, from whichever registry a machine uses.</summary>
internal static partial class Packages
{
    /// <summary>Packages of Directory.Packages.props whose version is not one exact version.</summary>
    public static IEnumerable<string> Floating(string props) => XDocument.Parse(props).Descendants()
        .Where(element => element.Name.LocalName is "PackageVersion" or "GlobalPackageReference")
        .Select(element => (Name: element.Attribute("Include")?.Value, Version: element.Attribute("Version")?.Value ?? ""))
        .Where(package => !Exact().IsMatch(package.Version))
        .Select(package => $"{package.Name} {package.Version}".TrimEnd());

    /// <summary>Packages that a project gives a version of its own, past the one place.</summary>
    public static IEnumerable<string> Overridden(string project) => XDocument.Parse(project).Descendants()
        .Where(element => element.Name.LocalName == "PackageReference")
        .Where(element => element.Attributes().Concat<object>(element.Elements()).Any(part => NameOf(part) is "Version" or "VersionOverride"))
        .Select(element => element.Attribute("Include")?.Value ?? "");

    /// <summary>Web addresses in a lock file; which registry a machine uses is its own affair.</summary>
    public static IEnumerable<string> AddressesIn(string lockFile) => Address().Matches(lockFile).Select(match => match.Value);

    private static string NameOf(object part) => part is XAttribute attribute ? attribute.Name.LocalName : ((XElement)part).Name.LocalName;

    [GeneratedRegex(@"^(\[\d+(\.\d+){1,3}(-[0-9A-Za-z.-]+)?\]|\d+(\.\d+){1,3}(-[0-9A-Za-z.-]+)?)$")]
    private static partial Regex Exact();

    [GeneratedRegex(@"https?://[^""\s]*")]
    private static partial Regex Address();
}
