#include "speech/words/languages/languages.h"

namespace speech {
namespace {

using enum Abbreviation::When;

constexpr Sign signs_before_number[] = {
    {"≥", "mindestens"}, {">=", "mindestens"}, {"≤", "höchstens"}, {"<=", "höchstens"}, {"<", "weniger als"},
    {">", "mehr als"},   {"±", "plus minus"},  {"~", "etwa"},      {"≈", "etwa"},       {"+", "plus"}};

constexpr Sign signs[] = {{"≥", "mindestens"},    {"≤", "höchstens"}, {"±", "plus minus"}, {"≈", "etwa"},
                          {"≠", "ungleich"},      {"&", "und"},       {"+", "plus"},       {"=", "gleich"},
                          {"÷", "geteilt durch"}, {"×", "mal"},       {"°", "Grad"},       {"%", "Prozent"}};

constexpr Fraction fractions[] = {{"1/2", "ein halber", "eine halbe", "einhalb"},
                                  {"1/3", "ein Drittel"},
                                  {"2/3", "zwei Drittel"},
                                  {"1/4", "ein Viertel"},
                                  {"3/4", "drei Viertel"},
                                  {"1/5", "ein Fünftel"},
                                  {"1/8", "ein Achtel"}};

constexpr Agreeing agreeing[] = {
    {"1", "eine", "Woche Stunde Minute Sekunde Person Tablette Kapsel Meile Seite Dosis Tasse Kilokalorie"},
    {"1", "ein",
     "Tag Monat Jahr Kilometer Meter Zentimeter Millimeter Milligramm Mikrogramm Gramm Kilogramm Liter "
     "Milliliter Grad Dollar Euro Mal Schritt Glas Prozent"}};

constexpr Unit units[] = {{"mg", "Milligramm", "Milligramm"},
                          {"µg μg mcg", "Mikrogramm", "Mikrogramm"},
                          {"g", "Gramm", "Gramm"},
                          {"kg", "Kilogramm", "Kilogramm"},
                          {"ml mL", "Milliliter", "Milliliter"},
                          {"l L", "Liter", "Liter"},
                          {"mm", "Millimeter", "Millimeter"},
                          {"cm", "Zentimeter", "Zentimeter"},
                          {"m", "Meter", "Meter"},
                          {"km", "Kilometer", "Kilometer"},
                          {"°C ℃", "Grad Celsius", "Grad Celsius"},
                          {"°F ℉", "Grad Fahrenheit", "Grad Fahrenheit"},
                          {"°", "Grad", "Grad"},
                          {"h Std", "Stunde", "Stunden"},
                          {"min Min", "Minute", "Minuten"},
                          {"s Sek", "Sekunde", "Sekunden"},
                          {"kcal", "Kilokalorie", "Kilokalorien"},
                          {"mmHg", "Millimeter Quecksilber", "Millimeter Quecksilber"},
                          {"IE", "internationale Einheit", "internationale Einheiten"},
                          {"$", "Dollar", "Dollar"},
                          {"€", "Euro", "Euro"},
                          {"£", "Pfund", "Pfund"}};

constexpr Abbreviation abbreviations[] = {{"Dr.", "Doktor"},
                                          {"Prof.", "Professor"},
                                          {"Fr.", "Frau"},
                                          {"Hr.", "Herr"},
                                          {"z. B.", "zum Beispiel"},
                                          {"d. h.", "das heißt"},
                                          {"u. a.", "unter anderem", may_end},
                                          {"ca.", "circa"},
                                          {"bzw.", "beziehungsweise"},
                                          {"usw.", "und so weiter", may_end},
                                          {"ggf.", "gegebenenfalls"},
                                          {"evtl.", "eventuell"},
                                          {"Nr.", "Nummer"},
                                          {"S.", "Seite", before_number},
                                          {"Tel.", "Telefon"},
                                          {"max.", "maximal"},
                                          {"mind.", "mindestens"},
                                          {"min.", "mindestens", before_number},
                                          {"inkl.", "inklusive"},
                                          {"vgl.", "vergleiche"},
                                          {"und/oder", "und, oder"}};

constexpr Vocabulary words{
    .to = "bis",
    .grouping = ".",
    .groups_by_blanks = true,
    .percent = " Prozent",
    .per = " pro ",
    .times = " mal ",
    .times_each = " mal",
    .or_more = " oder mehr",
    .out_of = "{a} von {b}",
    .over = " zu ",
    .and_fraction = " ",
    .either = " oder ",
    .minus = "minus",
    .number_sign = "Nummer",
    .dot = " Punkt ",
    .at = " at ",
    .kinds = "typ grad stadium phase stufe klasse gruppe teil",
    .ordinals = "ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften",
    .before_ordinals_noun =
        "Tag Woche Monat Jahr Mal Schritt Stunde Januar Februar März April Mai Juni Juli August September "
        "Oktober November Dezember",
    .feminine_endings = "e en",
    .days = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Mo Di Mi Do Fr Sa So",
    .clock =
        {.sharp = "{h} Uhr", .past = "{h} Uhr {m}", .past_under_ten = "{h} Uhr {m}", .one = "ein", .after_time = "Uhr"},
    .before_number = signs_before_number,
    .signs = signs,
    .fractions = fractions,
    .agreeing = agreeing,
    .units = units,
    .abbreviations = abbreviations,
};

}  // namespace

const Vocabulary& german() {
    return words;
}

}  // namespace speech
