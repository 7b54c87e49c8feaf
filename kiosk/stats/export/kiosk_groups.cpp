#include "stats/export/kiosk_groups.h"

#include <algorithm>

#include "stats/export/formats.h"
#include "stats/schema.h"
#include "stats/sums.h"
#include "stats/trust.h"

namespace stats {
namespace {

std::string quoted(const std::string& text) {
    std::string sql = "'";
    for (const char c : text) sql.append(c == '\'' ? 2 : 1, c);
    return sql + "'";
}

}  // namespace

std::vector<std::string> groups_in(Database& database) {
    std::vector<std::string> names;
    auto rows = database.prepare("SELECT DISTINCT name FROM kiosk_groups ORDER BY name");
    while (rows.step()) names.push_back(rows.text(0));
    return names;
}

std::optional<base::Problem> keep_group(Database& database, const std::string& group) {
    const auto groups = groups_in(database);
    if (std::find(groups.begin(), groups.end(), group) == groups.end())
        return base::failure("no kiosk here is of the group \"" + group + "\"",
                             groups.empty() ? "write group = \"" + group + "\" into the kiosks' kiosk.toml"
                                            : "name one of " + names_in_words(groups));
    if (has_sums(database)) look_at_counts(database, most_in_a_cell);  // the days, which nobody has looked at yet
    const std::string kiosks = "(SELECT kiosk FROM main.kiosk_groups WHERE name = " + quoted(group) + ")";
    for (const SchemaTable& table : schema_tables())
        database.execute("CREATE TEMP VIEW " + table.name + " AS SELECT * FROM main." + table.name +
                         " WHERE kiosk IN " + kiosks);
    return std::nullopt;
}

}  // namespace stats
