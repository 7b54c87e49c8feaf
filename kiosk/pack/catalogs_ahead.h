// All translations of a pack, read beside whatever else begins, so that nobody waits for their disk later.
#pragma once

#include <filesystem>
#include <future>
#include <map>
#include <string>

#include "pack/catalog.h"

namespace pack {

/// Any one thread. Reads on a thread of its own, which is through when `wait` or the first `take` returns; meanwhile
/// nobody else may read a catalog (see read_catalog).
class CatalogsAhead {
public:
    /// Begins to read every PO file of the pack.
    explicit CatalogsAhead(const std::filesystem::path& pack);

    void wait() const { reading_.wait(); }
    /// As read_catalog says it, once for each language; a second time it is read again.
    flow::Loaded<Catalog> take(const std::string& language, CatalogFile file = CatalogFile::needed);

private:
    using Read = std::map<std::string, flow::Loaded<Catalog>>;  ///< by language
    std::filesystem::path pack_;
    std::shared_future<std::shared_ptr<Read>> reading_;
};

}  // namespace pack
