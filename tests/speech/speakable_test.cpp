#include "speech/words/speakable.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using speech::speakable;

namespace {

struct Row {
    const char *shown, *said;
};

void holds(const std::string& language, const std::vector<Row>& rows, const std::vector<std::string>& telephones = {}) {
    for (const auto& row : rows) {
        INFO(language << ": " << row.shown);
        CHECK(speakable(row.shown, language, telephones) == row.said);
    }
}

}  // namespace

TEST_CASE("English ranges, numbers and units are said as words") {
    holds("en", {{"Take 5–10 mg.", "Take 5 to 10 milligrams."},
                 {"5-10 minutes", "5 to 10 minutes"},
                 {"5 – 10 minutes", "5 to 10 minutes"},
                 {"1–2 weeks", "1 to 2 weeks"},
                 {"10–20 %", "10 to 20 percent"},
                 {"10%-20%", "10 to 20 percent"},
                 {"37.5–38.5 °C", "37.5 to 38.5 degrees Celsius"},
                 {"250-1000 mg", "250 to 1000 milligrams"},
                 {"8–17 h", "8 to 17 hours"},
                 {"4-2-4", "4 2 4"},
                 {"100,000 people", "100000 people"},
                 {"1,234,567.5 km", "1234567.5 kilometers"},
                 {"10 000 steps", "10000 steps"},
                 {"10\u202F000 steps", "10000 steps"},
                 {"2 500 mg tablets", "2 500 milligrams tablets"},  // two of 500
                 {"5, 10, 20", "5, 10, 20"},
                 {"1 mg", "1 milligram"},
                 {"5mg", "5 milligrams"},
                 {"a 5-mg tablet", "a 5 milligram tablet"},
                 {"5 mg/kg", "5 milligrams per kilogram"},
                 {"98.6°F", "98.6 degrees Fahrenheit"},
                 {"20%", "20 percent"},
                 {"Wait 5 min. Then go.", "Wait 5 minutes. Then go."},
                 {"5 min. later", "5 minutes later"},
                 {"2x/day", "2 times per day"},
                 {"3 × 10", "3 times 10"},
                 {"60+ years", "60 or more years"},
                 {"12 in all", "12 in all"},
                 {"24-hour", "24 hour"},
                 {"$5.50", "5.50 dollars"}});
}

TEST_CASE("English signs, fractions and times are said as words") {
    holds("en", {{"≥ 5", "at least 5"},
                 {"≤5 mg", "at most 5 milligrams"},
                 {"< 3 weeks", "less than 3 weeks"},
                 {">60", "more than 60"},
                 {"± 2", "plus or minus 2"},
                 {"-5 °C", "minus 5 degrees Celsius"},
                 {"5 & 6", "5 and 6"},
                 {"a → b", "a, b"},
                 {"• item", "item"},
                 {"½ hour", "one half hour"},
                 {"2½ hours", "2 and one half hours"},
                 {"3 1/2 cups", "3 and one half cups"},
                 {"7/10", "7 out of 10"},
                 {"120/80", "120 over 80"},
                 {"24/7", "24 7"},
                 {"12/5/2026", "12 5 2026"},
                 {"2026-11-29", "2026 11 29"},
                 {"7:30", "7:30"},
                 {"7:05", "7 oh 5"},
                 {"7:00 p.m. Then rest.", "7 PM. Then rest."},
                 {"at 7 pm, or", "at 7 PM, or"},
                 {"7\u202FPM", "7 PM"},
                 {"19:00", "7 PM"},
                 {"12:00", "12 o'clock"},
                 {"8:30–17:00", "8:30 to 5 PM"},
                 {"Mon–Fri", "Monday to Friday"}});
}

TEST_CASE("English abbreviations, addresses and what is only for the eye") {
    holds("en", {{"Dr. Smith, e.g. Mr. Li", "Doctor Smith, for example Mister Li"},
                 {"ice, heat, etc.", "ice, heat, et cetera."},
                 {"ice etc. helps", "ice et cetera helps"},
                 {"No. 5. No. Stop.", "number 5. No. Stop."},
                 {"approx. 5", "about 5"},
                 {"type II diabetes", "type 2 diabetes"},
                 {"I did", "I did"},
                 {"1st", "1st"},
                 {"*bold* soft\u00ADhyphen", "bold softhyphen"},
                 {"rest – then walk", "rest, then walk"},
                 {"rest—then walk", "rest, then walk"},
                 {"“Quoted” (in brackets) [so].", "Quoted, in brackets, so."},
                 {"and so… then... Wait…", "and so, then. Wait."},
                 {"don’t ‘quote’", "don't quote"},
                 {"👍🏽 Good 😀", "Good"},
                 {"See https://www.nhs.uk/back-pain/.", "See nhs dot uk."},
                 {"help@clinic.org", "help at clinic dot org"},
                 {"L4-5, L5–S1, L4/L5", "L4 5, L5 S1, L4 L5"},
                 {"X-ray after COVID-19", "X-ray after COVID 19"},
                 {"he/she and/or", "he or she and, or"},
                 {"disc(s)", "disc"},
                 {"one\ntwo", "one\ntwo"},
                 {"", ""}});
}

TEST_CASE("telephone numbers are said digit by digit") {
    holds("en", {{"555-123-4567", "5 5 5, 1 2 3, 4 5 6 7"},
                 {"+1 (555) 123-4567", "plus 1, 5 5 5, 1 2 3, 4 5 6 7"},
                 {"(555) 123-4567.", "5 5 5, 1 2 3, 4 5 6 7."},
                 {"1-800-555-1234", "1, 8 0 0, 5 5 5, 1 2 3 4"},
                 {"555-1234", "5 5 5, 1 2 3 4"},
                 {"0800 123 456", "0 8 0 0, 1 2 3, 4 5 6"},
                 {"05-11-2026", "05 11 2026"}});
    holds("fr", {{"01 23 45 67 89", "0 1, 2 3, 4 5, 6 7, 8 9"}});
}

TEST_CASE("a number that the clinic calls is said digit by digit, but not as an amount") {
    const std::vector<std::string> known{"911", "112", "+49 30 1234"};
    holds("en",
          {{"Call 911 now.", "Call 9 1 1 now."},
           {"9-1-1", "9 1 1"},
           {"112 kg", "112 kilograms"},
           {"112%", "112 percent"},
           {"112.5", "112.5"},
           {"112–120", "112 to 120"},
           {"1911", "1911"},
           {"9110", "9110"},
           {"+49 (30) 1234", "plus 4 9, 3 0, 1 2 3 4"}},
          known);
    holds("de", {{"112 anrufen", "1 1 2 anrufen"}}, known);
    CHECK(speakable("911 people", "en") == "911 people");
}

TEST_CASE("Spanish numbers are read as Latin America writes them") {
    holds("es-419", {{"100,000 personas", "100000 personas"}, {"200,000 personas", "doscientas mil personas"}});
    holds("es", {{"Tome 5–10 mg.", "Tome 5 a 10 miligramos."},
                 {"1-2 semanas", "una a 2 semanas"},
                 {"1,234", "1234"},
                 {"1.234", "1234"},
                 {"1.234,5 km", "1234 coma 5 kilómetros"},
                 {"10 000 pasos", "10000 pasos"},
                 {"1.5 horas", "1 punto 5 horas"},
                 {"0,125 mg", "0 coma 125 miligramos"},
                 {"1 día, 1 semana, 1 mg", "un día, una semana, un miligramo"},
                 {"1 de cada 10", "1 de cada 10"},
                 {"½ hora, ½ vaso", "media hora, medio vaso"},
                 {"2½ horas", "2 y media horas"},
                 {"7:30 p.\u00A0m.", "7 y 30 de la noche."},
                 {"a la 1:00 p. m.", "a la una de la tarde."},
                 {"10:15 a.\u202Fm.", "10 y 15 de la mañana."},
                 {"p. ej., hielo; p.ej. reposo", "por ejemplo, hielo; por ejemplo reposo"},
                 {"Sr. Paz, Sra. Paz, Dra. Paz", "señor Paz, señora Paz, doctora Paz"},
                 {"EE. UU. es. En EE.UU. Fin", "Estados Unidos es. En Estados Unidos. Fin"},
                 {"1.º, 3er piso, n.º 5", "primero, tercer piso, número 5"},
                 {"≥ 5, < 5, ± 5", "al menos 5, menos de 5, más o menos 5"},
                 {"37 ºC, 20 %", "37 grados Celsius, 20 por ciento"},
                 {"2x al día", "2 veces al día"},
                 {"tipo II", "tipo 2"},
                 {"¿Cuánto? ¡Ya!", "¿Cuánto? ¡Ya!"},
                 {"doctor/a", "doctor, a"}});
}

TEST_CASE("Spanish numbers have the gender of the noun that they count, where it is known") {
    holds("es", {{"200 personas", "doscientas personas"},
                 {"100 personas", "100 personas"},
                 {"101 personas", "ciento una personas"},
                 {"250 veces", "doscientas 50 veces"},
                 {"521 horas", "quinientas veintiuna horas"},
                 {"931 semanas", "novecientas 30 y una semanas"},
                 {"1.200 millas", "mil doscientas millas"},
                 {"21 pulgadas", "veintiuna pulgadas"},
                 {"11 pulgadas", "11 pulgadas"},
                 {"200 lb", "doscientas libras"},
                 {"500 UI", "quinientas unidades internacionales"},
                 {"21 días", "veintiún días"},
                 {"201 minutos", "200 un minutos"},
                 {"131 mg", "ciento 30 y un miligramos"},
                 {"200 mg", "200 miligramos"},
                 {"21,000 pasos", "veintiún mil pasos"},
                 {"21,000 cosas", "veintiún mil cosas"},
                 {"200 cosas", "200 cosas"},
                 {"100–200 personas", "100 a doscientas personas"},
                 {"200-300 lb", "doscientas a trescientas libras"},
                 {"$201", "200 un dólares"},
                 {"200 %", "200 por ciento"},
                 {"200,5 horas", "200 coma 5 horas"},
                 {"2.000.200 personas", "2000200 personas"}});
    holds("pt", {{"200 pessoas", "duzentas pessoas"},
                 {"222 horas", "duzentas e 20 e duas horas"},
                 {"1.200 pessoas", "mil e duzentas pessoas"},
                 {"1.250 pessoas", "mil duzentas e 50 pessoas"},
                 {"12 horas, 2 dias", "12 horas, 2 dias"}});
    holds("fr", {{"21 heures, 21 jours", "vingt et une heures, 21 jours"}, {"101 personnes", "cent une personnes"}});
}

TEST_CASE("Arabic units follow the last two digits of their number") {
    holds("ar", {{"1 mg", "مليغرام واحد"},
                 {"2 mg", "مليغرامان"},
                 {"3 mg", "3 مليغرامات"},
                 {"10 mg", "10 مليغرامات"},
                 {"11 mg", "11 مليغراماً"},
                 {"99 mg", "99 مليغراماً"},
                 {"100 mg", "100 مليغرام"},
                 {"102 mg", "102 مليغرام"},
                 {"103 mg", "103 مليغرامات"},
                 {"111 mg", "111 مليغراماً"},
                 {"0 mg", "0 مليغرام"},
                 {"2.5 mg", "2.5 مليغرام"},
                 {"1–2 km", "1 إلى 2 كيلومتر"},
                 {"5 m", "5 أمتار"},
                 {"2 h", "ساعتان"},
                 {"2 €", "2 يورو"},
                 {"$3", "3 دولارات"},
                 {"5 mg/kg", "5 مليغرامات لكل كيلوغرام"}});
}

TEST_CASE("Chinese numbers are spelled out") {
    holds("zh", {{"5-10毫克", "五到十毫克"},
                 {"10～20分钟", "十到二十分钟"},
                 {"10–20%", "百分之十到二十"},
                 {"2.5 毫克", "二点五 毫克"},
                 {"1,234", "一千二百三十四"},
                 {"1005", "一千零五"},
                 {"10 050", "一万零五十"},
                 {"100,000人", "十万人"},
                 {"１２３", "一百二十三"},
                 {"2周, 第2次, 2月, 12个", "两周, 第二次, 二月, 十二个"},
                 {"3/4", "四分之三"},
                 {"7：05", "七点零五分"},
                 {"37℃", "三十七摄氏度"},
                 {"≥5，＜5", "至少五，少于五"},
                 {"5 mg/kg", "五毫克每公斤"},
                 {"MRI检查", "M R I检查"},
                 {"L4-L5", "L 4 L 5"},
                 {"男/女", "男或女"},
                 {"好——好", "好, 好"}});
    holds("zh-TW", {{"請打911", "請打9 1 1"}}, {"911"});
    holds("zh", {{"123456789", "一亿二千三百四十五万六千七百八十九"}, {"100000000", "一亿"}, {"0.5", "零点五"}});
}

TEST_CASE("Arabic, German, French, Portuguese, Turkish and Vietnamese") {
    holds("ar", {{"٥–١٠ ملغ", "5 إلى 10 مليغرامات"},
                 {"٢٫٥", "2.5"},
                 {"١٬٢٣٤", "1234"},
                 {"٢٠٪", "20 بالمئة"},
                 {"≥ 5", "على الأقل 5"}});
    holds("de", {{"5–10 mg", "5 bis 10 Milligramm"},
                 {"1.234,5", "1234,5"},
                 {"z. B. ca. 5 Min.", "zum Beispiel circa 5 Minuten."},
                 {"am 2. Tag", "am zweiten Tag"},
                 {"7:30 Uhr", "7 Uhr 30"},
                 {"1 Tag, 1 Woche", "ein Tag, eine Woche"},
                 {"½ Stunde, 2½ Stunden", "eine halbe Stunde, 2 einhalb Stunden"}});
    holds("fr", {{"5–10 mg", "5 à 10 milligrammes"},
                 {"1 234 gens", "1234 gens"},
                 {"7h30, 1:00", "7 heures 30, une heure"},
                 {"« oui », le 2e jour", "oui, le deuxième jour"}});
    holds("pt", {{"5–10 mg", "5 a 10 miligramas"}, {"1.5", "1,5"}, {"2 semanas", "duas semanas"}});
    holds("tr", {{"5–10 mg", "5 ila 10 miligram"}, {"%20", "yüzde 20"}, {"2. gün", "ikinci gün"}});
    holds("vi", {{"5–10 mg", "5 đến 10 mi li gam"}, {"7h30", "7 giờ 30"}, {"1.234", "1234"}});
}

TEST_CASE("a language without a table keeps its words and loses what has no sound") {
    holds("it",
          {{"5–10", "5, 10"}, {"*5* – sei 😀", "5, sei"}, {"10 000", "10000"}, {"a@b.it", "a@b.it"}, {"≥ 5", "≥ 5"}});
}

TEST_CASE("any bytes are read, and long ones in no time") {
    CHECK(speakable("\xFF\xC3 5–\xE2\x80", "en") == "5");
    CHECK(speakable(std::string("a\0b", 3), "en") == "ab");
    const auto many = [](std::string_view part) {
        std::string text;
        while (text.size() < 300'000) text += part;
        return text;
    };
    for (const char* part : {"1x", "1-", "a-1", "123 456 ", "a.", "5 ", "/1", "好", "+1", "(a", "1"})
        for (const char* language : {"en", "zh", "de"}) CHECK_FALSE(speakable(many(part), language, {"911"}).empty());
    CHECK(speakable(many(">"), "en").empty());
}
