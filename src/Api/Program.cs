using Matching.Api.Commands;

return await CommandLine.RunAsync(args, invocation =>
[
    new ServeCommand(invocation),
    new TokenCommand(invocation),
]);
