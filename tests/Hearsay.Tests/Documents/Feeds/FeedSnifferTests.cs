using System.Text;
using Hearsay.Documents.Feeds;
using Xunit;

namespace Hearsay.Tests.Documents.Feeds;

public sealed class FeedSnifferTests
{
    [Theory]
    [InlineData("<?xml version='1.0'?><!-- made by hand --><rss version='2.0'>", FeedFormat.Rss)]
    [InlineData("\uFEFF\r\n <rdf:RDF xmlns:rdf='x'>", FeedFormat.Rdf)]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'>", FeedFormat.Atom)]
    [InlineData("<a:feed xmlns:a='http://www.w3.org/2005/Atom'>", FeedFormat.Atom)]
    [InlineData("<!DOCTYPE feed [<!ENTITY a \"<b>\">]><feed>", FeedFormat.Atom)]
    [InlineData("<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'x'><rss>", FeedFormat.Rss)]
    [InlineData("<urlset xmlns='x'>", FeedFormat.Sitemap)]
    [InlineData("<?xml version='1.0'?><?xml-stylesheet href='a'?><sitemapindex>", FeedFormat.SitemapIndex)]
    [InlineData("Warning: the disk is full\n<rss version='2.0'>", FeedFormat.Rss)]
    [InlineData("{ \"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", FeedFormat.JsonFeed)]
    [InlineData("{ \"version\": \"https:\\/\\/jsonfeed.org\\/version\\/1\"}", FeedFormat.JsonFeed)]
    [InlineData("{\"text\":\"a\"}\n", FeedFormat.Records)]
    [InlineData(" [ {\"text\":\"a\"}]", FeedFormat.Records)]
    [InlineData("<!DOCTYPE html><rss>", FeedFormat.Page)]
    [InlineData("<HTML lang=en>", FeedFormat.Page)]
    [InlineData("<div>x</div>", FeedFormat.Page)]
    [InlineData("<note>x</note>", FeedFormat.Unknown)]
    [InlineData("The council met.", FeedFormat.Unknown)]
    [InlineData("", FeedFormat.Unknown)]
    [InlineData("<", FeedFormat.Unknown)]
    [InlineData("<!DOCTYPE", FeedFormat.Unknown)]
    [InlineData("<?xml version=\"1.0\"?><!-- nothing follows -->  ", FeedFormat.Unknown)]
    public void A_file_is_told_by_its_content(string text, FeedFormat expected)
    {
        Assert.Equal(expected, FeedSniffer.Recognize(Encoding.UTF8.GetBytes(text)));
        if (text.Length > 20) Assert.Equal(expected, FeedSniffer.Recognize(Encoding.Unicode.GetBytes(text)));
    }
}
