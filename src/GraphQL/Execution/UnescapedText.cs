using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Matching.GraphQL.Execution;

/// <summary>Text whose JSON form is its own characters, one byte each: ASCII without control characters, quotes and backslashes.</summary>
internal static class UnescapedText
{
    /// <summary>Copies the leading plain characters as UTF-8 and answers how many they are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Room for as many bytes as the text has characters.</param>
    public static int CopyLeading(ReadOnlySpan<char> text, Span<byte> target)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, text.Length);
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var to = ref MemoryMarshal.GetReference(target);
        nuint index = 0, length = (nuint)text.Length;
        for (; length - index >= 16; index += 16)
        {
            var bytes = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref from, index), Vector128.LoadUnsafe(ref from, index + 8));
            if (!IsPlain(bytes)) break;

            bytes.StoreUnsafe(ref to, index);
        }

        if (length - index is >= 8 and < 16)
        {
            var eight = Vector128.LoadUnsafe(ref from, index);
            var bytes = Vector128.NarrowWithSaturation(eight, eight);
            if (IsPlain(bytes))
            {
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, index), bytes.AsUInt64().ToScalar());
                index += 8;
            }
        }

        for (; index < length; index++)
        {
            var character = Unsafe.Add(ref from, index);
            if (character is < 0x20 or >= 0x80 or '"' or '\\') break;

            Unsafe.Add(ref to, index) = (byte)character;
        }

        return (int)index;
    }

    // As signed numbers, what is not ASCII lies below the control characters.
    private static bool IsPlain(Vector128<byte> bytes) =>
        (Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)0x20)).AsByte()
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))) == Vector128<byte>.Zero;
}
