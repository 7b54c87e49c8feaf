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

}  // namespace

std::string to_json(const base::MarkedProblems& problems) {
    auto array = Json::array();
    for (const auto& problem : problems) array.push_back(to_object(problem));
    return array.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";  // a file's name may be any bytes
}

}  // namespace app
