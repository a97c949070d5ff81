using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests;

/// <summary>Image, unit and page of an installation name the same program, folders and settings.</summary>
public sealed partial class DeploymentTests
{
    private static readonly string Image = Repository.Read("Dockerfile"),
        Unit = Repository.Read("deploy/matching.service"),
        Page = Repository.Read("docs/deployment.md");

    [Fact]
    public void The_image_is_made_by_the_command_that_every_change_is_tried_with()
    {
        const string Publish = "dotnet publish src/Api -c Release -o ";

        Assert.All([Image, Page, Repository.Read(".ci/run")], text => Assert.Contains(Publish, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_image_runs_as_nobody_in_particular_and_keeps_data_in_a_volume_of_that_user()
    {
        var folder = Value(Image, "Data__Folder");

        Assert.Equal("app", User().Match(Image).Groups[1].Value);
        Assert.Contains($"chown app:app {folder}", Image, StringComparison.Ordinal);
        Assert.Contains($"VOLUME {folder}\n", Image, StringComparison.Ordinal);
        Assert.Contains($":{folder} ", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_image_is_built_from_is_not_ignored()
    {
        var ignored = Repository.Read(".dockerignore").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.DoesNotContain(ignored, entry => entry is "src" or "seed" or "clients" or "Directory.Packages.props");
        // Secrets and history stay out of it.
        Assert.Superset(new HashSet<string> { ".git", "data", "**/*.db", "**/bin", "**/obj" }, ignored.ToHashSet());
    }

    [Fact]
    public void The_unit_keeps_data_where_systemd_makes_the_folder_and_waits_for_readiness()
    {
        Assert.Equal("/var/lib/" + Value(Unit, "StateDirectory"), Value(Unit, "Data__Folder"));
        Assert.Equal("notify", Value(Unit, "Type"));
        Assert.NotEqual("root", Value(Unit, "User"));
        Assert.Contains(
            $"useradd --system --home-dir {Value(Unit, "Data__Folder")} --shell /usr/sbin/nologin {Value(Unit, "User")}\n",
            Page,
            StringComparison.Ordinal);
        Assert.Contains($"cp -r publish {Value(Unit, "WorkingDirectory")}\n", Page, StringComparison.Ordinal);
        Assert.Contains($"env Data__Folder={Value(Unit, "Data__Folder")} {Value(Unit, "ExecStart").Split(' ')[0]} ", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_size_the_youngest_objects_as_was_measured()
    {
        var measured = Value(Repository.Read("docs/decisions/0131-one-heap-and-sleeping-threads.md"), "DOTNET_GCgen0size");

        Assert.Equal((measured, measured), (Value(Image, "DOTNET_GCgen0size"), Value(Unit, "DOTNET_GCgen0size")));
    }

    // A proxy on the same machine that adds no header looks like a program of this machine (docs/decisions/0177).
    [Theory]
    [InlineData("location = /metrics {\n        return 404;", "location / {")]
    [InlineData("respond /metrics 404", "reverse_proxy 127.0.0.1:5080 {")]
    public void Each_example_of_a_proxy_refuses_the_metrics_before_it_passes_on_the_rest(string refusal, string rest)
    {
        Assert.Contains(refusal, Page, StringComparison.Ordinal);
        Assert.InRange(Page.IndexOf(refusal, StringComparison.Ordinal), 0, Page.IndexOf(rest, StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_on_the_page_asks_where_the_server_listens_unless_told_otherwise()
    {
        var address = DefaultAddress().Match(Repository.Read("src/Api/Hosting/MatchingHost.cs")).Groups[1].Value;

        Assert.All([$"(`http://{address}`)", $"proxy_pass http://{address};", $"reverse_proxy {address} {{", $"targets: [\"{address}\"]"],
            text => Assert.Contains(text, Page, StringComparison.Ordinal));
    }

    private static string Value(string text, string name) => Regex.Match(text, $@"\b{name}=([^\s`]+( serve)?)").Groups[1].Value;

    [GeneratedRegex(@"DefaultUrl = ""http://([^""]+)""")]
    private static partial Regex DefaultAddress();

    [GeneratedRegex(@"^USER (\S+)$", RegexOptions.Multiline)]
    private static partial Regex User();

    // docs/decisions/0131-one-heap-and-sleeping-threads.md
    [Theory]
    [InlineData("<ServerGarbageCollection>false</ServerGarbageCollection>")]
    [InlineData("<ThreadPoolMinThreads>8</ThreadPoolMinThreads>")]
    [InlineData("\"System.Threading.ThreadPool.UnfairSemaphoreSpinLimit\" Value=\"0\"")]
    public void Every_way_of_starting_the_server_has_one_heap_and_threads_enough(string setting) =>
        Assert.Contains(setting, Repository.Read("src/Api/Api.csproj"), StringComparison.Ordinal);
}
