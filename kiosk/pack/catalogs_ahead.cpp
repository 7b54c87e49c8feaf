#include "pack/catalogs_ahead.h"

#include <memory>
#include <utility>

#include "pack/pack_files.h"

namespace pack {
namespace {

constexpr std::size_t most_languages = 64;
constexpr std::string_view ending = ".po";

}  // namespace

CatalogsAhead::CatalogsAhead(const std::filesystem::path& pack) : pack_(pack) {
    auto read = [pack] {
        auto all = std::make_shared<Read>();
        for (const auto& name : list_folder(pack / "scripts/translations", most_languages, ending).names) {
            const auto language = name.substr(0, name.size() - ending.size());
            if (is_language_code(language)) all->emplace(language, read_catalog(pack, language));
        }
        return all;
    };
    reading_ = std::async(std::launch::async, read).share();
}

flow::Loaded<Catalog> CatalogsAhead::take(const std::string& language, CatalogFile file) {
    auto read = reading_.get()->extract(language);
    return read ? std::move(read.mapped()) : read_catalog(pack_, language, file);
}

}  // namespace pack
