#include "check/translation/judge_translation.h"

#include <catch2/catch.hpp>

#include "check/translation/check_header.h"
#include "fakes/pack_support.h"

using Catch::Contains;
using check::TranslationJudge;
using pack::Catalog;

namespace {

/// A line each: "error: has …"; empty: there is nothing to tell.
std::string faults(const std::string& language, const std::string& english, const std::string& translation,
                   const std::string& comments = "") {
    TranslationJudge judge("en", language);
    Catalog::Entry entry{"", english, translation, Catalog::State::translated, 1, comments};
    auto found = judge.faults(entry);
    if (auto copied = judge.copied(entry)) found.push_back(*copied);
    std::string all;
    for (const auto& fault : found)
        all += (fault.severity == base::Severity::error ? "error: " : "warning: ") + fault.what + "; " + fault.advice +
               "\n";
    return all;
}

struct Pair {
    std::string language, english, translation, told;
};

}  // namespace

TEST_CASE("numbers, units and phone numbers that differ from the English are told") {
    auto pair = GENERATE(values<Pair>({
        {"es", "10 to 20 minutes", "De 100 a 20 minutos", "error: says 100, the English 10; write the same numbers"},
        {"es", "10 to 20 minutes", "De 10 minutos", "warning: does not say 20"},
        {"es", "10 to 20 minutes", "De 10 a 20 horas", "error: says “20 horas”, the English “20 minutes”"},
        {"es", "Call 911.", "Llame.", "error: does not say 911"},
        {"es", "Call 911.", "Llame al 112.", "error: says 112, the English 911"},
        {"es", "Call 1-800-222-1222.", "Llame al 1-800-222-1223.", "error: says 18002221223"},
        {"es", "Take 5 ml twice a day.", "Tome 5 mg dos veces al día.", "error: says “5 mg”, the English “5 ml”"},
        {"es", "Take 2.5 ml.", "Tome 25 ml.", "error: says 25, the English 2.5"},
        {"es", "Take 2.5 ml.", "Tome 2,5.", "warning: does not say ml"},
        {"es", "Take 5 ml of the 20 mg syrup.", "Tome 20 ml del jarabe de 5 mg.",
         "error: says “20 ml”, the English “20 mg"},
        {"es", "1,000 people", "100 personas", "error: says 100, the English 1000"},
        {"es", "5 mg", "5000 mg", "error: says 5000, the English 5"},
        {"es", "About 1 in 10 people", "Una de cada 100 personas", "error: says 100, the English 10"},
        {"es", "Half of them", "50 de ellas", "error: says 50, the English does not"},
        {"es", "1 to 3", "1, 2, 3 o 4", "error: says 4, the English does not"},
        {"ar", "10 to 20 minutes", "من ١٠٠ إلى ٢٠ دقيقة", "error: says 100, the English 10"},
        {"zh-Hant", "10 to 20 minutes", "10 到 20 小時", "error: says “20 小時”"},
        {"de", "2 weeks", "2 Tage", "error: says “2 Tage”, the English “2 weeks”"},
        {"es", "250 to 500 miles", "De 300 a 600 kilómetros", "error: says 300 and 600, the English 250 and 500"},
        {"es", "250 to 500 miles", "De 400 a 900 kilómetros", "error: says 900, the English 500"},
        {"es", "250 to 500 miles", "De 400 a 800 metros", "error: says 400 and 800, the English 250 and 500"},
        {"es", "A fever of 101 °F", "Fiebre de 39 °C", "error: says 39, the English 101"},
        {"es", "Take it twice a day.", "Tómelo tres veces al día.", "warning: says 3 in words, the English 2"},
        {"es", "Rest for six weeks.", "Descanse ocho semanas.", "warning: says 8 in words, the English 6"},
        {"es", "Ten minutes are enough.", "Veinte minutos bastan.", "warning: says 20 in words, the English 10"},
        {"es", "Wait three months.", "Espere tres semanas.",
         "warning: says “tres semanas”, the English “three months”"},
        {"es", "Wait three months.", "Espere 3 días.", "warning: says “3 días”, the English “three months”"},
        {"de", "Take two tablets.", "Nehmen Sie vier Tabletten.", "warning: says 4 in words, the English 2"},
    }));
    INFO(pair.english + " → " + pair.translation);
    CHECK_THAT(faults(pair.language, pair.english, pair.translation), Contains(pair.told));
}

TEST_CASE("honest numbers are no mistakes") {
    auto pair = GENERATE(values<Pair>({
        {"es", "10 to 20 minutes", "De 10 a 20 minutos", ""},
        {"es", "250 to 500 miles", "De 400 a 800 kilómetros", ""},
        {"es", "Lift no more than 10 pounds.", "No levante más de 4,5 kilogramos.", ""},
        {"de", "A fever of 100.4 °F", "Fieber ab 38 °C", ""},
        {"en-US", "5 km", "3 miles", ""},
        {"es", "10 to 20 minutes", "De diez a veinte minutos", ""},
        {"es", "Ten to twenty minutes", "De 10 a 20 minutos", ""},
        {"es", "1 to 3 people", "1, 2 o 3 personas", ""},
        {"es", "100,000 people", "100.000 personas", ""},
        {"es", "100,000 people", "100 000 personas", ""},
        {"es", "100,000 people", "100 mil personas", ""},
        {"es", "2 million people", "2.000.000 de personas", ""},
        {"es", "Take 2.5 ml.", "Tome 2,5 ml.", ""},
        {"es", "Take 2.5 ml.", "Tome 2,5 mililitros.", ""},
        {"es", "50% of people", "El 50 % de la gente", ""},
        {"es", "50% of people", "El 50 por ciento de la gente", ""},
        {"tr", "50% of people", "İnsanların %50'si", ""},
        {"es", "Take it twice a day, once with food.", "Tómelo 2 veces al día, 1 con comida.", ""},
        {"es", "a week", "1 semana", ""},
        {"es", "Both feet, three times", "Ambos pies, tres veces", ""},
        {"es", "Two or three weeks", "De 2 a tres semanas", ""},
        {"es", "The second of two days", "El segundo de dos días", ""},
        {"es", "Twelve times", "Una docena de veces", ""},
        {"es", "Two weeks, or two months at most", "Dos semanas, a lo más dos meses", ""},
        {"es", "Two or three weeks", "Dos o tres semanas", ""},
        {"es", "Three of four people, four weeks", "Tres de cuatro personas, cuatro semanas", ""},
        {"de", "Within three months", "Innerhalb von drei Monaten", ""},
        {"ar", "two weeks", "أسبوعان", ""},
        {"zh-Hant", "three times", "三次", ""},
        {"es", "Step 2: the 1st one", "Segundo paso: la primera", ""},
        {"es", "(555) 123-4567", "555 123 4567", ""},
        {"es", "½ tablet", "0,5 tabletas", ""},
        {"ar", "10 to 20 minutes", "من ١٠ إلى ٢٠ دقيقة", ""},
        {"ar", "2.5 ml", "٢٫٥ مل", ""},
        {"ar", "2 minutes", "دقيقتان", ""},
        {"ar", "50%", "٥٠٪", ""},
        {"hi", "100,000 people", "1,00,000 लोग", ""},
        {"zh-Hant", "100,000 people", "10 萬人", ""},
        {"zh-Hant", "10 minutes", "十分鐘", ""},
        {"de", "10 times", "zehnmal", ""},
        {"de", "1 minute", "eine Minute", ""},
        {"fr", "1,234 people", "1 234 personnes", ""},
        {"ru", "10 minutes", "до десяти минут", ""},
        {"ru", "5 mg", "5 мг", ""},
        {"sr", "5 mg", "5 мг", ""},
        {"es", "5 °C", "5 grados Celsius", ""},
        {"es", "Take 2 tablets every 4 to 6 hours.", "Cada 4 a 6 horas tome 2 tabletas.", ""},
        {"es", "Walk 10 to 20 minutes a day for 2 weeks.", "Durante 2 semanas camine de 10 a 20 minutos al día.", ""},
        {"es", "At age 20, it is 4 in 10.", "A los 20 años, 4 de cada 10.", ""},
        {"es", "At age 20, 4 weeks are enough.", "A los 20 años bastan 4 semanas.", ""},
        {"es", "Take 2 * 5 ml, 3 * a day.", "Tome 2 * 5 ml, 3 veces al día.", ""},
        {"es", "Take 2 * 5 ml.", "Tome 2 × 5 ml.", ""},
        {"es", "1. Pick shoes", "1. Use zapatos", ""},
        {"es", "Nerve L5", "Nervio L5", ""},
    }));
    INFO(pair.english + " → " + pair.translation);
    CHECK(faults(pair.language, pair.english, pair.translation) == "");
}

TEST_CASE("letters that programs broke, marks that were lost and what was never translated are told") {
    auto pair = GENERATE(values<Pair>({
        {"es", "Back", "AtrÃ¡s", "error: has broken letters: Ã¡; type them anew"},
        {"es", "It’s fine", "Está bien â€“ sÃ­", "error: has broken letters"},
        {"es", "Back", "Atr\uFFFDs", "error: has broken letters: \uFFFD"},
        {"es", "Back", "Atr?s", "warning: has a question mark inside a word: r?s"},
        {"es", "Back", "Atr&aacute;s", "error: has &aacute;, which readers would see as it stands there"},
        {"es", "Back", "Atr&#225;s", "error: has &#225;"},
        {"es", "Back", "<b>Atrás</b>", "error: has <b>"},
        {"es", "One\n\nTwo", "Uno\\n\\nDos", "error: has \\n"},
        {"es", "Back", "Atrás\u202E", "error: has an invisible character that turns the order of the letters, U+202E"},
        {"ar", "Call 112", "اتصل \u2066112",
         "error: has an invisible character that turns the order of the letters, U+2066"},
        {"es", "Back", "-", "error: has no words"},
        {"es", "Back", "????", "error: has no words"},
        {"es", "Back", "Atrás ", "warning: begins or ends with a blank"},
        {"es", "Call *{number}*.", "Llame al *{number}.", "error: has a star without its partner: *{number}."},
        {"es", "Call *{number}*.", "Llame al {number}.", "warning: makes nothing bold, the English 1 passage"},
        {"es", "Call 911.", "Llame al *911.", "error: has a star without its partner: *911."},
        {"es", "Call {number}.", "Llame.", "error: has lost {number}"},
        {"es", "Call {number}.", "Llame al {numero}.", "error: has {numero} where the English has {number}"},
        {"es", "Call {number}.", "Llame al (number).", "error: has (number) where the English has {number}"},
        {"es", "Start where you are.", "Start where you are. / Empiece donde está.",
         "warning: has the English in it too; keep only the translation"},
        {"es", "Call {number}.", "Llame al {number} {numero}.", "error: has an unknown {numero}"},
        {"es", "Good ♥", "Bien", "warning: has lost ♥"},
        {"es", "Good", "Bien ✓", "warning: has ✓, which the English does not have"},
        {"es", "Most aches get better.", "Most aches get better.", "error: is the English itself; translate it"},
        {"es", "Diabetes", "Diabetes",
         "warning: is the English itself; translate it; if it is right, add the comment: stays as it is: same"},
    }));
    INFO(pair.english + " → " + pair.translation);
    CHECK_THAT(faults(pair.language, pair.english, pair.translation), Contains(pair.told));
}

TEST_CASE("honest words are no mistakes") {
    auto pair = GENERATE(values<Pair>({
        {"es", "Back", "Atrás", ""},
        {"fr", "It’s fine", "L’été — « santé », « ça va »… à Noël", ""},
        {"de", "Fun and games", "„Spaß“ und ‚Ärger‘", ""},
        {"pt", "NO", "«NÃO» e AMANHÃ »", ""},
        {"uk", "Kyiv", "Київ: їжа, Гії, єдність", ""},
        {"vi", "Foot pain", "Đau chân, «Ấn Ô»", ""},
        {"ar", "Call *911* now", "اتصل بـ *٩١١* \u200Fالآن", ""},
        {"ar", "5 to 10 days", "\u20665-10\u2069 أيام", ""},
        {"es", "Tom & Jerry < 3", "Tom & Jerry; < 3 >", ""},
        {"es", "{position}/{total}", "{position}/{total}", ""},
        {"en-GB", "Most aches get better.", "Most aches get better.", ""},
        {"es", "Still there?", "¿Sigue ahí?", ""},
    }));
    INFO(pair.english + " → " + pair.translation);
    CHECK(faults(pair.language, pair.english, pair.translation) == "");
}

TEST_CASE("a translator's comment says what stays as it is, and only that") {
    const std::string english = "250 to 500 miles", spanish = "De 300 a 600 kilómetros";
    CHECK_THAT(faults("es", english, spanish), Contains("add the comment: stays as it is: 250, 500, 300, 600\n"));
    CHECK(faults("es", english, spanish, "checked by Ana\nstays as it is: 250, 500, 300, 600\n") == "");
    CHECK_THAT(faults("es", "250 to 700 miles", spanish, "stays as it is: 250, 500, 300, 600\n"),
               Contains("error: says 300 and 600, the English 250 and 700"));
    CHECK(faults("es", "Diabetes", "Diabetes", "Stays as it is: same.\n") == "");
    CHECK_THAT(faults("es", "Call {number}.", "Llame.", "stays as it is: {number}\n"), Contains("has lost {number}"));
}

TEST_CASE("a header that names another language is told") {
    CHECK(check::other_language("fr", "es") == "fr");
    CHECK(check::other_language("en", "es") == "en");
    CHECK(check::other_language("zh_CN", "zh-Hant") == "zh_CN");
    CHECK(check::other_language("pt_PT", "pt-BR") == "pt_PT");
    for (const char* same : {"es", "es_MX", "es-419", "es_ES.UTF-8", "", " es "})
        CHECK(check::other_language(same, "es").empty());
    CHECK(check::other_language("zh_TW", "zh-Hant").empty());
    CHECK(check::other_language("pt_BR", "pt").empty());
}

TEST_CASE("a list with another number of items than the English is told") {
    auto pair = GENERATE(values<Pair>({
        {"es", "Do:\n- rest\n- walk", "Haga:\n- descanse\n- camine", ""},
        {"es", "Do:\n- rest\n- walk", "Haga:\n\n- descanse\n\n- camine", ""},
        {"es", "Do:\n- rest\n- walk\n- sleep", "Haga:\n- descanse\n- camine y duerma",
         "warning: lists 2 items, the English 3 items"},
        {"es", "Do:\n- rest\n- walk", "Haga: descanse y camine", "warning: lists nothing, the English 2 items"},
        {"es", "Rest, then walk a bit", "Haga:\n- descanse\n- camine", "warning: lists 2 items, the English nothing"},
        {"ar", "Do:\n- rest\n- walk", "افعل:\n- استرح\n- امش", ""},
    }));
    auto told = faults(pair.language, pair.english, pair.translation);
    INFO(pair.translation << ": " << told);
    CHECK(told.starts_with(pair.told));
    CHECK(told.empty() == pair.told.empty());
}
