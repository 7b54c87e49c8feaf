// What was made of pictures, beside the pack in the data folder, so that most starts need nobody to make it again. A file that is damaged, of
// another program or of other bytes is as good as none. Inside display only; one thread an object, several on one folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/lru_cache.h"

namespace display {

class PixelStore {
public:
    /// A hash that nobody can make another text for: it names files and tells whether they are whole.
    using Hash = std::function<std::string(std::string_view)>;
    struct Options {
        std::filesystem::path folder;  ///< made when something is kept; empty: nothing is kept
        std::filesystem::path media;   ///< of the pack
        std::string program;           ///< of another one nothing counts
        Hash hash;
        std::uint64_t most_bytes = std::uint64_t{96} << 20;  ///< of all files; the oldest go
    };
    explicit PixelStore(Options options) : options_(std::move(options)) {}

    /// `file` is a picture's below the media folder, as drawing_name has it; `what` says what is made of its bytes.
    std::optional<std::string> find(const std::string& file, const std::string& what);
    /// Nothing is told of a disk that is full or cannot be written: it is then made anew.
    void keep(const std::string& file, const std::string& what, const std::string& bytes);

private:
    std::string key(const std::string& file, const std::string& what);
    std::filesystem::path place(const std::string& key) const;
    void make_room(std::uint64_t bytes);

    const Options options_;
    base::LruCache<std::string> hashes_{4096};  ///< of files' bytes
};

}  // namespace display
