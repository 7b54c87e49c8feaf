// What espeak-ng says of what it is handed, against what a person writes out in words.
#include <espeak-ng/speak_lib.h>

#include <catch2/catch.hpp>
#include <cctype>
#include <string>

#include "speech/words/speakable.h"
#include "speech/words/voices.h"

namespace {

/// Phonemes without stress, pauses and blanks, which a sign may move, and without the finer shades that a number's own recordings of
/// words have in some voices: capitals, doubled consonants, "#".
std::string sounds(const std::string& text, const std::string& language) {
    static const bool open = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT) >= 0;
    REQUIRE(open);
    const auto voice = speech::voice_for(language);
    REQUIRE((voice && espeak_SetVoiceByName(voice->name.c_str()) == EE_OK));
    std::string phonemes;
    const void* rest = text.c_str();
    while (rest)
        if (const char* clause = espeak_TextToPhonemes(&rest, espeakCHARS_UTF8, 0)) phonemes += clause;
    std::string kept;
    for (char c : phonemes) {
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        const bool shade = std::string_view(" '_,|!:;#").find(c) != std::string_view::npos;
        if (!shade && (kept.empty() || kept.back() != c)) kept += c;
    }
    return kept;
}

void heard_as(const std::string& language, const std::string& shown, const std::string& words,
              const std::vector<std::string>& telephones = {}) {
    INFO(language << ": " << shown << " as " << speech::speakable(shown, language, telephones));
    CHECK(sounds(speech::speakable(shown, language, telephones), language) == sounds(words, language));
}

}  // namespace

TEST_CASE("English is heard as a person reads it") {
    heard_as("en", "5–10 minutes", "five to ten minutes");
    heard_as("en", "5-10", "five to ten");
    heard_as("en", "Call 911.", "Call nine one one.", {"911"});
    heard_as("en", "112", "one one two", {"112"});
    heard_as("en", "10 000 steps", "ten thousand steps");
    heard_as("en", "2 mg", "two milligrams");
    heard_as("en", "< 3 weeks", "less than three weeks");
    heard_as("en", "7/10", "seven out of ten");
    heard_as("en", "Dr. Smith", "Doctor Smith");
}

TEST_CASE("Spanish is heard as a person reads it") {
    heard_as("es", "1,234", "mil doscientos treinta y cuatro");
    heard_as("es", "100,000 personas", "cien mil personas");
    heard_as("es", "10 000", "diez mil");
    heard_as("es", "5–10 minutos", "cinco a diez minutos");
    heard_as("es", "2.5", "dos punto cinco");
    heard_as("es", "1 semana", "una semana");
    heard_as("es", "200 personas", "doscientas personas");
    heard_as("es", "21 semanas", "veintiuna semanas");
    heard_as("es", "251 horas", "doscientas cincuenta y una horas");
    heard_as("es", "131 días", "ciento treinta y un días");
    heard_as("es", "21,200 millas", "veintiuna mil doscientas millas");
    heard_as("es", "911", "nueve uno uno", {"911"});
    heard_as("es", "≥ 2 mg", "al menos dos miligramos");
    heard_as("es", "7:30 p. m.", "siete y treinta de la noche");
}

TEST_CASE("Chinese is heard as a person reads it") {
    heard_as("zh", "5-10分钟", "五到十分钟");
    heard_as("zh", "2.5", "二点五");
    heard_as("zh", "10000", "一万");
    heard_as("zh", "１２３", "一百二十三");
    heard_as("zh", "20%", "百分之二十");
    CHECK(sounds(speech::speakable("5-10", "zh"), "zh") != sounds("50", "zh"));
}

TEST_CASE("other languages hear the word of a range") {
    heard_as("de", "5–10", "fünf bis zehn");
    heard_as("fr", "5–10", "cinq à dix");
    heard_as("fr", "21 heures", "vingt et une heures");
    heard_as("pt", "231 pessoas", "duzentas e trinta e uma pessoas");
    heard_as("pt", "5–10", "cinco a dez");
    heard_as("tr", "5–10", "beş ila on");
    heard_as("vi", "5–10", "năm đến mười");
    heard_as("ar", "٥–١٠", "5 إلى 10");
    heard_as("ar", "٢٫٥", "2.5");
}

TEST_CASE("every language has the voice that its patients understand") {
    CHECK(speech::voice_for("en")->name == "en-us");
    CHECK(speech::voice_for("en-GB")->name == "en");
    CHECK(speech::voice_for("es")->name == "es-419");
    CHECK(speech::voice_for("es-MX")->name == "es-419");
    for (const char* chinese : {"zh", "zh-CN", "zh-TW", "zh_CN", "cmn"}) {
        CHECK(speech::voice_for(chinese)->name == "cmn-latn-pinyin");
        CHECK(speech::voice_for(chinese)->understandable);
    }
    CHECK_FALSE(speech::voice_for("ar")->understandable);
    CHECK_FALSE(speech::voice_for("ar-EG")->understandable);
    CHECK(speech::voice_for("it")->name == "it");
    for (const char* none : {"", "../x", "e n", "\xFF"}) CHECK_FALSE(speech::voice_for(none));
    for (const char* language : {"en", "en-GB", "es", "es-ES", "zh", "ar", "de", "fr", "pt", "pt-PT", "tr", "vi"}) {
        INFO(language);
        CHECK_FALSE(sounds("1", language).empty());
    }
}
