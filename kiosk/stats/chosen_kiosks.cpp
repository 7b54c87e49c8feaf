#include "stats/chosen_kiosks.h"

#include <algorithm>
#include <set>

#include "stats/schema.h"
#include "stats/sums.h"
#include "stats/trust.h"

namespace stats {
namespace {

base::Problem no_such_group(const std::vector<KnownKiosk>& all, const std::string& group) {
    const auto groups = groups_of(all);
    return base::failure("no kiosk here is of the group \"" + group + "\"",
                         groups.empty() ? "write group = \"" + group + "\" into the kiosks' kiosk.toml"
                                        : "name one of " + names_in_words(groups));
}

base::Problem no_such_kiosk(const std::vector<KnownKiosk>& all, const std::string& kiosk) {
    const auto names = names_of(all);
    return base::failure("no kiosk here is called \"" + kiosk + "\"", names.empty()
                                                                          ? "none here has a name: leave --kiosk out"
                                                                          : "name one of " + names_in_words(names));
}

base::Problem several_called(const std::string& name, const std::vector<KnownKiosk>& kiosks) {
    std::vector<std::string> numbers;
    for (const KnownKiosk& kiosk : kiosks) numbers.push_back(std::to_string(kiosk.number));
    return base::failure("several kiosks here are called \"" + name + "\"",
                         "give the number of one in the place of its name: " + names_in_words(numbers));
}

}  // namespace

std::vector<KnownKiosk> kiosks_in(Database& database) {
    std::vector<KnownKiosk> kiosks;
    auto row = database.prepare(
        "SELECT k.kiosk, k.name, coalesce(g.name, '') FROM kiosks k LEFT JOIN kiosk_groups g ON g.kiosk = k.kiosk "
        "ORDER BY k.name, k.kiosk");
    while (row.step()) kiosks.push_back({row.integer(0), row.text(1), row.text(2)});
    return kiosks;
}

std::vector<std::string> names_of(const std::vector<KnownKiosk>& kiosks) {
    std::vector<std::string> names;
    for (const KnownKiosk& kiosk : kiosks)
        if (!kiosk.name.empty()) names.push_back(kiosk.name);
    return names;
}

std::vector<std::string> groups_of(const std::vector<KnownKiosk>& kiosks) {
    std::set<std::string> groups;
    for (const KnownKiosk& kiosk : kiosks)
        if (!kiosk.group.empty()) groups.insert(kiosk.group);
    return {groups.begin(), groups.end()};
}

std::string names_in_words(const std::vector<std::string>& names, std::size_t most) {
    std::string words;
    const std::size_t named = std::min(most, names.size());
    for (std::size_t n = 0; n < named; ++n) {
        const bool is_last = n + 1 == names.size();
        words += (n == 0 ? "" : is_last ? " and " : ", ") + names[n];
    }
    return names.size() > named ? words + " and " + std::to_string(names.size() - named) + " more" : words;
}

base::Result<std::vector<KnownKiosk>> choose(const std::vector<KnownKiosk>& all, const KioskChoice& choice) {
    if (choice.is_all()) return all;
    std::vector<KnownKiosk> chosen;
    for (const KnownKiosk& kiosk : all) {
        if (!choice.group.empty() ? kiosk.group == choice.group : kiosk.name == choice.kiosk) chosen.push_back(kiosk);
        if (choice.group.empty() && std::to_string(kiosk.number) == choice.kiosk) return std::vector{kiosk};
    }
    if (chosen.empty())
        return choice.group.empty() ? no_such_kiosk(all, choice.kiosk) : no_such_group(all, choice.group);
    if (choice.group.empty() && chosen.size() > 1) return several_called(choice.kiosk, chosen);
    return chosen;
}

std::string list_of_numbers(const std::vector<KnownKiosk>& kiosks) {
    std::string list;
    for (const KnownKiosk& kiosk : kiosks) list += (list.empty() ? "(" : ", ") + std::to_string(kiosk.number);
    return list + ")";
}

void keep_only(Database& database, const std::vector<KnownKiosk>& kiosks) {
    if (has_sums(database)) look_at_counts(database, most_in_a_cell);  // the days, which nobody has looked at yet
    for (const SchemaTable& table : schema_tables())
        database.execute("CREATE TEMP VIEW " + table.name + " AS SELECT * FROM main." + table.name +
                         " WHERE kiosk IN " + list_of_numbers(kiosks));
}

}  // namespace stats
