using Hearsay.Cli;
using Xunit;

namespace Hearsay.Tests.Cli;

public class FolderWatchTests
{
    [Fact]
    public void A_file_is_taken_once_it_has_stopped_growing_and_again_when_it_changed()
    {
        using var place = new Workplace().With("one.txt", "The board said that the pier was closed.");
        var watch = new FolderWatch([place.Folder], TimeSpan.Zero);
        Assert.Empty(Look());
        File.AppendAllText(place.PathOf("one.txt"), " It opens on Friday.");
        Assert.Empty(Look());
        Assert.Equal(["one.txt"], Look());
        Assert.Empty(Look());
        place.With("two.html", "<p>The board said that the pier was closed.</p>");
        Assert.Empty(Look());
        Assert.Equal(["two.html"], Look());
        File.AppendAllText(place.PathOf("one.txt"), " Or later.");
        Assert.Empty(Look());
        Assert.Equal(["one.txt"], Look());

        string[] Look() => [.. watch.Look(TestContext.Current.CancellationToken).Select(path => Path.GetFileName(path)!)];
    }

    [Fact]
    public void A_watch_ends_when_it_is_stopped()
    {
        using var place = new Workplace();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Empty(new FolderWatch([place.Folder], TimeSpan.FromHours(1)).Batches(stop.Token));
    }
}
