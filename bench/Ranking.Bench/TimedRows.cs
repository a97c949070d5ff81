using System.Diagnostics;
using Matching.Ranking.Datasets;

namespace Matching.Ranking.Bench;

/// <summary>A source that is read some hundred rows ahead, so that the processor time of taking a text file apart can be told from that of training.</summary>
internal sealed class TimedRows(IRowSource rows) : IRowSource
{
    /// <summary>The processor time that reading took so far.</summary>
    public double CpuSeconds { get; private set; }

    /// <summary>The time that reading took so far.</summary>
    public double WallSeconds { get; private set; }

    /// <summary>The rows of the last reading.</summary>
    public int Count { get; private set; }

    public FeatureSchema Schema => rows.Schema;

    public IRowReader Read()
    {
        Count = 0;
        return new Reader(this, rows.Read());
    }

    private sealed class Reader(TimedRows owner, IRowReader inner) : IRowReader
    {
        private const int Ahead = 256;
        private readonly double[] _values = new double[Ahead * owner.Schema.Count];
        private readonly (int Grade, bool BeginsGroup, double Weight, int Position)[] _rows = new (int, bool, double, int)[Ahead];
        private int _at = -1;
        private int _count;

        public ReadOnlySpan<double> Values => _values.AsSpan(_at * owner.Schema.Count, owner.Schema.Count);

        public int Grade => _rows[_at].Grade;

        public bool BeginsGroup => _rows[_at].BeginsGroup;

        public double Weight => _rows[_at].Weight;

        public int Position => _rows[_at].Position;

        public bool MoveNext()
        {
            if (++_at < _count) return true;
            var (before, start) = (Figures.CpuSeconds, Stopwatch.GetTimestamp());
            for (_at = _count = 0; _count < Ahead && inner.MoveNext(); _count++)
            {
                inner.Values.CopyTo(_values.AsSpan(_count * owner.Schema.Count));
                _rows[_count] = (inner.Grade, inner.BeginsGroup, inner.Weight, inner.Position);
            }

            owner.Count += _count;
            owner.CpuSeconds += Figures.CpuSeconds - before;
            owner.WallSeconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
            return _count > 0;
        }

        public void Dispose() => inner.Dispose();
    }
}
