#include "pack/language_names.h"

#include <catch2/catch.hpp>

using pack::meant_language;

TEST_CASE("a language is known by its names, in English, in itself and in the languages of the pack") {
    for (auto name : {"german", "German", "GERMAN", "Deutsch", "deutsch", "germn"}) {
        INFO(name);
        CHECK(meant_language(name) == "de");
    }
    for (auto name : {"espanol", "español", "Español", "spanish", "Spansh"}) {
        INFO(name);
        CHECK(meant_language(name) == "es");
    }
    CHECK(meant_language("aleman", {"es"}) == "de");
    CHECK(meant_language("العربية") == "ar");
    CHECK(meant_language("中文") == "zh");
    CHECK(meant_language("Brazilian Portuguese") == "pt-BR");
    CHECK(meant_language("Chinese (Traditional)") == "zh-Hant");
    CHECK(meant_language("traditional chinese") == "zh-Hant");
    CHECK(meant_language("Portuguese (Brazil)") == "pt-BR");
    CHECK(meant_language("Haitian Creole") == "ht");
}

TEST_CASE("a language is known by what other programs and lists call it") {
    CHECK(meant_language("de_DE") == "de");
    CHECK(meant_language("de_DE.UTF-8") == "de");
    CHECK(meant_language("DE") == "de");
    CHECK(meant_language("ger") == "de");
    CHECK(meant_language("deu") == "de");
    CHECK(meant_language("es.po") == "es");
    CHECK(meant_language("ES.po") == "es");
    CHECK(meant_language("zh_Hant") == "zh-Hant");
    CHECK(meant_language("zh-hant") == "zh-Hant");
    CHECK(meant_language("es_MX") == "es-MX");
    CHECK(meant_language("pt_BR") == "pt-BR");
    CHECK(meant_language("sp") == "es");
    CHECK(meant_language("jp") == "ja");
    CHECK(meant_language("CZ") == "cs");
}

TEST_CASE("a code is no name, and what nobody knows stays unknown") {
    for (auto code : {"es", "de", "zh-Hant", "es-MX", "de-DE", "kjb", "es-419"}) {
        INFO(code);
        CHECK(meant_language(code).empty());
        CHECK(pack::names_language(code));
    }
    for (auto word : {"german", "DE", "ger", "xx", "", "e", "12", "de_DE"}) {
        INFO(word);
        CHECK_FALSE(pack::names_language(word));
    }
    for (const auto& word :
         {std::string("qwrtzpsdfg"), std::string("xx"), std::string("s"), std::string(""), std::string(5000, 'e'),
          std::string("../x"), std::string("es\0po", 5), std::string("\xFF\xFE"), std::string("{}%s\n")}) {
        INFO(word);
        CHECK(meant_language(word).empty());
    }
    CHECK(pack::advice_on_language("qwrtzpsdfg") == "use a BCP 47 code like \"es\" or \"zh-Hant\"");
    CHECK(pack::advice_on_language("german") == "did you mean \"de\" (German)");
}
