using Matching.Api.Configuration;
using Matching.Seed;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Rights;

/// <summary>Each role reads the demonstration as far as its rights go.</summary>
[Collection(Demonstration.Name)]
public sealed class RightsTests(DemoServer server)
{
    [Fact]
    public async Task A_list_holds_what_its_caller_may_see_and_counts_no_more()
    {
        var counts = new Dictionary<Role, int>();
        foreach (var role in AuthenticationSettings.TokenRoles)
            counts[role] = (int)(await server.AskAsync(role, "{ candidates(first: 0) { totalCount } }")).Sound["candidates"]!["totalCount"]!;

        Assert.Equal(1, counts[Role.Candidat]);
        Role[] nobodys = [Role.Entreprise, Role.Acheteur, Role.Administrateur, Role.StructurePorteuse, Role.Coordinateur];
        Assert.All(nobodys, role => Assert.Equal(0, counts[role]));
        // Not how many the demonstration was made with: other tests register people in it.
        var everybody = await server.Services.GetRequiredService<CandidateStore>()
            .ListAsync(Actor.System("test"), new(), (all, cancel) => all.ToListAsync(cancel), all => all, TestContext.Current.CancellationToken);
        Assert.Equal(everybody.Count(candidate => candidate.PrescriberId == DemoActors.PrescriberId), counts[Role.Prescripteur]);
        Assert.InRange(counts[Role.Prescripteur], 2, everybody.Count - 1);
        Assert.InRange(counts[Role.Facilitateur], 2, everybody.Count - 1);
    }
}
