#include "speech/words/languages/languages.h"

namespace speech {
namespace {

using enum Abbreviation::When;

constexpr Sign signs_before_number[] = {
    {"≥", "au moins"}, {">=", "au moins"},     {"≤", "au plus"}, {"<=", "au plus"}, {"<", "moins de"},
    {">", "plus de"},  {"±", "plus ou moins"}, {"~", "environ"}, {"≈", "environ"},  {"+", "plus"}};

constexpr Sign signs[] = {{"≥", "au moins"},     {"≤", "au plus"}, {"±", "plus ou moins"}, {"≈", "environ"},
                          {"≠", "différent de"}, {"&", "et"},      {"+", "plus"},          {"=", "égale"},
                          {"÷", "divisé par"},   {"×", "fois"},    {"°", "degrés"},        {"%", "pour cent"}};

constexpr Fraction fractions[] = {{"1/2", "demi"},       {"1/3", "un tiers"},     {"2/3", "deux tiers"},
                                  {"1/4", "un quart"},   {"3/4", "trois quarts"}, {"1/5", "un cinquième"},
                                  {"1/8", "un huitième"}};

constexpr Ending endings[] = {{1, "une", "un"},        {21, "vingt et une"},     {31, "trente et une"},
                              {41, "quarante et une"}, {51, "cinquante et une"}, {61, "soixante et une"},
                              {81, "quatre-vingt-une"}};

constexpr Agreement agreement{
    .feminine =
        "semaine heure minute seconde personne fois année dose gélule page tasse jambe séance kilocalorie "
        "livre once unité répétition série",
    .masculine =
        "jour mois an kilomètre mètre centimètre millimètre milligramme microgramme gramme kilo litre "
        "millilitre degré dollar euro comprimé verre pas côté",
    .endings = endings,
    .thousand = "mille",
    .hundred = "cent"};

constexpr Unit units[] = {{"mg", "milligramme", "milligrammes"},
                          {"µg μg mcg", "microgramme", "microgrammes"},
                          {"g", "gramme", "grammes"},
                          {"kg", "kilogramme", "kilogrammes"},
                          {"ml mL", "millilitre", "millilitres"},
                          {"dl dL", "décilitre", "décilitres"},
                          {"l L", "litre", "litres"},
                          {"mm", "millimètre", "millimètres"},
                          {"cm", "centimètre", "centimètres"},
                          {"m", "mètre", "mètres"},
                          {"km", "kilomètre", "kilomètres"},
                          {"°C ℃", "degré Celsius", "degrés Celsius"},
                          {"°F ℉", "degré Fahrenheit", "degrés Fahrenheit"},
                          {"°", "degré", "degrés"},
                          {"h", "heure", "heures"},
                          {"min mn", "minute", "minutes"},
                          {"s sec", "seconde", "secondes"},
                          {"kcal", "kilocalorie", "kilocalories"},
                          {"mmHg", "millimètre de mercure", "millimètres de mercure"},
                          {"UI", "unité internationale", "unités internationales"},
                          {"$", "dollar", "dollars"},
                          {"€", "euro", "euros"},
                          {"£", "livre", "livres"}};

constexpr Abbreviation abbreviations[] = {{"Dr.", "docteur"},
                                          {"Dre", "docteure"},
                                          {"Pr", "professeur"},
                                          {"M.", "monsieur"},
                                          {"MM.", "messieurs"},
                                          {"Mme", "madame"},
                                          {"Mlle", "mademoiselle"},
                                          {"p. ex.", "par exemple"},
                                          {"c.-à-d.", "c'est-à-dire"},
                                          {"etc.", "et cetera", may_end},
                                          {"env.", "environ"},
                                          {"n°", "numéro"},
                                          {"no", "numéro", before_number},
                                          {"nº", "numéro"},
                                          {"p.", "page", before_number},
                                          {"tél.", "téléphone"},
                                          {"max.", "maximum", may_end},
                                          {"min.", "minimum", may_end},
                                          {"et/ou", "et, ou"},
                                          {"1er", "premier"},
                                          {"1re", "première"},
                                          {"1ère", "première"},
                                          {"2e", "deuxième"},
                                          {"2ème", "deuxième"},
                                          {"3e", "troisième"},
                                          {"3ème", "troisième"},
                                          {"4e", "quatrième"},
                                          {"4ème", "quatrième"},
                                          {"5e", "cinquième"},
                                          {"5ème", "cinquième"},
                                          {"6e", "sixième"},
                                          {"7e", "septième"},
                                          {"8e", "huitième"},
                                          {"9e", "neuvième"},
                                          {"10e", "dixième"}};

constexpr Vocabulary words{
    .to = "à",
    .grouping = ".",
    .groups_by_blanks = true,
    .percent = " pour cent",
    .per = " par ",
    .times = " fois ",
    .times_each = " fois",
    .or_more = " ou plus",
    .out_of = "{a} sur {b}",
    .over = " sur ",
    .and_fraction = " et ",
    .either = " ou ",
    .minus = "moins",
    .number_sign = "numéro",
    .dot = " point ",
    .at = " arobase ",
    .kinds = "type grade stade phase classe niveau groupe partie étape",
    .days = "lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim",
    .clock = {.sharp = "{h} heures",
              .past = "{h} heures {m}",
              .past_under_ten = "{h} heures {m}",
              .sharp_at_one = "une heure",
              .past_at_one = "une heure {m}",
              .in_morning = "du matin",
              .in_afternoon = "de l'après-midi",
              .in_evening = "du soir"},
    .before_number = signs_before_number,
    .signs = signs,
    .fractions = fractions,
    .agreement = agreement,
    .units = units,
    .abbreviations = abbreviations,
};

}  // namespace

const Vocabulary& french() {
    return words;
}

}  // namespace speech
