using System.Text;
using Matching.GraphQL.Transport.WebSockets;

namespace Matching.GraphQL.Tests.Transport.WebSockets;

public sealed class ClientMessageTests
{
    private static readonly string[] Sound =
    [
        """{"type":"connection_init","payload":{"a":[1,{"b":null}]}}""",
        """{"id":"1","type":"subscribe","payload":{"query":"{ a(b: \"é\") }","variables":{"x":1.5e3},"operationName":null}}""",
        """ {"type":"complete","id":"\u00e9\ud83d\ude00"} """,
        """{"type":"ping","payload":null,"more":[[]]}""",
    ];

    [Fact]
    public void Reads_what_the_protocol_allows()
    {
        var messages = Sound.Select(text => ClientMessage.Parse(Encoding.UTF8.GetBytes(text))).ToList();

        Assert.Equal(["connection_init", "subscribe", "complete", "ping"], messages.Select(message => message.Type));
        Assert.Equal(["", "1", "é😀", ""], messages.Select(message => message.Id));
        Assert.Equal("""{"a":[1,{"b":null}]}""", Encoding.UTF8.GetString(messages[0].Payload.Span));
        Assert.True(messages[3].Payload.IsEmpty);
    }

    [Fact]
    public void Fifty_thousand_damaged_messages_are_read_or_refused_with_a_reason()
    {
        var random = new Random(20261122);
        var refused = 0;
        for (var round = 0; round < 50_000; round++)
        {
            var bytes = Damaged(Encoding.UTF8.GetBytes(Sound[random.Next(Sound.Length)]), random);
            try
            {
                Assert.NotEmpty(ClientMessage.Parse(bytes).Type);
            }
            catch (ProtocolViolation violation)
            {
                Assert.Equal(CloseCode.BadRequest, violation.Code);
                Assert.StartsWith("Invalid message: ", violation.Message, StringComparison.Ordinal);
                refused++;
            }
        }

        Assert.InRange(refused, 10_000, 49_999);
    }

    [Fact]
    public void Depth_is_refused_not_followed()
    {
        var deep = Encoding.UTF8.GetBytes($$"""{"type":"ping","payload":{"a":{{new string('[', 100_000)}}""");

        Assert.Throws<ProtocolViolation>(() => ClientMessage.Parse(deep));
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        for (var count = random.Next(1, 4); count > 0 && bytes.Length > 1; count--)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes = [.. bytes[..at], .. bytes[(at + 1)..]]; break;
                case 2: bytes = [.. bytes[..at], (byte)"{}[]\",:\\"[random.Next(8)], .. bytes[at..]]; break;
                default: bytes = bytes[..at]; break;
            }
        }

        return bytes;
    }
}
