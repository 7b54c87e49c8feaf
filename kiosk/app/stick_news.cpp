#include "app/stick_news.h"

#include "app/json_text.h"

namespace app {
namespace {

Json to_object(const WrittenToStick& written) {
    return {{"written", written.file}, {"bytes", written.bytes}, {"rows", written.rows}, {"hash", written.hash}};
}

Json to_object(const base::Problem& problem) {
    return {{"message", problem.what}, {"help", problem.advice}};
}

std::uint64_t number(const Json& object, const char* key) {
    auto found = object.find(key);
    return found != object.end() && found->is_number_unsigned() ? found->get<std::uint64_t>() : 0;
}

}  // namespace

std::string to_json_line(const StickOutcome& outcome) {
    return to_line(std::visit([](const auto& each) { return to_object(each); }, outcome));
}

std::optional<StickOutcome> read_stick_outcome(const std::string& line) {
    auto object = Json::parse(line, nullptr, false);
    if (!object.is_object()) return std::nullopt;
    if (auto file = text(object, "written"); !file.empty())
        return WrittenToStick{file, number(object, "bytes"), number(object, "rows"), text(object, "hash")};
    if (auto what = text(object, "message"); !what.empty()) return base::failure(what, text(object, "help"));
    return std::nullopt;
}

}  // namespace app
