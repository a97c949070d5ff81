namespace Matching.Tests;

public sealed class SmallGroupsTests
{
    private static readonly bool[] AllKnown = [false, false, false];

    [Fact]
    public void Nothing_is_hidden_when_all_groups_are_large() =>
        Assert.DoesNotContain(true, Hide([[20, 30, 5], [20, 30, 5]]).SelectMany(row => row));

    [Fact]
    public void A_small_group_takes_the_smallest_of_its_sector_with_it_and_both_in_another_sector()
    {
        var hidden = Hide([[63, 500, 40], [3, 100, 20], [20, 200, 10], [40, 200, 10]]);

        Assert.Equal([false, false, false], hidden[0]);
        Assert.Equal([true, false, true], hidden[1]);
        Assert.Equal([true, false, true], hidden[2]);
        Assert.Equal([false, false, false], hidden[3]);
    }

    [Fact]
    public void An_empty_group_is_the_last_to_cover_another() =>
        Assert.Equal([true, true, false], Hide([[53, 150, 0], [3, 50, 0], [50, 100, 0]])[1]);

    [Fact]
    public void Few_people_of_whom_the_trait_is_not_known_hide_nobody_else() =>
        Assert.Equal([false, false, true], SmallGroups.Hide([[100, 200, 3], [100, 200, 3]], [false, false, true], 5)[1]);

    // The attacker solves the row sums and column sums for the hidden numbers; exact, and knows nothing of graphs.
    [Fact]
    public void No_hidden_number_can_be_solved_for()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            int columns = random.Next(3, 5),
                sectors = random.Next(2, 7);
            var rows = Enumerable
                .Range(0, sectors)
                .Select(_ => Enumerable.Range(0, columns).Select(_ => random.Next(3) == 0 ? random.Next(8) : random.Next(5, 90)).ToArray())
                .ToList();
            int[][] people =
            [
                [.. Enumerable.Range(0, columns).Select(column => rows.Sum(row => row[column]))],
                .. rows,
            ];

            var hidden = SmallGroups.Hide(people, new bool[columns], 5);

            for (var row = 0; row < people.Length; row++)
                for (var column = 0; column < columns; column++)
                    if (people[row][column] is > 0 and < 5)
                    {
                        Assert.True(hidden[row][column]);
                        Assert.False(IsSolvable(hidden, row, column), $"round {round}, row {row}, column {column}");
                    }
        }
    }

    private static bool[][] Hide(int[][] people) => SmallGroups.Hide(people, AllKnown, 5);

    // Unknown x(row, column): Σ over columns = known for each row; x(0, c) - Σ over sectors = known for each column.
    private static bool IsSolvable(bool[][] hidden, int row, int column)
    {
        var cells = (from r in Enumerable.Range(0, hidden.Length) from c in Enumerable.Range(0, hidden[r].Length) where hidden[r][c] select (r, c)).ToList();
        var equations = Enumerable.Range(0, hidden.Length).Select(r => cells.Select(cell => cell.r == r ? 1.0 : 0).ToArray())
            .Concat(Enumerable.Range(0, hidden[0].Length).Select(c => cells.Select(cell => cell.c != c ? 0.0 : cell.r == 0 ? 1 : -1).ToArray())).ToList();
        var asked = cells.Select(cell => cell == (row, column) ? 1.0 : 0).ToArray();
        return Rank([.. equations, asked]) == Rank(equations);
    }

    private static int Rank(IEnumerable<double[]> equations)
    {
        var matrix = equations.Select(equation => equation.ToArray()).ToList();
        var rank = 0;
        for (var column = 0; column < matrix[0].Length && rank < matrix.Count; column++)
        {
            var pivot = matrix.FindIndex(rank, equation => Math.Abs(equation[column]) > 1e-9);
            if (pivot < 0) continue;
            (matrix[rank], matrix[pivot]) = (matrix[pivot], matrix[rank]);
            for (var below = rank + 1; below < matrix.Count; below++)
            {
                var factor = matrix[below][column] / matrix[rank][column];
                for (var at = column; at < matrix[0].Length; at++) matrix[below][at] -= factor * matrix[rank][at];
            }
            rank++;
        }
        return rank;
    }
}
