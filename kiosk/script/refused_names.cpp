#include "script/refused_names.h"

#include <array>

namespace script {
namespace {

struct Refused {
    std::string_view name;
    const char* advice;
};

constexpr char no_catching[] = "a mistake ends the flow and is shown to you: take it out";
constexpr char no_patterns[] = "use string.find, which looks for plain words";
constexpr char no_metatables[] = "use a plain list in { } and functions";
constexpr char no_files[] = "a flow sees no files, no clock and no network: write the words into it";
constexpr char use_libraries[] = "write use \"name\" for scripts/lib/name.lua";
constexpr char no_chance[] = "a flow must be the same for every visitor: take it out";

constexpr std::array refused = std::to_array<Refused>({
    {"pcall", no_catching},
    {"xpcall", no_catching},
    {"coroutine", "use a function"},
    {"load", use_libraries},
    {"loadstring", use_libraries},
    {"loadfile", use_libraries},
    {"dofile", use_libraries},
    {"require", use_libraries},
    {"package", use_libraries},
    {"include", use_libraries},
    {"import", use_libraries},
    {"setmetatable", no_metatables},
    {"getmetatable", no_metatables},
    {"rawset", no_metatables},
    {"rawget", no_metatables},
    {"rawequal", no_metatables},
    {"rawlen", "write #list"},
    {"next", "use pairs(list)"},
    {"collectgarbage", "take it out"},
    {"unpack", "write table.unpack(list)"},
    {"print", "look at the flow in the preview instead"},
    {"warn", "look at the flow in the preview instead"},
    {"io", no_files},
    {"os", no_files},
    {"debug", "take it out"},
    {"utf8", "write the letters themselves"},
    {"bit32", "take it out"},
    {"_G", "write the name alone"},
    {"arg", no_files},
    {"self", "take it out"},
    {"True", "did you mean \"true\""},
    {"False", "did you mean \"false\""},
    {"TRUE", "did you mean \"true\""},
    {"FALSE", "did you mean \"false\""},
    {"None", "write nil"},
    {"null", "write nil"},
    {"NULL", "write nil"},
    {"undefined", "write nil"},
    {"yes", "write true"},
    {"no", "write false"},
    {"string.match", no_patterns},
    {"string.gmatch", no_patterns},
    {"string.gsub", no_patterns},
    {"string.dump", "take it out"},
    {"string.byte", no_patterns},
    {"string.char", "write the letters themselves"},
    {"string.reverse", "take it out"},
    {"string.pack", "take it out"},
    {"string.unpack", "take it out"},
    {"table.move", "use a loop"},
    {"table.pack", "write { … }"},
    {"math.random", no_chance},
    {"math.randomseed", no_chance},
    {"math.huge", "write a number that is large enough"},
});

}  // namespace

const char* advice_for_refused(std::string_view name) {
    for (const auto& entry : refused) {
        if (entry.name == name) return entry.advice;
    }
    return nullptr;
}

}  // namespace script
