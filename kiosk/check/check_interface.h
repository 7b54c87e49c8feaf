// Whether the words that stand on no slide of an author fit: the program's own in one language, the home screen's and
// the topics' names, on every screen that shows them, standing and lying, at every text size.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "check/check_fit.h"
#include "flow/seams.h"

namespace check {

/// Words of one language that are to be laid out, and where whoever can change them wrote them.
struct PlacedWords {
    std::string text;
    std::string file;
    int line = 0;
};

/// One language: what it calls everything.
struct InterfaceWords {
    std::string language;
    flow::Home home;                                   ///< in that language
    std::map<std::string, flow::Library::Tile> tiles;  ///< of the topics offered in it, by id
    std::function<std::string(const std::string& english)> word;
    std::vector<PlacedWords> places;  ///< of all these words
    std::string words = {};           ///< as LanguageOfWords has it
};

class InterfaceCheck {
public:
    /// `site`: what the clinic's words are like; what it tells patients to do is left out for the program's own words, and a web site there is in any case. With
    /// `known` what was laid out once is not laid out again.
    InterfaceCheck(screen::TextMeasure& letters, screen::PictureGeometry& pictures, screen::Layout::Site site,
                   Findings& findings, KnownPictures* known = nullptr);

    void language(const InterfaceWords& words);

private:
    bool tell_known(const std::string& question);

    screen::Layout layout_;
    Findings& findings_;
    KnownPictures* known_;
};

}  // namespace check
