#include "check/words/hyphenation.h"

#include <catch2/catch.hpp>

#include "fakes/temporary_folder.h"

namespace {

/// With a dot for each soft hyphen; "?": nobody knows.
std::string dotted(check::Hyphenation& hyphenation, const std::string& word, const std::string& language) {
    auto divided = hyphenation.divided(word, language).value_or("?");
    for (auto at = divided.find("\u00AD"); at != std::string::npos; at = divided.find("\u00AD", at))
        divided.replace(at, 2, ".");
    return divided;
}

}  // namespace

TEST_CASE("patterns say where a word may be divided, whatever its capitals") {
    fakes::TemporaryFolder folder;
    folder.write("hyph_xa_XA.dic", "UTF-8\n1be\n1vo\n1ße\n");
    folder.write("hyph_xb.dic", "ISO8859-1\n1b\xE9\n");
    check::Hyphenation hyphenation(folder.path());
    CHECK(dotted(hyphenation, "BandscheiBenvorfall", "xa") == "Bandschei.Ben.vorfall");
    CHECK(dotted(hyphenation, "Füßebeine", "xa-DE") == "Füße.beine");
    CHECK(dotted(hyphenation, "bandbébéband", "xb") == "band.bé.béband");
    CHECK(dotted(hyphenation, "bébéband", "xb") == "?");  // two letters alone
    CHECK(dotted(hyphenation, "łłłbébbbb", "xb") == "?");
    CHECK(dotted(hyphenation, "Bandscheibe", "xc") == "?");
    CHECK(dotted(hyphenation, "band", "xa") == "?");
}

TEST_CASE("Turkish words are divided between syllables") {
    check::Hyphenation hyphenation("/nowhere");
    CHECK(dotted(hyphenation, "fizyoterapistlerinizden", "tr") == "fiz.yo.te.ra.pist.le.ri.niz.den");
    CHECK(dotted(hyphenation, "Hastalıklarımız", "tr") == "Has.ta.lık.la.rı.mız");
    CHECK(dotted(hyphenation, "saatlerden", "tr-TR") == "saat.ler.den");
}
