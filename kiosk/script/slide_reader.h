// One slide of a flow, whatever its kind.
#pragma once

#include <string>
#include <vector>

#include "flow/flow.h"
#include "script/fields.h"

namespace script {

/// A slide that a `next` or an option names, to be looked for when all slides are known.
struct Reference {
    TablePlace place;
    std::string slide;  ///< id of the one that names it
    std::string from;   ///< slide "check"
    std::string target;
};

/// `table` must be made with a word for which `slide_kind` is true.
flow::Slide read_slide(const Table& table, Reading& reading, std::vector<Reference>& references);

bool is_slide_kind(const std::string& word);

}  // namespace script
