// Bad scripts say in their first lines what must be found in them:  -- expect: 12: did you mean "title"
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/problem.h"

namespace expectations {

struct Expectation {
    std::string place;               ///< "scripts/flows/misspelt-title.lua:12: "
    std::vector<std::string> words;  ///< one of them must be part of the message
};

/// `-- expect: [file:]line: words[|other words]`, one for each problem; in a file ID.expect where the script is none that
/// could hold it.
inline std::vector<Expectation> read(const std::filesystem::path& pack, const std::string& id) {
    std::vector<Expectation> result;
    auto file = "scripts/flows/" + id + ".lua";
    auto beside = pack / ("scripts/flows/" + id + ".expect");
    std::ifstream source(std::filesystem::exists(beside) ? beside : pack / file);
    const std::string mark = "-- expect: ";
    for (std::string line; std::getline(source, line) && line.starts_with(mark);) {
        line.erase(0, mark.size());
        auto end = line.find(": ");
        auto place = line.substr(0, end);
        Expectation expectation{(place.find(':') == std::string::npos ? file + ":" : "") + place + ": ", {}};
        for (auto rest = line.substr(end + 2); !rest.empty();) {
            auto bar = std::min(rest.find('|'), rest.size());
            expectation.words.push_back(rest.substr(0, bar));
            rest.erase(0, bar + 1);
        }
        result.push_back(expectation);
    }
    return result;
}

inline bool meets(const std::string& problem, const Expectation& expectation) {
    if (!problem.starts_with(expectation.place)) return false;
    for (const auto& words : expectation.words) {
        if (problem.find(words) != std::string::npos) return true;
    }
    return false;
}

inline bool meets(const std::vector<std::string>& problems, const Expectation& expectation) {
    for (const auto& problem : problems) {
        if (meets(problem, expectation)) return true;
    }
    return false;
}

inline std::vector<std::string> lines(const base::Problems& problems) {
    std::vector<std::string> result;
    for (const auto& problem : problems) result.push_back(base::to_line(problem));
    return result;
}

}  // namespace expectations
