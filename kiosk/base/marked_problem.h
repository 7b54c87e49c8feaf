// A problem with the words it is about: what an editor underlines. Pure.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"

namespace base {

struct MarkedProblem {
    Problem problem;
    std::string source = "";  ///< its line as written, any bytes, without the end of line; empty: there is none to show
    int column = 0;           ///< of the first character, from 1, in code points; 0: the line as a whole
    int end_column = 0;       ///< after the last character
};

using MarkedProblems = std::vector<MarkedProblem>;

}  // namespace base
