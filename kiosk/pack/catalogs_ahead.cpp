#include "pack/catalogs_ahead.h"

#include <chrono>
#include <utility>

#include "pack/pack_files.h"

namespace pack {
namespace {

constexpr std::size_t most_languages = 64;
constexpr std::string_view ending = ".po";

}  // namespace

void CatalogsAhead::begin() {
    if (thread_.joinable()) return;
    std::promise<Read> promise;
    coming_ = promise.get_future();
    thread_ = std::jthread([this, taken = taken_, promise = std::move(promise)](const std::stop_token& stop) mutable {
        Read all;
        for (const auto& name : list_folder(pack_ / "scripts/translations", most_languages, ending).names) {
            const auto language = name.substr(0, name.size() - ending.size());
            if (!stop.stop_requested() && is_language_code(language) && !taken.contains(language))
                all.emplace(language, read_catalog(pack_, language));
        }
        promise.set_value(std::move(all));
        ready_();
    });
}

bool CatalogsAhead::take_news() {
    const bool is_read = !coming_.valid() || coming_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    return thread_.joinable() && is_read && !std::exchange(told_, true);
}

flow::Loaded<Catalog> CatalogsAhead::take(const std::string& language, CatalogFile file) {
    if (!thread_.joinable()) taken_.insert(language);
    if (coming_.valid()) read_ = coming_.get();
    auto read = read_.extract(language);
    return read ? std::move(read.mapped()) : read_catalog(pack_, language, file);
}

}  // namespace pack
