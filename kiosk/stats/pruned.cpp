#include "stats/pruned.h"

namespace stats {
namespace {

constexpr const char* name = "pruned";

std::int64_t number_of(PrunedFor whom) {
    return whom == PrunedFor::good ? 1 : 0;
}

}  // namespace

const SchemaTable& pruned_table() {
    static const SchemaTable table{name,
                                   {"for_good"},
                                   {"day"},
                                   std::string("CREATE TABLE ") + name +
                                       " (\n  for_good INTEGER NOT NULL CHECK (for_good IN (0, 1)),\n  day " +
                                       key_column("day") + ",\n  PRIMARY KEY (for_good)\n) STRICT, WITHOUT ROWID"};
    return table;
}

bool has_pruned(Database& database) {
    return database.number(std::string("SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE name = '") + name +
                           "')") != 0;
}

std::string first_kept(Database& database, PrunedFor whom) {
    if (!has_pruned(database)) return "";
    Statement row =
        database.prepare(std::string("SELECT coalesce(max(day), '') FROM ") + name + " WHERE for_good >= ?");
    return row.bind(1, number_of(whom)).step() ? row.text(0) : "";
}

void note_pruned(Database& database, const std::string& first_kept, PrunedFor whom) {
    if (!has_pruned(database)) database.execute(pruned_table().create);
    database
        .prepare(std::string("INSERT INTO ") + name +
                 " VALUES (?1, ?2) ON CONFLICT (for_good) DO UPDATE SET day = excluded.day WHERE "
                 "day < excluded.day")
        .bind(1, number_of(whom))
        .bind(2, first_kept)
        .run();
}

}  // namespace stats
