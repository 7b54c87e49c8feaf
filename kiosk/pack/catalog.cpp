#include "pack/catalog.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "pack/interface_words.h"
#include "pack/po_source.h"
#include "pack/program_words/program_words.h"

namespace pack {
namespace {

std::pair<std::string_view, std::string_view> key(const Catalog::Entry& entry) {
    return {entry.context, entry.english};
}

}  // namespace

Catalog::Catalog(std::vector<Entry> entries, std::string header, std::string code)
    : entries_(std::move(entries)), header_(std::move(header)), code_(std::move(code)), sorted_(entries_.size()) {
    std::iota(sorted_.begin(), sorted_.end(), std::size_t{0});
    std::sort(sorted_.begin(), sorted_.end(),
              [&](std::size_t a, std::size_t b) { return key(entries_[a]) < key(entries_[b]); });
}

const Catalog::Entry* Catalog::entry(std::string_view context, std::string_view english) const {
    auto wanted = std::pair(context, english);
    auto found = std::lower_bound(sorted_.begin(), sorted_.end(), wanted,
                                  [&](std::size_t at, const auto& than) { return key(entries_[at]) < than; });
    return found != sorted_.end() && key(entries_[*found]) == wanted ? &entries_[*found] : nullptr;
}

const Catalog::Entry* Catalog::entry_of_flow(std::string_view flow, std::string_view english) const {
    const bool may_be = !flow.empty() && flow != interface_context;
    const auto* alone = may_be ? entry(flow, english) : nullptr;
    return alone && alone->state == State::translated ? alone : entry("", english);
}

const std::string* Catalog::find(std::string_view english, std::string_view flow) const {
    const auto* found = entry_of_flow(flow, english);
    return found && found->state == State::translated ? &found->translation : nullptr;
}

std::optional<std::string_view> Catalog::find_interface(std::string_view english) const {
    auto* found = entry(interface_context, english);
    if (found && found->state == State::translated) return found->translation;
    return program_word(english, code_);
}

bool is_language_code(std::string_view code) {
    return !code.empty() && code.size() <= 35 && std::all_of(code.begin(), code.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::string catalog_file(const std::string& language) {
    return "scripts/translations/" + language + ".po";
}

flow::Loaded<Catalog> read_catalog(const std::filesystem::path& pack, const std::string& language, CatalogFile needed,
                                   Comments comments) {
    if (!is_language_code(language)) {
        flow::Loaded<Catalog> none;
        none.problems.push_back({base::Severity::error, "scripts/kiosk.lua", 0, "a language's code is not sound",
                                 "use a BCP 47 code like \"es\" or \"zh-Hant\""});
        return none;
    }
    auto file = catalog_file(language);
    flow::Loaded<Catalog> loaded;
    std::error_code failed;
    if (needed == CatalogFile::may_be_missing && !std::filesystem::exists(pack / file, failed)) {
        loaded.value.emplace(std::vector<Catalog::Entry>(), "", language);
        return loaded;
    }
    if (auto po = PoSource(file, loaded.problems).read(pack / file, comments))
        loaded.value.emplace(std::move(po->entries), std::move(po->header), language);
    return loaded;
}

CatalogReader catalogs_in(std::filesystem::path pack) {
    return [pack = std::move(pack)](const std::string& language, CatalogFile file) {
        return read_catalog(pack, language, file);
    };
}

}  // namespace pack
