#include "app/problem_json.h"

#include <nlohmann/json.hpp>

namespace app {
namespace {

using Json = nlohmann::ordered_json;

Json number(int value) {
    return value > 0 ? Json(value) : Json(nullptr);
}

Json to_object(const base::MarkedProblem& marked) {
    const auto& problem = marked.problem;
    return {{"file", problem.file},
            {"line", number(problem.line)},
            {"column", number(marked.column)},
            {"end_column", number(marked.end_column)},
            {"severity", base::name_of(problem.severity)},
            {"message", problem.what},
            {"help", problem.advice}};
}

base::Severity severity_of(const std::string& name) {
    for (auto each : {base::Severity::error, base::Severity::warning})
        if (name == base::name_of(each)) return each;
    return base::Severity::unchecked;
}

int number_of(const Json& object, const char* key) {
    return object.at(key).is_null() ? 0 : object.at(key).get<int>();
}

base::MarkedProblem problem_of(const Json& object) {
    base::MarkedProblem marked;
    marked.problem = {severity_of(object.at("severity").get<std::string>()), object.at("file").get<std::string>(),
                      number_of(object, "line"), object.at("message").get<std::string>(),
                      object.at("help").get<std::string>()};
    marked.column = number_of(object, "column");
    marked.end_column = number_of(object, "end_column");
    return marked;
}

}  // namespace

std::string to_json(const base::MarkedProblems& problems) {
    auto array = Json::array();
    for (const auto& problem : problems) array.push_back(to_object(problem));
    return array.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";  // a file's name may be any bytes
}

std::optional<base::MarkedProblems> problems_of(const std::string& json) {
    try {
        base::MarkedProblems problems;
        auto array = Json::parse(json);
        if (!array.is_array()) return std::nullopt;
        for (const auto& object : array) problems.push_back(problem_of(object));
        return problems;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace app
