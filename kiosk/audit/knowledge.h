// What everybody knows about the numbers besides the numbers: the guide, the pack and a calendar say so. Pure.
//
// Written from the guide, not from the program that decides what is hidden: a rule forgotten there must not be forgotten here.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "audit/cell.h"

namespace audit {

/// A sum of cells, each times a factor, is 0 or, unless `exactly`, more. A cell that was not published counts as unknown, at least 0.
struct Rule {
    std::vector<std::pair<CellName, int>> terms;
    bool exactly = false;
};
using Rules = std::vector<Rule>;

/// What a pack shows to everybody who touches the kiosk.
struct ShownPack {
    struct Topic {
        std::string first_slide;  ///< everybody who opens the topic sees it
        std::string last_slide;   ///< who sees it has read the topic to the end; empty: there are several ends
    };
    std::map<std::string, Topic> topics;
    std::string start_language = "en";  ///< in which visits begin
};

Rules rules_about(const Published& published, const ShownPack& pack);

}  // namespace audit
