#include "speech/words/languages/languages.h"

namespace speech {
namespace {

using enum Abbreviation::When;

constexpr Sign signs_before_number[] = {{"≥", "en az"},    {">=", "en az"},   {"≤", "en fazla"},  {"<=", "en fazla"},
                                        {"<", "küçüktür"}, {">", "büyüktür"}, {"±", "artı eksi"}, {"~", "yaklaşık"},
                                        {"≈", "yaklaşık"}, {"+", "artı"}};

constexpr Sign signs[] = {{"≥", "en az"},      {"≤", "en fazla"}, {"±", "artı eksi"}, {"≈", "yaklaşık"},
                          {"≠", "eşit değil"}, {"&", "ve"},       {"+", "artı"},      {"=", "eşittir"},
                          {"÷", "bölü"},       {"×", "çarpı"},    {"°", "derece"},    {"%", "yüzde"}};

constexpr Fraction fractions[] = {
    {"1/2", "yarım"}, {"1/3", "üçte bir"}, {"2/3", "üçte iki"}, {"1/4", "dörtte bir"}, {"3/4", "dörtte üç"}};

constexpr Unit units[] = {{"mg", "miligram", "miligram"},
                          {"µg μg mcg", "mikrogram", "mikrogram"},
                          {"g gr", "gram", "gram"},
                          {"kg", "kilogram", "kilogram"},
                          {"ml mL", "mililitre", "mililitre"},
                          {"l L lt", "litre", "litre"},
                          {"mm", "milimetre", "milimetre"},
                          {"cm", "santimetre", "santimetre"},
                          {"m", "metre", "metre"},
                          {"km", "kilometre", "kilometre"},
                          {"°C ℃", "santigrat derece", "santigrat derece"},
                          {"°F ℉", "fahrenhayt derece", "fahrenhayt derece"},
                          {"°", "derece", "derece"},
                          {"sa", "saat", "saat"},
                          {"dk", "dakika", "dakika"},
                          {"sn", "saniye", "saniye"},
                          {"kcal", "kilokalori", "kilokalori"},
                          {"$", "dolar", "dolar"},
                          {"€", "avro", "avro"},
                          {"₺ TL", "lira", "lira"}};

constexpr Abbreviation abbreviations[] = {{"Dr.", "doktor"},           {"Prof.", "profesör"},
                                          {"örn.", "örneğin"},         {"vb.", "ve benzeri", may_end},
                                          {"vs.", "vesaire", may_end}, {"yakl.", "yaklaşık"},
                                          {"maks.", "maksimum"},       {"min.", "minimum"},
                                          {"tel.", "telefon"},         {"no.", "numara", before_number},
                                          {"ve/veya", "ve, veya"}};

constexpr Vocabulary words{
    .to = "ila",
    .grouping = ".",
    .groups_by_blanks = true,
    .before_percent = "yüzde ",
    .percent = "",
    .per = " bölü ",
    .times = " çarpı ",
    .times_each = " kez",
    .or_more = " veya daha fazla",
    .out_of = "{a} bölü {b}",
    .over = " bölü ",
    .and_fraction = " ",
    .either = " veya ",
    .minus = "eksi",
    .number_sign = "numara",
    .dot = " nokta ",
    .at = " et ",
    .kinds = "tip evre derece faz sınıf grup",
    .ordinals =
        "birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu on\u00A0birinci "
        "on\u00A0ikinci",
    .before_ordinals_noun = "*",
    .days = "Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar",
    .clock = {.sharp = "{h}"},
    .before_number = signs_before_number,
    .signs = signs,
    .fractions = fractions,
    .units = units,
    .abbreviations = abbreviations,
};

}  // namespace

const Vocabulary& turkish() {
    return words;
}

}  // namespace speech
