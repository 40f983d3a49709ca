using System.Reflection;
using Xunit;

namespace Hearsay.Tests.Text;

public class LexiconTests
{
    private static readonly Assembly Library = typeof(Lexicon).Assembly;

    public static TheoryData<string> Names() => [.. Library.GetManifestResourceNames().Where(name => name.EndsWith(".lexicon", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_lists_of_every_room_are_in_the_library() => Assert.True(Names().Count > 10, $"only {Names().Count}");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_list_opens_with_a_comment_and_has_entries_with_something_in_them(string name)
    {
        using var reader = new StreamReader(Library.GetManifestResourceStream(name)!);
        Assert.StartsWith("#", reader.ReadLine(), StringComparison.Ordinal);
        var entries = Lexicon.Read(name).ToList();
        Assert.NotEmpty(entries);
        Assert.All(entries, fields => Assert.Equal(fields[0].Trim(), fields[0]));
        Assert.All(entries, fields => Assert.NotEmpty(fields[0]));
        Assert.DoesNotContain(entries, fields => fields[0][0] == '#');
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_entry_stands_twice_in_a_list(string name)
    {
        var lines = Lexicon.Read(name).Select(fields => string.Join('\t', fields)).ToList();
        Assert.Equal([], lines.GroupBy(line => line, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Fields_are_separated_by_tabs() => Assert.Contains(Lexicon.Read("Text/abbreviations.lexicon"), fields => fields is ["u.s", "starter"]);

    [Fact]
    public void A_missing_list_is_named()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Lexicon.Read("Text/none.lexicon").ToList());
        Assert.Contains("Text/none.lexicon", error.Message, StringComparison.Ordinal);
    }
}
