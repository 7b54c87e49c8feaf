#include "script/kinds/slide_kinds.h"

namespace script {
namespace {

struct Wanted {
    const char *field, *example;
    std::size_t least, most;
};

/// True, and told: the texts stand in the slide itself.
bool stand_in_no_list(Fields& fields, const std::string& field) {
    if (fields.raw().field(field) || fields.take_items().empty()) return false;
    fields.error_here("the " + field + " of " + fields.name() + " stand in no list",
                      "write " + field + " = { \"First\", \"Second\" }");
    return true;
}

std::vector<std::string> counted(Fields& fields, std::vector<std::string> list, const Wanted& wanted) {
    const std::string field = wanted.field;
    if ((list.size() < wanted.least || list.size() > wanted.most) && fields.raw().field(field))
        fields.error(field, fields.name() + " has " + std::to_string(list.size()) + " " + field,
                     "give it " + std::to_string(wanted.least) + " to " + std::to_string(wanted.most) +
                         " of them, as in \"" + wanted.example + "\"");
    return list;
}

}  // namespace

std::vector<std::string> read_checklist(Fields& fields) {
    if (stand_in_no_list(fields, "things")) return {};
    return counted(fields, fields.lines("things", Need::required), {"things", "Stretch my calf", 2, 8});
}

std::vector<std::string> read_order(Fields& fields) {
    if (stand_in_no_list(fields, "steps")) return {};
    return counted(fields, fields.lines("steps", Need::required), {"steps", "Shake it", 3, 5});
}

}  // namespace script
