// The tables that published.sql makes are those that exports write.
#include <catch2/catch.hpp>

#include "base/plain_file.h"
#include "checkout.h"
#include "stats/export/table_heads.h"

using stats::Kind;

namespace {

/// The lines between "CREATE TABLE … name (" and its end.
std::string made(const std::string& sql, const std::string& name) {
    const std::string start = "CREATE TABLE IF NOT EXISTS " + name + " (\n";
    const auto from = sql.find(start);
    REQUIRE(from != std::string::npos);
    return sql.substr(from + start.size(), sql.find("\n);", from) - from - start.size());
}

std::string wanted(const stats::Table& head) {
    std::string lines = "  of_kiosks text NOT NULL,\n  by text NOT NULL,\n  starts date NOT NULL,\n";
    for (const auto& column : head.columns) {
        const bool is_word = column.name == "left" || column.name == "right";  // of SQL itself
        const bool is_text = column.kind == Kind::text || column.kind == Kind::period;
        lines +=
            "  " + (is_word ? '"' + column.name + '"' : column.name) + (is_text ? " text NOT NULL" : " bigint") + ",\n";
    }
    return lines + "  hidden text NOT NULL";
}

}  // namespace

TEST_CASE("a server has the columns of every table that is published") {
    const auto sql = base::read_start(checkout() / "packaging" / "postgresql" / "published.sql", 1 << 20);
    for (std::size_t n = 0; n < stats::what_names.size(); ++n) {
        const auto head = stats::head_of(stats::By::month, static_cast<stats::What>(n));
        CHECK(made(sql, head.name) == wanted(head));
    }
}
