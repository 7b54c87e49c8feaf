// JSON that programs tell each other, a line each. Pure.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace app {

using Json = nlohmann::ordered_json;

/// A file's name may be any bytes.
inline std::string to_line(const Json& object) {
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// Empty where there is none.
inline std::string text(const Json& object, const char* key) {
    auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace app
