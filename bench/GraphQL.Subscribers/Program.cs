using System.Globalization;
using Matching.GraphQL.Subscribers;

switch (args)
{
    case ["serve"]:
        await NewsServer.RunAsync();
        return 0;
    case [] or [_] or [_, _]:
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2_000;
        var idle = TimeSpan.FromSeconds(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 30);
        await Measurement.RunAsync("WebSocket", count, idle, SocketSubscriber.ConnectAsync);
        await Measurement.RunAsync("server-sent events", count, idle, EventSubscriber.ConnectAsync);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Usage: GraphQL.Subscribers [subscribers] [idle seconds]");
        return 2;
}
