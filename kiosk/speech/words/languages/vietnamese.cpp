#include "speech/words/languages/languages.h"

namespace speech {
namespace {

using enum Abbreviation::When;

constexpr Sign signs_before_number[] = {{"≥", "ít nhất"}, {">=", "ít nhất"}, {"≤", "nhiều nhất"}, {"<=", "nhiều nhất"},
                                        {"<", "dưới"},    {">", "trên"},     {"±", "cộng trừ"},   {"~", "khoảng"},
                                        {"≈", "khoảng"},  {"+", "cộng"}};

constexpr Sign signs[] = {{"≥", "ít nhất"}, {"≤", "nhiều nhất"}, {"±", "cộng trừ"}, {"≈", "khoảng"},
                          {"≠", "khác"},    {"&", "và"},         {"+", "cộng"},     {"=", "bằng"},
                          {"÷", "chia"},    {"×", "nhân"},       {"°", "độ"},       {"%", "phần trăm"}};

constexpr Fraction fractions[] = {
    {"1/2", "một nửa"}, {"1/3", "một phần ba"}, {"2/3", "hai phần ba"}, {"1/4", "một phần tư"}, {"3/4", "ba phần tư"}};

constexpr Unit units[] = {{"mg", "mi li gam", "mi li gam"},
                          {"µg μg mcg", "mi crô gam", "mi crô gam"},
                          {"g", "gam", "gam"},
                          {"kg", "ki lô gam", "ki lô gam"},
                          {"ml mL", "mi li lít", "mi li lít"},
                          {"l L", "lít", "lít"},
                          {"mm", "mi li mét", "mi li mét"},
                          {"cm", "xen ti mét", "xen ti mét"},
                          {"m", "mét", "mét"},
                          {"km", "ki lô mét", "ki lô mét"},
                          {"°C ℃", "độ C", "độ C"},
                          {"°F ℉", "độ F", "độ F"},
                          {"°", "độ", "độ"},
                          {"h", "giờ", "giờ"},
                          {"min", "phút", "phút"},
                          {"s", "giây", "giây"},
                          {"$", "đô la", "đô la"},
                          {"€", "ơ rô", "ơ rô"}};

constexpr Abbreviation abbreviations[] = {
    {"BS.", "bác sĩ"}, {"ThS.", "thạc sĩ"},   {"TS.", "tiến sĩ"},     {"v.v.", "vân vân", may_end},
    {"vd.", "ví dụ"},  {"TP.", "thành phố "}, {"và/hoặc", "và, hoặc"}};

constexpr Vocabulary words{
    .to = "đến",
    .grouping = ".",
    .percent = " phần trăm",
    .per = " trên ",
    .times = " nhân ",
    .times_each = " lần",
    .or_more = " trở lên",
    .out_of = "{a} trên {b}",
    .over = " trên ",
    .and_fraction = " và ",
    .either = " hoặc ",
    .minus = "âm",
    .number_sign = "số",
    .dot = " chấm ",
    .at = " a còng ",
    .clock = {.sharp = "{h} giờ",
              .past = "{h} giờ {m}",
              .past_under_ten = "{h} giờ {m}",
              .in_morning = "sáng",
              .in_afternoon = "chiều",
              .in_evening = "tối"},
    .before_number = signs_before_number,
    .signs = signs,
    .fractions = fractions,
    .units = units,
    .abbreviations = abbreviations,
};

}  // namespace

const Vocabulary& vietnamese() {
    return words;
}

}  // namespace speech
