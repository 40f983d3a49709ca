using System.Text.Json;
using AngleSharp.Dom;
using Hearsay.Documents.Metadata;

namespace Hearsay.Documents.Pages;

/// <summary>The data in a page's scripts: JSON-LD, other scripts of JSON, and JSON that a line of program assigns to a name (<c>window.__STATE__ = {…}</c>).</summary>
/// <remarks>No script runs. Assignments are told by the sign and the bracket behind it, and end where the bracket closes. Linear.</remarks>
internal static class PageScripts
{
    /// <summary>What a script of JSON-LD is called.</summary>
    public const string LinkedData = "JSON-LD";

    // Shorter data hold no article.
    private const int Shortest = 400;
    private const int LongestName = 60;

    /// <summary>The data of a page with a name for each place, in order, each read when it is asked for. The caller disposes each.</summary>
    public static IEnumerable<(string Where, JsonDocument Json)> Read(IDocument page)
    {
        foreach (var script in page.GetElementsByTagName("script").ToList())
        {
            var text = script.TextContent;
            if (text.Length < Shortest) continue;
            var type = script.GetAttribute("type") ?? "";
            if (type.Contains("json", StringComparison.OrdinalIgnoreCase))
            {
                var where = type.Contains("ld+json", StringComparison.OrdinalIgnoreCase) ? LinkedData : $"script {Cut(script.Id)}".TrimEnd();
                if (MendedJson.Parse(text) is { } json) yield return (where, json);
            }
            else if (type.Length == 0 || type.Contains("javascript", StringComparison.OrdinalIgnoreCase) || type.Equals("module", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var assigned in Assigned(text)) yield return assigned;
            }
        }
    }

    private static IEnumerable<(string Where, JsonDocument Json)> Assigned(string program)
    {
        for (var at = program.IndexOf('='); at >= 0 && at + 1 < program.Length; at = program.IndexOf('=', at + 1))
        {
            var start = at + 1;
            while (start < program.Length && char.IsWhiteSpace(program[start])) start++;
            var (data, end) = Value(program, start);
            if (end < 0) continue;
            if (data.Length >= Shortest && MendedJson.Parse(data) is { } json) yield return ($"script {NameBefore(program, at)}".TrimEnd(), json);
            at = end - 1;
        }
    }

    // An object, a list of objects, or a string that is handed to a reader of JSON; else nothing.
    private static (string Data, int End) Value(string program, int start)
    {
        var rest = program.AsSpan(start);
        if (rest.StartsWith("JSON.parse(", StringComparison.Ordinal))
        {
            var opening = start + "JSON.parse(".Length;
            if (opening >= program.Length || program[opening] is not ('"' or '\'' or '`')) return ("", -1);
            var (data, close) = ScriptString.Read(program, opening);
            // What does not close is cut, and nothing follows it.
            return (data, close < 0 ? program.Length : close);
        }

        if (rest.Length < 2 || rest[0] is not ('{' or '[')) return ("", -1);
        var next = rest[1..].TrimStart();
        if (next.IsEmpty || (rest[0] == '{' ? next[0] != '"' : next[0] != '{')) return ("", -1);
        var end = Closing(program, start);
        return end < 0 ? ("", -1) : (program[start..end], end);
    }

    private static int Closing(string program, int start)
    {
        var depth = 0;
        for (var at = start; at < program.Length; at++)
        {
            switch (program[at])
            {
                case '{' or '[': depth++; break;
                case '}' or ']' when --depth == 0: return at + 1;
                case '"':
                    at++;
                    while (at < program.Length && program[at] != '"') at += program[at] == '\\' ? 2 : 1;
                    break;
            }
        }

        // Cut, or no JSON: nothing behind it is to be had.
        return program.Length;
    }

    private static string NameBefore(string program, int sign)
    {
        var end = sign;
        while (end > 0 && char.IsWhiteSpace(program[end - 1])) end--;
        var start = end;
        while (start > 0 && end - start < LongestName && (char.IsAsciiLetterOrDigit(program[start - 1]) || program[start - 1] is '_' or '.' or '$')) start--;
        return program[start..end];
    }

    private static string Cut(string? name) => name is null ? "" : name.Length > LongestName ? name[..LongestName] : name;
}
