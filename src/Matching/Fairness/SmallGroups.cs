namespace Matching.Fairness;

/// <summary>Decides which groups of a trait to hide: those of few people, and others from which they could be worked out.</summary>
/// <remarks>
/// Rows are sectors and all together, columns are groups; row sums and column sums are as good as known. A hidden number can be
/// worked out by subtraction exactly when its cell is a bridge in the graph that joins rows and columns by hidden cells
/// (Gusfield, SIAM Journal on Computing 17, 1988), so cells are hidden until no cell in need of protection is one.
/// </remarks>
internal static class SmallGroups
{
    private readonly record struct Cell(int Row, int Column);

    /// <summary>Whether to hide each cell.</summary>
    /// <param name="people">The different people by row and column; all rows of one length.</param>
    /// <param name="isUnknown">
    /// The columns of people whose trait is not known: hidden when few, but not protected against subtraction, since not being known is
    /// no trait of a person.
    /// </param>
    /// <param name="fewestShown">Fewer people than that are few.</param>
    public static bool[][] Hide(int[][] people, bool[] isUnknown, int fewestShown)
    {
        var hidden = people.Select(row => row.Select(count => count > 0 && count < fewestShown).ToArray()).ToArray();
        var exposed = Cells(hidden).Where(cell => !isUnknown[cell.Column]).ToList();
        while (exposed.Select(cell => Cover(people, hidden, cell)).FirstOrDefault(cover => cover is not null) is { } cover)
            hidden[cover.Row][cover.Column] = true;
        return hidden;
    }

    // What to hide next so that the cell ends in a cycle; null when it lies in one.
    private static Cell? Cover(int[][] people, bool[][] hidden, Cell exposed)
    {
        var links = Cells(hidden).Where(cell => cell != exposed).ToList();
        var (rows, columns) = Reached(links, [exposed.Row], []);
        if (columns.Contains(exposed.Column)) return null;
        var (otherRows, otherColumns) = Reached(links, [], [exposed.Column]);

        bool Joins(Cell cell) =>
            (rows.Contains(cell.Row) && otherColumns.Contains(cell.Column)) || (otherRows.Contains(cell.Row) && columns.Contains(cell.Column));
        bool Grows(Cell cell) => columns.Count == 0 ? cell.Row == exposed.Row : otherColumns.Contains(cell.Column);
        return Smallest(Joins) ?? Smallest(Grows) ?? Smallest(cell => rows.Contains(cell.Row));

        // Empty cells come last: hiding nobody protects nobody.
        Cell? Smallest(Predicate<Cell> isFit) => Cells(people)
            .Where(cell => !hidden[cell.Row][cell.Column] && isFit(cell))
            .OrderBy(cell => people[cell.Row][cell.Column] == 0).ThenBy(cell => people[cell.Row][cell.Column])
            .Select(cell => (Cell?)cell).FirstOrDefault();
    }

    private static (HashSet<int> Rows, HashSet<int> Columns) Reached(List<Cell> links, HashSet<int> rows, HashSet<int> columns)
    {
        for (var grew = true; grew;)
            grew = links.Where(link => rows.Contains(link.Row)).Count(link => columns.Add(link.Column))
                + links.Where(link => columns.Contains(link.Column)).Count(link => rows.Add(link.Row)) > 0;
        return (rows, columns);
    }

    private static IEnumerable<Cell> Cells(bool[][] hidden) => Cells<bool>(hidden).Where(cell => hidden[cell.Row][cell.Column]);

    private static IEnumerable<Cell> Cells<T>(T[][] table) =>
        from row in Enumerable.Range(0, table.Length)
        from column in Enumerable.Range(0, table[row].Length)
        select new Cell(row, column);
}
