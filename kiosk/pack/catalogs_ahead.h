// All translations of a pack, read beside whatever else goes on, so that nobody waits for their disk later.
#pragma once

#include <filesystem>
#include <functional>
#include <future>
#include <map>
#include <set>
#include <string>
#include <thread>
#include <utility>

#include "pack/catalog.h"

namespace pack {

/// One thread, which alone reads catalogs meanwhile (see read_catalog), but for a thread of its own.
class CatalogsAhead {
public:
    /// `ready` is called on that thread once all have been read.
    CatalogsAhead(std::filesystem::path pack, std::function<void()> ready)
        : pack_(std::move(pack)), ready_(std::move(ready)) {}

    /// Begins to read every PO file of the pack that nobody took yet. Once; before it a language is read when it is taken.
    void begin();
    /// True once, when all have been read.
    bool take_news();
    /// As read_catalog says it, once for each language; a second time it is read again. Waits for what `begin` began.
    flow::Loaded<Catalog> take(const std::string& language, CatalogFile file = CatalogFile::needed);

private:
    using Read = std::map<std::string, flow::Loaded<Catalog>>;  ///< by language
    const std::filesystem::path pack_;
    const std::function<void()> ready_;
    std::set<std::string> taken_;  ///< before `begin`
    Read read_;                    ///< once it came
    std::future<Read> coming_;
    bool told_ = false;
    std::jthread thread_;  ///< joinable: begun
};

}  // namespace pack
