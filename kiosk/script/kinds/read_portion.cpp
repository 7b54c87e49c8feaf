#include "script/kinds/slide_kinds.h"

namespace script {
namespace {

bool can_be_shown(int of) {
    return of == 10 || of == 100;
}

/// 1 in 20 is 5 in 100.
std::string as_can_be_shown(int count, int of) {
    for (int shown : {10, 100})
        if (of > 0 && count > 0 && count <= of && count * shown % of == 0)
            return "write count = " + std::to_string(count * shown / of) + ", of = " + std::to_string(shown);
    return "write of = 10 or of = 100, and count to suit";
}

}  // namespace

flow::Portion read_portion(Fields& fields) {
    flow::Portion portion;
    auto count = fields.whole_number("count", Need::required), of = fields.whole_number("of", Need::required);
    portion.who = fields.line("who", Need::required);
    if (!count || !of) return portion;
    if (!can_be_shown(*of))
        fields.error("of", fields.name() + " counts of " + std::to_string(*of) + ", and only 10 or 100 can be shown",
                     as_can_be_shown(*count, *of));
    else if (*count < 1 || *count > *of)
        fields.error("count",
                     "count of " + fields.name() + " is " + std::to_string(*count) + ", which is no part of " +
                         std::to_string(*of),
                     "write a number from 1 to " + std::to_string(*of));
    portion.count = *count, portion.of = *of;
    return portion;
}

}  // namespace script
