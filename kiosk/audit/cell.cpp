#include "audit/cell.h"

namespace audit {

void Published::add(const CellName& name, std::optional<std::int64_t> number, const std::string& file) {
    columns.insert({{name.kiosks, name.span}, name.table + " " + name.count});
    const auto [found, is_new] = cells.try_emplace(name, Seen{number, file});
    auto& before = found->second;
    if (is_new || before.number == number) return;
    if (before.number && number) {
        if (!differs) differs = name;
        return;
    }
    const auto known = number ? *number : *before.number;
    shown_and_hidden.push_back({name, known, number ? file : before.file, number ? before.file : file});
    before.number = known;
}

}  // namespace audit
