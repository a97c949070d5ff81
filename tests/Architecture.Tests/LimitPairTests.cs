using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests;

/// <summary>Each limit has a test that what is as large as it passes and what is one larger is refused.</summary>
public sealed partial class LimitPairTests
{
    private const string GraphQL = "tests/GraphQL.Tests/", Api = "tests/Api.Tests/", Imports = "tests/Persistence.Tests/Imports/";
    private const string OnSizes = GraphQL + "Transport/LimitTests.cs:At_a_limit_a_document_passes_and_one_more_is_refused";
    private const string OnUploads = GraphQL + "Transport/Uploads/UploadTests.cs:At_a_limit_files_pass_and_one_byte_or_file_more_is_refused";
    private const string OnPapers = "tests/Persistence.Tests/Papers/PaperFilesContract.cs:A_person_has_so_many_files_and_bytes_and_no_more";
    private const string OnFilters = GraphQL + "Data/FilterBudgetTests.cs:At_a_limit_a_filter_passes_and_one_more_is_refused";
    private const string OnDocuments = Api + "Schemas/ProtectionTests.cs:A_document_may_be_so_large_and_no_larger";
    private const string OnConnections = Api + "Limits/ConnectionLimitTests.cs:So_many_connections_are_served_and_one_more_is_closed_at_once";

    /// <summary>Every limit, with the file and the name of its test.</summary>
    private static readonly SortedDictionary<string, string> Pairs = new(StringComparer.Ordinal)
    {
        ["BatchingOptions.MaxOperations"] = GraphQL + "Transport/BatchingTests.cs:Takes_as_many_operations_as_allowed",
        ["CostOptions.MaxFieldCost"] = OnSizes,
        ["CostOptions.MaxTypeCost"] = OnSizes,
        ["DocumentLimits.MaxAliases"] = OnDocuments,
        ["DocumentLimits.MaxDepth"] = OnDocuments,
        ["DocumentLimits.MaxTokens"] = OnDocuments,
        ["GraphQL:MaxAliases"] = OnDocuments,
        ["GraphQL:MaxDepth"] = OnDocuments,
        ["GraphQL:MaxFieldCost"] = Api + "Schemas/ProtectionTests.cs:An_operation_may_cost_10_000_and_one_unit_more_is_refused",
        // The same comparison as the library's; an operation of 10,000 objects costs more than 10,000 to resolve.
        ["GraphQL:MaxTypeCost"] = OnSizes,
        ["GraphQL:MaxTokens"] = OnDocuments,
        ["GraphQLOptions.MaxExecutionDepth"] = OnSizes,
        ["GraphQLOptions.MaxFieldErrors"] = OnSizes,
        ["GraphQLOptions.MaxRequestBytes"] = Api + "Limits/SizeLimitTests.cs:A_body_may_be_so_large_and_a_byte_more_is_refused",
        ["GraphQLOptions.MaxSelectedFields"] = OnSizes,
        ["Http:RequestBodyBytes"] = Api + "Limits/SizeLimitTests.cs:A_body_may_be_so_large_and_a_byte_more_is_refused",
        ["ImportLimits.ItemBytes"] = Imports + "ImportLimitTests.cs:An_item_of_sixteen_mebibytes_is_read_wherever_it_stands_and_a_byte_more_is_refused",
        ["ImportLimits.LineBytes"] = Imports + "FileInspectorTests.cs:A_line_of_a_mebibyte_is_read_and_a_byte_more_is_refused",
        ["ImportLimits.RecordBytes"] = Imports + "ImportLimitTests.cs:A_record_of_two_mebibytes_is_read_and_a_byte_more_is_refused",
        ["IncrementalOptions.MaxPending"] = GraphQL + "Execution/Incremental/DeliveryTests.cs:As_many_parts_as_allowed_may_be_pending",
        ["IncrementalOptions.MaxStreamedItems"] = GraphQL + "Execution/Incremental/StreamTests.cs:Delivers_the_rest_of_a_list_in_parts_of_bounded_size",
        ["Limits:AnonymousSockets"] = Api + "Limits/SocketLimitTests.cs:Anonymous_sockets_have_a_part_of_their_own_and_the_server_an_end",
        ["Limits:Connections"] = OnConnections,
        ["Limits:ConnectionsPerAddress"] = OnConnections,
        ["Limits:CostAtOnce"] = Api + "Limits/LimiterTests.cs:Who_spends_leaves_the_budget_of_others_alone_until_the_address_is_spent",
        ["Limits:CostPerSecond"] = Api + "Limits/PurseTests.cs:What_is_left_may_be_spent_and_a_debt_is_waited_off",
        ["Limits:FileBytesPerPerson"] = OnPapers,
        ["Limits:FilesPerPerson"] = OnPapers,
        ["Limits:OperationsPerUser"] = Api + "Limits/LimiterTests.cs:So_many_operations_of_a_user_run_and_so_many_wait_and_one_more_is_sent_away",
        ["Limits:PerAddress"] = Api + "Limits/LimiterTests.cs:So_many_subscriptions_of_a_user_and_of_an_address_are_open_and_one_more_is_refused",
        ["Limits:Sockets"] = Api + "Limits/SocketLimitTests.cs:Anonymous_sockets_have_a_part_of_their_own_and_the_server_an_end",
        ["Limits:SocketsPerUser"] = Api + "Limits/SocketLimitTests.cs:A_users_socket_beyond_the_limit_is_closed_with_a_reason_and_may_come_again",
        ["Limits:SubscriptionsPerUser"] = Api + "Limits/LimiterTests.cs:So_many_subscriptions_of_a_user_and_of_an_address_are_open_and_one_more_is_refused",
        ["PagingLimits.MaxPageSize"] = Api + "Limits/SizeLimitTests.cs:A_page_holds_so_many_and_one_more_is_refused",
        ["ParserOptions.MaxDepth"] = OnSizes,
        ["ParserOptions.MaxTokens"] = OnSizes,
        ["QueryLimits.MaxConditions"] = OnFilters,
        ["QueryLimits.MaxFilterDepth"] = OnFilters,
        ["QueryLimits.MaxSortKeys"] = GraphQL + "Data/SortingTests.cs:Refuses_orders_of_too_many_fields_and_counts_each_once",
        ["QueryLimits.MaxValues"] = OnFilters,
        ["SubscriptionOptions.MaxMessageBytes"] = Api + "Limits/SizeLimitTests.cs:A_message_may_be_as_large_as_a_body",
        ["SubscriptionOptions.MaxOperationsPerConnection"] = GraphQL + "Transport/WebSockets/WebSocketTests.cs:Bounds_what_a_connection_may_take",
        ["UploadOptions.MaxFileBytes"] = OnUploads,
        ["UploadOptions.MaxFiles"] = OnUploads,
        ["UploadOptions.MaxTotalBytes"] = OnUploads,
        ["ValidationOptions.MaxAliases"] = OnSizes,
        ["ValidationOptions.MaxDirectivesPerLocation"] = OnSizes,
        ["ValidationOptions.MaxErrors"] = OnSizes,
    };

    // Not what a client may ask, but how it is served: which of two ways, in what parts, whose number.
    private static readonly string[] NoLimit =
    [
        "UploadOptions.MaxBytesInMemory", "PagingAttributes.MaxPageSize", "ITopicRelay.MaxMessageBytes",
        "PlanLimits.MaxDepth", "PlanLimits.MaxFields",
        "DataLoaders.MaxBatchSize", "TokenKind.MaxTextLength", "Suggestion.MaxSuggestions",
    ];

    [Fact]
    public void Each_limit_has_a_pair() => Assert.Equal(Limits(), Pairs.Keys);

    [Fact]
    public void Each_pair_is_a_test_there_is() => Assert.All(Pairs.Values.Distinct(), pair =>
    {
        var (file, test) = (pair.Split(':')[0], pair.Split(':')[1]);
        Assert.Contains($" {test}(", Repository.Read(file), StringComparison.Ordinal);
    });

    private static IEnumerable<string> Limits() => Repository.Files("*.cs", "src/GraphQL")
        .SelectMany(InSource)
        .Except(NoLimit)
        .Concat(FileSize().Matches(Repository.Read("src/Persistence/Imports/ImportLimits.cs")).Select(found => $"ImportLimits.{found.Groups[1].Value}"))
        .Concat(Setting().Matches(Repository.Read("docs/configuration.md")).Select(found => found.Groups[1].Value))
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> InSource(string file) => Limit().Matches(Repository.Read(file))
        .Select(found => $"{Path.GetFileNameWithoutExtension(file)}.{(found.Groups[1].Success ? found.Groups[1].Value : found.Groups[2].Value)}");

    // A property of options, or a part of a record of limits.
    [GeneratedRegex(@"(?:int|long|double) (Max\w+) \{ get|(?:int|long) (Max\w+)(?= ?[=,)])")]
    private static partial Regex Limit();

    [GeneratedRegex(@"const int (\w+Bytes) =")]
    private static partial Regex FileSize();

    [GeneratedRegex(@"^\| `(Limits:(?!Enabled)\w+|GraphQL:Max\w+|Http:RequestBodyBytes)`", RegexOptions.Multiline)]
    private static partial Regex Setting();
}
