#include "publish/programs/program_name.h"

#include <sstream>

namespace publish {

PackVersion ProgramName::made() const {
    const auto plus = version.find('+');
    if (plus == std::string::npos) return {};
    std::string digits;
    for (const char each : version.substr(plus + 1))
        if (each != '.') digits += each;
    return is_pack_version(digits) ? digits : PackVersion();
}

std::optional<ProgramName> read_program_name(const std::string& text) {
    ProgramName name;
    std::istringstream lines(text);
    for (std::string key, value; lines >> key >> value;) {
        if (key == "version") name.version = value;
        if (key == "debian") name.debian = value;
    }
    return name.made().empty() ? std::nullopt : std::optional(name);
}

}  // namespace publish
