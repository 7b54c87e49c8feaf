#include "speech/words/languages/languages.h"

namespace speech {
namespace {

using enum Abbreviation::When;

constexpr Sign signs_before_number[] = {
    {"≥", "al menos"}, {">=", "al menos"},   {"≤", "como máximo"}, {"<=", "como máximo"}, {"<", "menos de"},
    {">", "más de"},   {"±", "más o menos"}, {"~", "unos"},        {"≈", "unos"},         {"+", "más"}};

constexpr Sign signs[] = {{"≥", "al menos"},       {"≤", "como máximo"}, {"±", "más o menos"}, {"≈", "aproximadamente"},
                          {"≠", "no es igual a"},  {"&", "y"},           {"+", "más"},         {"=", "es igual a"},
                          {"÷", "dividido entre"}, {"×", "por"},         {"°", "grados"},      {"%", "por ciento"},
                          {"∞", "infinito"}};

constexpr Fraction fractions[] = {{"1/2", "medio", "media"}, {"1/3", "un tercio"},     {"2/3", "dos tercios"},
                                  {"1/4", "un cuarto"},      {"3/4", "tres cuartos"},  {"1/5", "un quinto"},
                                  {"2/5", "dos quintos"},    {"3/5", "tres quintos"},  {"4/5", "cuatro quintos"},
                                  {"1/6", "un sexto"},       {"5/6", "cinco sextos"},  {"1/8", "un octavo"},
                                  {"3/8", "tres octavos"},   {"5/8", "cinco octavos"}, {"7/8", "siete octavos"}};

constexpr Ending endings[] = {{1, "una", "un"},
                              {21, "veintiuna", "veintiún"},
                              {31, "30 y una", "30 y un"},
                              {41, "40 y una", "40 y un"},
                              {51, "50 y una", "50 y un"},
                              {61, "60 y una", "60 y un"},
                              {71, "70 y una", "70 y un"},
                              {81, "80 y una", "80 y un"},
                              {91, "90 y una", "90 y un"}};

constexpr Agreement agreement{
    .feminine =
        "semana hora persona milla pastilla tableta cápsula vez veces dosis onza libra pierna rodilla taza "
        "cucharada cucharadita pulgada yarda página noche mañana tarde llamada caloría kilocaloría unidad "
        "repetición repeticiones serie sesión sesiones zancada mujer niña visita pregunta respuesta lesión "
        "lesiones vuelta carrera",
    .masculine =
        "día minuto segundo mes año kilómetro metro centímetro milímetro paso vaso miligramo microgramo gramo "
        "kilo litro mililitro decilitro punto lado pie comprimido ejercicio grado dólar euro hombre niño "
        "tobillo talón músculo hueso mil",
    .endings = endings,
    .thousand = "mil",
    .hundred = "ciento",
    .feminine_hundreds =
        "doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas"};

constexpr Unit units[] = {{"mg", "miligramo", "miligramos"},
                          {"µg μg mcg ug", "microgramo", "microgramos"},
                          {"g", "gramo", "gramos"},
                          {"kg", "kilogramo", "kilogramos"},
                          {"ml mL", "mililitro", "mililitros"},
                          {"dl dL", "decilitro", "decilitros"},
                          {"l L", "litro", "litros"},
                          {"mm", "milímetro", "milímetros"},
                          {"cm", "centímetro", "centímetros"},
                          {"m", "metro", "metros"},
                          {"km", "kilómetro", "kilómetros"},
                          {"lb lbs", "libra", "libras"},
                          {"oz", "onza", "onzas"},
                          {"°C ℃ ºC", "grado Celsius", "grados Celsius"},
                          {"°F ℉ ºF", "grado Fahrenheit", "grados Fahrenheit"},
                          {"°", "grado", "grados"},
                          {"h hs hrs", "hora", "horas"},
                          {"min mins", "minuto", "minutos"},
                          {"seg s", "segundo", "segundos"},
                          {"sem", "semana", "semanas"},
                          {"kcal", "kilocaloría", "kilocalorías"},
                          {"mmHg", "milímetro de mercurio", "milímetros de mercurio"},
                          {"UI", "unidad internacional", "unidades internacionales"},
                          {"$", "dólar", "dólares"},
                          {"€", "euro", "euros"},
                          {"£", "libra", "libras"},
                          {"‰", "por mil", "por mil"}};

constexpr Abbreviation abbreviations[] = {{"Sr.", "señor"},
                                          {"Sra.", "señora"},
                                          {"Srta.", "señorita"},
                                          {"Sres.", "señores"},
                                          {"Dr.", "doctor"},
                                          {"Dra.", "doctora"},
                                          {"Dres.", "doctores"},
                                          {"Lic.", "licenciado"},
                                          {"Prof.", "profesor"},
                                          {"Profa.", "profesora"},
                                          {"Ud.", "usted", may_end},
                                          {"Uds.", "ustedes", may_end},
                                          {"p. ej.", "por ejemplo"},
                                          {"p. e.", "por ejemplo"},
                                          {"es decir", "es decir"},
                                          {"EE. UU.", "Estados Unidos", may_end},
                                          {"EEUU", "Estados Unidos"},
                                          {"etc.", "etcétera", may_end},
                                          {"aprox.", "aproximadamente", may_end},
                                          {"n.º", "número"},
                                          {"nº", "número"},
                                          {"n°", "número"},
                                          {"núm.", "número", before_number},
                                          {"no.", "número", before_number},
                                          {"pág.", "página", before_number},
                                          {"págs.", "páginas", before_number},
                                          {"fig.", "figura", before_number},
                                          {"ext.", "extensión", before_number},
                                          {"tel.", "teléfono"},
                                          {"máx.", "máximo", may_end},
                                          {"mín.", "mínimo", may_end},
                                          {"vs.", "contra"},
                                          {"a. m.", "de la mañana", may_end},
                                          {"p. m.", "de la tarde", may_end},
                                          {"y/o", "y, o"},
                                          {"c/u", "cada uno"},
                                          {"1.º", "primero"},
                                          {"2.º", "segundo"},
                                          {"3.º", "tercero"},
                                          {"4.º", "cuarto"},
                                          {"5.º", "quinto"},
                                          {"1.ª", "primera"},
                                          {"2.ª", "segunda"},
                                          {"3.ª", "tercera"},
                                          {"4.ª", "cuarta"},
                                          {"5.ª", "quinta"},
                                          {"1er.", "primer"},
                                          {"1er", "primer"},
                                          {"3er.", "tercer"},
                                          {"3er", "tercer"},
                                          {"1ro", "primero"},
                                          {"1ra", "primera"},
                                          {"2do", "segundo"},
                                          {"2da", "segunda"},
                                          {"3ro", "tercero"},
                                          {"3ra", "tercera"},
                                          {"4to", "cuarto"},
                                          {"4ta", "cuarta"},
                                          {"5to", "quinto"},
                                          {"5ta", "quinta"}};

/// Of Latin America: 1,234 and 1.234 are both a thousand and more; 1.5 and 1,5 are both read as they are written.
constexpr Vocabulary words{
    .to = "a",
    .grouping = ",.",
    .groups_by_blanks = true,
    .point = " punto ",
    .comma = " coma ",
    .percent = " por ciento",
    .per = " por ",
    .times = " por ",
    .times_each = " veces",
    .or_more = " o más",
    .out_of = "{a} de {b}",
    .over = " sobre ",
    .and_fraction = " y ",
    .either = " o ",
    .minus = "menos",
    .number_sign = "número",
    .dot = " punto ",
    .at = " arroba ",
    .kinds = "tipo grado etapa fase clase nivel parte paso grupo estadio",
    .feminine_endings = "a as",
    .days = "lunes martes miércoles jueves viernes sábado domingo lun mar mié jue vie sáb dom",
    .clock = {.sharp = "{h} en punto",
              .past = "{h} y {m}",
              .past_under_ten = "{h} y {m}",
              .one = "una",
              .in_morning = "de la mañana",
              .in_afternoon = "de la tarde",
              .in_evening = "de la noche",
              .twelve_hours = true},
    .before_number = signs_before_number,
    .signs = signs,
    .fractions = fractions,
    .agreement = agreement,
    .units = units,
    .abbreviations = abbreviations,
};

}  // namespace

const Vocabulary& spanish() {
    return words;
}

}  // namespace speech
