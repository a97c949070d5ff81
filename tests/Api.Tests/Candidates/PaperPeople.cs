using System.Text;
using Matching.Seed;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Candidates;

/// <summary>People of tests on papers: in the territory of the demonstration's desk, with a situation that one paper proves.</summary>
internal static class PaperPeople
{
    private static readonly Actor Installation = Actor.System("test");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<CandidateId> RegisterAsync(DemoServer server, PrescriberId? structure)
    {
        await server.ReadyClientAsync();
        var person = new Candidate
        {
            Id = new(Guid.NewGuid()),
            PrescriberId = structure,
            FirstName = "Ada",
            LastName = "Pièces",
            Address = new() { Commune = (await StoredAsync(server, DemoActors.CandidateId)).Commune },
            Statuses = [new(PersonStatus.Rsa, new(2025, 1, 1))],
        };
        Assert.IsType<Written<Candidate>>(
            await server.Services.GetRequiredService<CandidateStore>().CreateAsync(Installation, "test", person, null, Cancel));
        return person.Id;
    }

    public static async Task<Candidate> StoredAsync(DemoServer server, CandidateId id) =>
        (await server.Services.GetRequiredService<CandidateStore>().FindAsync(Installation, id, Cancel))!;

    /// <summary>The person's own account.</summary>
    public static Actor Own(CandidateId person) => Actor.Candidat("test-candidat", person);

    /// <summary>The identifier as the API gives it.</summary>
    public static string Id(CandidateId id) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"Candidate:{id.Value:N}"));
}
