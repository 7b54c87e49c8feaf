#include "script/kinds/slide_kinds.h"

namespace script {

std::vector<std::string> read_checklist(Fields& fields) {
    constexpr std::size_t least = 2, most = 8;
    if (!fields.raw().field("things") && !fields.take_items().empty()) {
        fields.error_here("the things of " + fields.name() + " stand in no list",
                          "write things = { \"First\", \"Second\" }");
        return {};
    }
    auto things = fields.lines("things", Need::required);
    if ((things.size() < least || things.size() > most) && fields.raw().field("things"))
        fields.error("things", fields.name() + " has " + std::to_string(things.size()) + " things",
                     "give it 2 to 8 of them, as things to do: \"Stretch my calf\"");
    return things;
}

}  // namespace script
