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
};

class InterfaceCheck {
public:
    InterfaceCheck(screen::Layout& layout, Findings& findings) : layout_(layout), findings_(findings) {}

    void language(const InterfaceWords& words);

private:
    screen::Layout& layout_;
    Findings& findings_;
};

}  // namespace check
