using System.Globalization;

namespace Hearsay.Training;

/// <summary>Settings other than the default, as NAME=VALUE pairs of the command line.</summary>
internal static class SettingPairs
{
    /// <summary>Sets the properties that the pairs name.</summary>
    /// <exception cref="ArgumentException">HS397: there is no such setting, or the value is of another kind.</exception>
    public static T Over<T>(T settings, IReadOnlyList<string> pairs) where T : class
    {
        foreach (var pair in pairs)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var property = equals < 0 ? null : typeof(T).GetProperty(pair[..equals]);
            if (property is null) throw new ArgumentException($"HS397: {pair}: there is no such setting. There are {string.Join(", ", typeof(T).GetProperties().Select(one => one.Name))}.", nameof(pairs));
            try
            {
                property.SetValue(settings, Convert.ChangeType(pair[(equals + 1)..], property.PropertyType, CultureInfo.InvariantCulture));
            }
            catch (FormatException error)
            {
                throw new ArgumentException($"HS397: {pair}: the value is no {property.PropertyType.Name}.", nameof(pairs), error);
            }
        }

        return settings;
    }
}
