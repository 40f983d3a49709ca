using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Origins;

namespace Hearsay.Output;

/// <summary>One origin of one answer: who gives it, first where and when, and who repeats it.</summary>
/// <param name="Claim">The answer.</param>
/// <param name="Origin">The origin.</param>
/// <param name="Member">The member of the claim by which it is first given.</param>
/// <param name="Point">The figure as it is first given.</param>
/// <param name="Repeats">The further articles that carry it from this origin, in order of publication.</param>
internal sealed record QuestionVoice(Claim Claim, Origin Origin, string Member, FigurePoint Point, ImmutableArray<VoiceRepeat> Repeats)
{
    /// <summary>What tells one party from another: its id across articles, or its own words where nobody is settled.</summary>
    public string Party => Origin.Speaker ?? Point.Row.SpeakerWords;

    /// <summary>Who speaks, by the party's name across articles where there is one.</summary>
    public string Name(ReportIndex index) => Point.Row.Statement.Speaker is { } ? index.SpeakerName(Point.Row) ?? Point.Row.SpeakerWords : Point.Row.SpeakerWords;

    /// <summary>The repeats by their day, reprints apart from the rest; those without a day are left out.</summary>
    public IEnumerable<RepeatTick> Ticks => Repeats.Where(repeat => repeat.Row.Date is not null)
        .GroupBy(repeat => (Date: repeat.Row.Date!.Value, repeat.IsReprint))
        .Select(day => new RepeatTick(day.Key.Date, day.First(), day.Count() - 1));

    /// <summary>The voice of an origin, or null where none of its chains gives a figure.</summary>
    public static QuestionVoice? Of(ReportIndex index, Claim claim, Origin origin)
    {
        FigurePoint? first = null;
        var firstMember = "";
        var repeats = ImmutableArray.CreateBuilder<VoiceRepeat>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chain in origin.Chains)
        {
            var member = CitedStory.Member(chain.Member);
            if (member.Figure is not { } number || index.Row(member.StatementId) is not { } row || number > row.Statement.Figures.Length || !seen.Add(chain.ArticleId)) continue;
            if (first is null) (first, firstMember) = (new FigurePoint(row, row.Statement.Figures[number - 1]), chain.Member);
            else repeats.Add(new VoiceRepeat(row, row.IsRepeat || chain.Links.Any(link => link.Kind == ChainLinkKind.Original)));
        }

        return first is null ? null : new QuestionVoice(claim, origin, firstMember, first, repeats.ToImmutable());
    }
}

/// <summary>A further article that carries what an origin says.</summary>
/// <param name="Row">The statement there.</param>
/// <param name="IsReprint">Whether it carries another article's text, and does not only repeat.</param>
internal sealed record VoiceRepeat(ReportRow Row, bool IsReprint);

/// <summary>What was repeated on one day, in one way.</summary>
/// <param name="Date">The day.</param>
/// <param name="First">The first repeat of that day.</param>
/// <param name="Further">How many more there are.</param>
internal sealed record RepeatTick(Dates.DateRange Date, VoiceRepeat First, int Further);
