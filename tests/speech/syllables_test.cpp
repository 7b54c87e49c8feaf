#include "speech/syllables.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "checkout.h"

namespace {

struct Agreement {
    int words = 0, same = 0, by_hand = 0, spoken = 0;
    std::string others;  ///< "tired 1/2"
};

/// Lines of a number and the words that have so many syllables.
Agreement compare(const std::string& language) {
    std::ifstream file(checkout() / ("tests/speech/syllables-" + language + ".txt"));
    speech::Syllables syllables;
    Agreement found;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        int by_hand = 0;
        if (!(words >> by_hand)) continue;  // a comment
        for (std::string word; words >> word;) {
            auto spoken = syllables.count(word, language);
            REQUIRE(spoken);
            ++found.words;
            found.by_hand += by_hand;
            found.spoken += *spoken;
            if (*spoken == by_hand)
                ++found.same;
            else
                found.others += word + " " + std::to_string(by_hand) + "/" + std::to_string(*spoken) + "  ";
        }
    }
    return found;
}

}  // namespace

TEST_CASE("a syllable is a vowel, a diphthong or a consonant that carries one") {
    CHECK(speech::syllables_in("w_ˈɔː_k_ɪ_ŋ") == 2);  // walking
    CHECK(speech::syllables_in("b_ˈoʊ_n") == 1);      // bone
    CHECK(speech::syllables_in("s_ˈaɪə_n_s") == 2);   // science
    CHECK(speech::syllables_in("ˈɛ_ɹ_iə") == 3);      // area
    CHECK(speech::syllables_in("b_ˈɒ_t_l̩") == 2);     // bottle
    CHECK(speech::syllables_in("p_a_ˈi_s") == 2);     // país
    CHECK(speech::syllables_in("") == 0);
    CHECK(speech::syllables_in("\xF0\x9F") == 0);  // half a letter
}

TEST_CASE("200 English words have the syllables that a reader counts") {
    auto found = compare("en");
    WARN(found.same << " of " << found.words << " as by hand, " << found.spoken << " syllables for " << found.by_hand
                    << ": " << found.others);
    CHECK(found.words == 200);
    CHECK(found.same >= 188);  // espeak-ng says "dif-frent", "choc-late"
    CHECK(std::abs(found.spoken - found.by_hand) <= found.by_hand / 50);
}

TEST_CASE("200 Spanish words have the syllables that a reader counts") {
    auto found = compare("es");
    WARN(found.same << " of " << found.words << " as by hand, " << found.spoken << " syllables for " << found.by_hand
                    << ": " << found.others);
    CHECK(found.words == 200);
    CHECK(found.same >= 190);
    CHECK(std::abs(found.spoken - found.by_hand) <= found.by_hand / 50);
}

TEST_CASE("one word does not change how another language says it") {
    speech::Syllables syllables;
    CHECK(syllables.count("fire", "es") == 2);
    CHECK(syllables.count("bone", "en") == 1);
    CHECK(syllables.count("bone", "es") == 2);
}

TEST_CASE("a language without a voice has no syllables") {
    speech::Syllables syllables;
    CHECK(syllables.count("word", "xx-nowhere") == std::nullopt);
    CHECK(syllables.count("word", "en") == 1);
}

TEST_CASE("a very long word is counted by its beginning") {
    speech::Syllables syllables;
    CHECK(syllables.count(std::string(1'000'000, 'a'), "en").value_or(0) < 41);
}
