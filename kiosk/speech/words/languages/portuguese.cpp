#include "speech/words/languages/languages.h"

namespace speech {
namespace {

using enum Abbreviation::When;

constexpr Sign signs_before_number[] = {
    {"≥", "pelo menos"}, {">=", "pelo menos"},   {"≤", "no máximo"}, {"<=", "no máximo"}, {"<", "menos de"},
    {">", "mais de"},    {"±", "mais ou menos"}, {"~", "cerca de"},  {"≈", "cerca de"},   {"+", "mais"}};

constexpr Sign signs[] = {{"≥", "pelo menos"},   {"≤", "no máximo"}, {"±", "mais ou menos"}, {"≈", "cerca de"},
                          {"≠", "diferente de"}, {"&", "e"},         {"+", "mais"},          {"=", "igual a"},
                          {"÷", "dividido por"}, {"×", "vezes"},     {"°", "graus"},         {"%", "por cento"}};

constexpr Fraction fractions[] = {{"1/2", "meio", "meia"}, {"1/3", "um terço"},     {"2/3", "dois terços"},
                                  {"1/4", "um quarto"},    {"3/4", "três quartos"}, {"1/5", "um quinto"},
                                  {"1/8", "um oitavo"}};

constexpr Ending endings[] = {
    {1, "uma"},       {2, "duas"},       {21, "20 e uma"}, {22, "20 e duas"}, {31, "30 e uma"}, {32, "30 e duas"},
    {41, "40 e uma"}, {42, "40 e duas"}, {51, "50 e uma"}, {52, "50 e duas"}, {61, "60 e uma"}, {62, "60 e duas"},
    {71, "70 e uma"}, {72, "70 e duas"}, {81, "80 e uma"}, {82, "80 e duas"}, {91, "90 e uma"}, {92, "90 e duas"}};

constexpr Agreement agreement{
    .feminine =
        "semana hora pessoa milha cápsula vez vezes dose página perna xícara colher noite manhã caloria "
        "quilocaloria onça libra polegada unidade repetição repetições série sessão sessões",
    .endings = endings,
    .thousand = "mil",
    .hundred = "cento",
    .feminine_hundreds = "duzentas trezentas quatrocentas quinhentas seiscentas setecentas oitocentas novecentas",
    .joint = " e "};

constexpr Unit units[] = {{"mg", "miligrama", "miligramas"},
                          {"µg μg mcg", "micrograma", "microgramas"},
                          {"g", "grama", "gramas"},
                          {"kg", "quilo", "quilos"},
                          {"ml mL", "mililitro", "mililitros"},
                          {"l L", "litro", "litros"},
                          {"mm", "milímetro", "milímetros"},
                          {"cm", "centímetro", "centímetros"},
                          {"m", "metro", "metros"},
                          {"km", "quilômetro", "quilômetros"},
                          {"°C ℃ ºC", "grau Celsius", "graus Celsius"},
                          {"°F ℉ ºF", "grau Fahrenheit", "graus Fahrenheit"},
                          {"°", "grau", "graus"},
                          {"h", "hora", "horas"},
                          {"min", "minuto", "minutos"},
                          {"s seg", "segundo", "segundos"},
                          {"kcal", "quilocaloria", "quilocalorias"},
                          {"mmHg", "milímetro de mercúrio", "milímetros de mercúrio"},
                          {"UI", "unidade internacional", "unidades internacionais"},
                          {"$", "dólar", "dólares"},
                          {"€", "euro", "euros"}};

constexpr Abbreviation abbreviations[] = {{"Dr.", "doutor"},
                                          {"Dra.", "doutora"},
                                          {"Sr.", "senhor"},
                                          {"Sra.", "senhora"},
                                          {"Prof.", "professor"},
                                          {"Profa.", "professora"},
                                          {"p. ex.", "por exemplo"},
                                          {"ex.:", "exemplo:"},
                                          {"etc.", "etcétera", may_end},
                                          {"aprox.", "aproximadamente", may_end},
                                          {"n.º", "número"},
                                          {"nº", "número"},
                                          {"n°", "número"},
                                          {"p.", "página", before_number},
                                          {"pág.", "página", before_number},
                                          {"tel.", "telefone"},
                                          {"máx.", "máximo", may_end},
                                          {"mín.", "mínimo", may_end},
                                          {"e/ou", "e, ou"},
                                          {"1.º", "primeiro"},
                                          {"2.º", "segundo"},
                                          {"3.º", "terceiro"},
                                          {"1.ª", "primeira"},
                                          {"2.ª", "segunda"},
                                          {"3.ª", "terceira"}};

/// Of Brazil. Its voice drops the point of 1.5, and says the comma.
constexpr Vocabulary words{
    .to = "a",
    .grouping = ".",
    .groups_by_blanks = true,
    .point = ",",
    .percent = " por cento",
    .per = " por ",
    .times = " vezes ",
    .times_each = " vezes",
    .or_more = " ou mais",
    .out_of = "{a} de {b}",
    .over = " por ",
    .and_fraction = " e ",
    .either = " ou ",
    .minus = "menos",
    .number_sign = "número",
    .dot = " ponto ",
    .at = " arroba ",
    .kinds = "tipo grau estágio fase classe nível parte passo grupo",
    .feminine_endings = "a as",
    .days = "segunda terça quarta quinta sexta sábado domingo seg ter qua qui sex sáb dom",
    .clock = {.sharp = "{h} horas",
              .past = "{h} e {m}",
              .past_under_ten = "{h} e {m}",
              .sharp_at_one = "uma hora",
              .one = "uma",
              .in_morning = "da manhã",
              .in_afternoon = "da tarde",
              .in_evening = "da noite"},
    .before_number = signs_before_number,
    .signs = signs,
    .fractions = fractions,
    .agreement = agreement,
    .units = units,
    .abbreviations = abbreviations,
};

}  // namespace

const Vocabulary& portuguese() {
    return words;
}

}  // namespace speech
