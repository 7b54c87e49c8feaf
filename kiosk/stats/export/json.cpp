#include <nlohmann/json.hpp>

#include "stats/export/formats.h"

namespace stats {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    return "hidden";
}

Json json_of(const Table& table) {
    Json json{{"name", table.name}, {"meaning", table.meaning}, {"columns", Json::array()}, {"rows", Json::array()}};
    for (const Column& column : table.columns)
        json["columns"].push_back({{"name", column.name}, {"meaning", column.meaning}});
    for (const auto& row : table.rows) {
        Json object = Json::object();
        for (std::size_t n = 0; n < row.size(); ++n) {
            const auto* text = std::get_if<std::string>(&row[n]);
            const bool none = table.columns[n].kind == Kind::number && text && text->empty();
            object[table.columns[n].name] = none ? Json(nullptr) : json_of(row[n]);
        }
        json["rows"].push_back(std::move(object));
    }
    return json;
}

}  // namespace

std::string to_json(const std::vector<Table>& tables, const About& about) {
    Json json{{"made_on", about.made_on}, {"clinic", about.clinic},         {"kiosks", about.kiosks},
              {"groups", about.groups},   {"hide_up_to", about.hide_up_to}, {"about", about_all(about)},
              {"tables", Json::array()}};
    for (const Table& table : tables) json["tables"].push_back(json_of(table));
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace stats
