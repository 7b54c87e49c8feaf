#include "app/publish_news.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "app/json_text.h"

namespace app {
namespace {

using Kind = PublishOutcome::Kind;

constexpr std::ptrdiff_t most_problems = 8;
constexpr std::array names{std::pair(Kind::published, "published"), std::pair(Kind::not_reviewed, "not-reviewed"),
                           std::pair(Kind::refused, "refused")};

Json to_object(const HowFar& far) {
    return {{"progress", far.words}};
}

Json to_object(const PublishOutcome& outcome) {
    auto name = std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.first == outcome.kind; });
    auto problems = Json::array();
    const auto& all = outcome.problems;
    for (auto each = all.end() - std::min(most_problems, std::ssize(all)); each != all.end(); ++each)
        problems.push_back({{"file", each->file}, {"message", each->what}, {"help", each->advice}});
    return {{"outcome", name->second}, {"problems", problems}};
}

base::Problems problems_in(const Json& object) {
    base::Problems problems;
    auto found = object.find("problems");
    if (found == object.end() || !found->is_array()) return problems;
    for (const auto& each : *found)
        problems.push_back(base::failure(text(each, "message"), text(each, "help"), text(each, "file")));
    return problems;
}

}  // namespace

std::string to_json_line(const PublishNews& news) {
    return to_line(std::visit([](const auto& each) { return to_object(each); }, news));
}

std::optional<PublishNews> read_publish_news(const std::string& line) {
    auto object = Json::parse(line, nullptr, false);
    if (!object.is_object()) return std::nullopt;
    if (auto words = text(object, "progress"); !words.empty()) return HowFar{words};
    auto outcome = text(object, "outcome");
    auto kind = std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.second == outcome; });
    if (kind == names.end()) return std::nullopt;
    return PublishOutcome{kind->first, problems_in(object)};
}

}  // namespace app
