// The packs that scripts/kiosk.lua builds on.
#include <algorithm>

#include "script/home/home_fields.h"

namespace script {
namespace {

constexpr std::size_t most_packs = 8;
constexpr std::string_view ending = ".kioskpack";

/// Of a file in layers/, and of no other folder.
bool is_pack_name(const std::string& name) {
    auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.';
    };
    return name.size() > ending.size() && name.size() <= 60 && name.ends_with(ending) && name.front() != '.' &&
           name.front() != '-' && std::all_of(name.begin(), name.end(), allowed);
}

}  // namespace

std::vector<std::string> read_built_on(Fields& fields) {
    const std::string field = "builds_on";
    const auto* written = fields.raw().field(field);
    std::vector<std::string> names;
    if (written && std::holds_alternative<std::string>(*written))
        names.push_back(fields.line("builds_on", Need::optional));
    else
        names = fields.lines("builds_on", Need::optional);
    for (auto name = names.begin(); name != names.end(); ++name) {
        if (!is_pack_name(*name))
            fields.error(field, "\"" + *name + "\" cannot be the name of a pack",
                         "write the name of a file in the folder layers: \"spine-society.kioskpack\"");
        else if (std::find(names.begin(), name, *name) != name)
            fields.error(field, "\"" + *name + "\" stands twice in builds_on", "take one of them out");
    }
    if (names.size() > most_packs) fields.error(field, "this pack builds on more than 8 packs", "take some out");
    return names;
}

}  // namespace script
