#include "speech/words/languages/languages.h"

namespace speech {
namespace {

using enum Abbreviation::When;

constexpr Sign signs_before_number[] = {
    {"≥", "at least"},  {">=", "at least"},     {"≤", "at most"}, {"<=", "at most"}, {"<", "less than"},
    {">", "more than"}, {"±", "plus or minus"}, {"~", "about"},   {"≈", "about"},    {"+", "plus"}};

constexpr Sign signs[] = {{"≥", "at least"},   {"≤", "at most"}, {"±", "plus or minus"}, {"≈", "about"},
                          {"≠", "is not"},     {"&", "and"},     {"+", "plus"},          {"=", "equals"},
                          {"÷", "divided by"}, {"×", "times"},   {"°", "degrees"},       {"%", "percent"},
                          {"∞", "infinity"}};

constexpr Fraction fractions[] = {{"1/2", "one half"},      {"1/3", "one third"},      {"2/3", "two thirds"},
                                  {"1/4", "one quarter"},   {"3/4", "three quarters"}, {"1/5", "one fifth"},
                                  {"2/5", "two fifths"},    {"3/5", "three fifths"},   {"4/5", "four fifths"},
                                  {"1/6", "one sixth"},     {"5/6", "five sixths"},    {"1/8", "one eighth"},
                                  {"3/8", "three eighths"}, {"5/8", "five eighths"},   {"7/8", "seven eighths"}};

constexpr Unit units[] = {{"mg", "milligram", "milligrams"},
                          {"µg μg mcg ug", "microgram", "micrograms"},
                          {"g", "gram", "grams"},
                          {"kg", "kilogram", "kilograms"},
                          {"ml mL", "milliliter", "milliliters"},
                          {"dl dL", "deciliter", "deciliters"},
                          {"l L", "liter", "liters"},
                          {"mm", "millimeter", "millimeters"},
                          {"cm", "centimeter", "centimeters"},
                          {"m", "meter", "meters"},
                          {"km", "kilometer", "kilometers"},
                          {"mi", "mile", "miles"},
                          {"ft", "foot", "feet"},
                          {"lb lbs", "pound", "pounds"},
                          {"oz", "ounce", "ounces"},
                          {"°C ℃", "degree Celsius", "degrees Celsius"},
                          {"°F ℉", "degree Fahrenheit", "degrees Fahrenheit"},
                          {"°", "degree", "degrees"},
                          {"h hr hrs", "hour", "hours"},
                          {"min mins", "minute", "minutes"},
                          {"sec secs", "second", "seconds"},
                          {"wk wks", "week", "weeks"},
                          {"yr yrs", "year", "years"},
                          {"kcal", "kilocalorie", "kilocalories"},
                          {"mmHg", "millimeter of mercury", "millimeters of mercury"},
                          {"IU", "international unit", "international units"},
                          {"mph", "mile per hour", "miles per hour"},
                          {"bpm", "beat per minute", "beats per minute"},
                          {"$", "dollar", "dollars"},
                          {"€", "euro", "euros"},
                          {"£", "pound", "pounds"},
                          {"‰", "per mille", "per mille"}};

constexpr Abbreviation abbreviations[] = {{"Dr.", "Doctor"},
                                          {"Drs.", "Doctors"},
                                          {"Mr.", "Mister"},
                                          {"Mrs.", "Missis"},
                                          {"Ms.", "Miz"},
                                          {"Prof.", "Professor"},
                                          {"Jr.", "Junior", may_end},
                                          {"Sr.", "Senior", may_end},
                                          {"e. g.", "for example"},
                                          {"i. e.", "that is"},
                                          {"etc.", "et cetera", may_end},
                                          {"vs.", "versus"},
                                          {"vs", "versus"},
                                          {"approx.", "about"},
                                          {"no.", "number", before_number},
                                          {"nos.", "numbers", before_number},
                                          {"fig.", "figure", before_number},
                                          {"p.", "page", before_number},
                                          {"pp.", "pages", before_number},
                                          {"ext.", "extension", before_number},
                                          {"tel.", "telephone"},
                                          {"min.", "minimum", before_number},
                                          {"max.", "maximum", before_number},
                                          {"incl.", "including"},
                                          {"appt.", "appointment", may_end},
                                          {"dept.", "department", may_end},
                                          {"w/o", "without"},
                                          {"w/", "with "},
                                          {"and/or", "and, or"},
                                          {"a. m.", "AM", may_end},
                                          {"p. m.", "PM", may_end}};

constexpr Vocabulary words{
    .to = "to",
    .grouping = ",",
    .decimals = ".",
    .percent = " percent",
    .per = " per ",
    .times = " times ",
    .times_each = " times",
    .or_more = " or more",
    .out_of = "{a} out of {b}",
    .over = " over ",
    .and_fraction = " and ",
    .either = " or ",
    .minus = "minus",
    .number_sign = "number",
    .dot = " dot ",
    .at = " at ",
    .kinds = "type grade stage class phase level part step group table chapter",
    .days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun",
    .clock = {.sharp = "{h} o'clock",
              .past = "{h}:{m}",
              .past_under_ten = "{h} oh {m}",
              .in_morning = "AM",
              .in_afternoon = "PM",
              .twelve_hours = true},
    .before_number = signs_before_number,
    .signs = signs,
    .fractions = fractions,
    .units = units,
    .abbreviations = abbreviations,
};

}  // namespace

const Vocabulary& english() {
    return words;
}

}  // namespace speech
