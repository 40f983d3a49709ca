using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Hearsay.Web;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay serve</c>: the ledger as pages in a browser, on this machine alone unless more is asked for.</summary>
internal static class ServeVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var ledger = SharedOptions.Ledger();
        var port = new Option<int>("--port")
        {
            Description = "The port; 0 takes any that is free",
            HelpName = "N",
            DefaultValueFactory = _ => SiteOptions.UsualPort,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var number) && number is < 0 or > 65535) result.AddError("--port takes a number from 0 to 65535.");
        });
        var open = new Option<bool>("--open") { Description = "Open the list of stories in the browser" };
        var listen = new Option<IPAddress?>("--listen")
        {
            Description = "Let other machines reach it at this address of this one (0.0.0.0 for all); they need the token",
            HelpName = "ADDRESS",
            CustomParser = result =>
            {
                if (IPAddress.TryParse(result.Tokens[0].Value, out var address)) return address;
                result.AddError("--listen takes an IP address of this machine, such as 192.168.1.20 or 0.0.0.0.");
                return null;
            },
        };
        var token = new Option<string?>("--token") { Description = "The token that other machines need with --listen; one is made where none is given", HelpName = "SECRET" };
        token.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value.Length < 8) result.AddError("--token takes eight characters or more.");
            if (result.GetResult(listen) is null) result.AddError("--token is of use with --listen alone.");
        });
        var verb = new Command("serve", "Look at the ledger in a browser: stories, claims, speakers and articles, each with the words that it stands on") { ledger, port, open, listen, token };
        verb.SetVerb((parsed, stop) =>
        {
            var file = parsed.GetValue(ledger)!;
            if (!File.Exists(file))
            {
                Messages.Problem($"there is no ledger {file} here. Make it with: hearsay read PATH --ledger {file}");
                return ExitCode.NotFound;
            }

            var address = parsed.GetValue(listen);
            var options = new SiteOptions(file)
            {
                Port = parsed.GetValue(port),
                Listen = address,
                Token = address is null ? null : parsed.GetValue(token) ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            };
            return Serve(options, parsed.GetValue(open), stop).GetAwaiter().GetResult();
        });
        return verb;
    }

    private static async Task<int> Serve(SiteOptions options, bool open, CancellationToken stop)
    {
        HearsaySite site;
        try
        {
            site = await HearsaySite.Start(options, stop).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            Messages.Problem($"port {options.Port} cannot be served: {error.Message} Name another with --port, or 0 for any that is free.");
            return ExitCode.WrongUse;
        }

        await using var serving = site;
        var address = new Uri(site.Address, options.Token is { } token ? $"/stories?token={Uri.EscapeDataString(token)}" : "/stories").AbsoluteUri;
        Messages.Say($"The ledger {options.Ledger} is at {address} (Ctrl+C stops).");
        if (open) Open(address);
        var stopped = new TaskCompletionSource();
        await using var registration = stop.Register(stopped.SetResult);
        await stopped.Task.ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static void Open(string address)
    {
        try
        {
            using var browser = OperatingSystem.IsWindows() ? Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })
                : Process.Start(OperatingSystem.IsMacOS() ? "open" : "xdg-open", address);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Messages.Say("No browser was found: open the address by hand.");
        }
    }
}
