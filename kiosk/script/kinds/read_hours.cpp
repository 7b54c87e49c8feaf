// Opening times: rows of days and times, as the author writes them.
#include "script/kinds/slide_kinds.h"

namespace script {
namespace {

constexpr std::size_t most_rows = 8;
constexpr const char* example = "\"Monday to Friday\", \"8:00 – 18:00\"";

std::string a_list_of_rows() {
    return "write hours = { { " + std::string(example) + " } }";
}

const Table* as_row(const Value& value) {
    const auto* table = std::get_if<std::shared_ptr<const Table>>(&value);
    return table && (*table)->kind.empty() ? table->get() : nullptr;
}

/// True, and told: the rows stand in the slide itself.
bool stand_in_no_list(Fields& fields) {
    if (fields.raw().field("hours") || fields.take_items().empty()) return false;
    fields.error_here("the rows of " + fields.name() + " stand in no list", a_list_of_rows());
    return true;
}

flow::Opening read_row(Fields row) {
    flow::Opening read;
    read.days = row.first_line("days");
    read.times = row.second_line("times", example);
    row.finish();
    return read;
}

}  // namespace

std::vector<flow::Opening> read_hours(Fields& fields) {
    std::vector<flow::Opening> all;
    if (stand_in_no_list(fields)) return all;
    auto rows = fields.table("hours", Need::required);
    if (!rows) return all;
    const auto before = fields.reading().count();
    for (const auto& [position, value] : rows->take_items()) {
        const auto name = "row " + std::to_string(position) + " of " + fields.name();
        if (const auto* row = as_row(*value))
            all.push_back(read_row(Fields(*row, rows->at(position), name, fields.reading())));
        else
            rows->reading().error(rows->at(position), name + " must stand in { }, not " + describe(*value),
                                  "write its days and its times: { " + std::string(example) + " }");
    }
    for (const auto& [days, times] : rows->raw().fields)
        rows->error(days, "the row \"" + days + "\" of " + fields.name() + " would have no place of its own",
                    "names with = have no order: write { \"" + days + "\", \"…\" }");
    if ((all.empty() || all.size() > most_rows) && fields.reading().count() == before)
        fields.error("hours", fields.name() + " has " + std::to_string(all.size()) + " rows",
                     "give it 1 to 8 of them, as in { " + std::string(example) + " }");
    return all;
}

}  // namespace script
