// What is wrong with the drawings themselves, whoever shows them. One thread at a time.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "check/report/findings.h"

namespace check {

class DrawingFaults {
public:
    /// A problem of a drawing, and a place that shows it. Of one drawing and kind the first is told, with all places.
    void add(base::Problem problem, const std::string& kind, std::string place);
    /// What was found by somebody else, who comes after this in the pack.
    void join(DrawingFaults&& later);
    /// Each once with the places that show it.
    void tell(Findings& findings);

private:
    struct Told {
        base::Problem problem;
        std::vector<std::string> places;
    };
    std::map<std::pair<std::string, std::string>, Told> told_;  ///< by drawing or icon, and kind
};

}  // namespace check
