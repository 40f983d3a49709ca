using System.Reflection;
using System.Reflection.Emit;
using Hearsay.Fetching;
using Xunit;

namespace Hearsay.Tests.Fetching;

public sealed class ConnectionTests
{
    // The assemblies of the runtime that open connections; see OfflineTests.
    private static readonly string[] Networks =
    [
        "System.Net.Http", "System.Net.Sockets", "System.Net.Requests", "System.Net.WebClient", "System.Net.Security", "System.Net.NameResolution",
        "System.Net.Ping", "System.Net.Mail", "System.Net.Quic", "System.Net.WebSockets.Client", "System.Net.HttpListener",
    ];

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value & 0xFFFF);

    [Fact]
    public void Nothing_but_the_fetching_calls_what_opens_a_connection()
    {
        var callers = new List<string>();
        foreach (var type in typeof(Fetcher).Assembly.GetTypes().Concat(typeof(Hearsay.Documents.ArticleReader).Assembly.GetTypes()).Where(type => !IsFetching(type)))
        {
            foreach (var method in Methods(type))
            {
                if (Used(method).FirstOrDefault(member => Networks.Contains((member as Type ?? member.DeclaringType)?.Assembly.GetName().Name)) is { } member) callers.Add($"{type}.{method.Name}: {member}");
            }
        }

        Assert.Empty(callers);
    }

    [Fact]
    public void The_search_finds_what_the_fetching_calls() =>
        Assert.Contains(typeof(OutsideConnections).GetNestedTypes(BindingFlags.NonPublic).Append(typeof(OutsideConnections)).SelectMany(Methods).SelectMany(Used),
            member => member.DeclaringType?.Assembly.GetName().Name == "System.Net.Sockets");

    private static bool IsFetching(Type type) => type.FullName!.StartsWith("Hearsay.Fetching.", StringComparison.Ordinal) || type.FullName.StartsWith("Hearsay.Tests.", StringComparison.Ordinal);

    private static IEnumerable<MethodBase> Methods(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All));
    }

    private static IEnumerable<MemberInfo> Used(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il) yield break;
        var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var methodArguments = method is { IsGenericMethod: true, IsConstructor: false } ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var value = il[at] == 0xFE ? 0xFE00 | il[at + 1] : il[at];
            at += value > 0xFF ? 2 : 1;
            var operand = Codes[value].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                if (method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments) is { } member) yield return member;
            }

            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }
}
