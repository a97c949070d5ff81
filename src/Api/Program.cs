using Matching.Api.Commands;

return await CommandLine.RunAsync(args, ProductCommands.Of);
