// What was made of pictures is kept, checked before it is used, and bounded.
#include "display/beside/pixel_store.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "base/fingerprint.h"
#include "display/beside/packed_pixels.h"
#include "display_support.h"

namespace fs = std::filesystem;
using display::PixelStore;
using display::Raster;

namespace {

/// No hash for a kiosk, but it differs where the bytes do.
std::string hash_of(std::string_view bytes) {
    base::Fingerprint hash;
    hash.add(bytes);
    return hash.hex();
}

struct Kept {
    Kept() { folder.write("media/illustrations/a.svg", "one"); }
    PixelStore store(const std::string& program = "1.0", std::uint64_t most = 1 << 20) const {
        return PixelStore({folder.path() / "data/pixels", folder.path() / "media", program, hash_of, most});
    }
    std::vector<fs::path> files() const {
        std::vector<fs::path> all;
        for (const auto& each : fs::directory_iterator(folder.path() / "data/pixels")) all.push_back(each.path());
        return all;
    }
    fakes::TemporaryFolder folder;
};

const std::string drawing = "illustrations/a.svg";

}  // namespace

TEST_CASE("what was kept is there for another process, and for nobody but its user") {
    const Kept kept;
    kept.store().keep(drawing, "small", "pixels");
    CHECK(kept.store().find(drawing, "small") == "pixels");
    CHECK_FALSE(kept.store().find(drawing, "large"));
    CHECK_FALSE(kept.store().find("illustrations/b.svg", "small"));
    struct stat folder {
    }, file{};
    REQUIRE(::stat((kept.folder.path() / "data/pixels").c_str(), &folder) == 0);
    REQUIRE(::stat(kept.files().at(0).c_str(), &file) == 0);
    CHECK((folder.st_mode & 0777) == 0700);
    CHECK((file.st_mode & 0777) == 0600);
}

TEST_CASE("of a changed picture, and of another program, nothing that was kept counts") {
    const Kept kept;
    kept.store().keep(drawing, "small", "pixels");
    CHECK_FALSE(kept.store("1.1").find(drawing, "small"));
    kept.folder.write("media/illustrations/a.svg", "two");
    CHECK_FALSE(kept.store().find(drawing, "small"));
}

TEST_CASE("a kept file with any byte changed, cut off or of another place is none") {
    const Kept kept;
    kept.store().keep(drawing, "small", "pixels");
    const auto file = kept.files().at(0);
    std::string whole;
    std::getline(std::ifstream(file, std::ios::binary), whole, '\0');
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string changed = whole;
        changed[at] ^= 1;
        std::ofstream(file, std::ios::binary) << changed;
        CHECK_FALSE(kept.store().find(drawing, "small"));
        std::ofstream(file, std::ios::binary) << whole.substr(0, at);
        CHECK_FALSE(kept.store().find(drawing, "small"));
    }
    std::ofstream(file, std::ios::binary) << whole;
    CHECK(kept.store().find(drawing, "small") == "pixels");
    kept.store().keep(drawing, "large", "others");
    for (const auto& other : kept.files())
        if (other != file) fs::copy_file(file, other, fs::copy_options::overwrite_existing);
    CHECK_FALSE(kept.store().find(drawing, "large"));
}

TEST_CASE("the oldest goes when there would be too much") {
    const Kept kept;
    for (const char* what : {"a", "b", "c"}) {
        kept.store("1.0", 2'500).keep(drawing, what, std::string(1'000, 'x'));
        for (const auto& file : kept.files())
            fs::last_write_time(file, fs::last_write_time(file) - std::chrono::hours(1));
    }
    CHECK_FALSE(kept.store().find(drawing, "a"));
    CHECK(kept.store().find(drawing, "b"));
    CHECK(kept.store().find(drawing, "c"));
}

TEST_CASE("where nothing can be kept nothing is lost but time") {
    const Kept kept;
    kept.folder.write("data", "a file where the folder should be");
    kept.store().keep(drawing, "small", "pixels");
    CHECK_FALSE(kept.store().find(drawing, "small"));
    PixelStore none({});
    none.keep(drawing, "small", "pixels");
    CHECK_FALSE(none.find(drawing, "small"));
}

TEST_CASE("pixels come back as they were, and bytes that are none do not") {
    const std::vector<std::uint32_t> rows[] = {{},           {1, 2, 3, 4}, {0, 0, 0, 0},
                                               {0, 0, 0, 7}, {7, 7, 0, 0}, {1, 1, 1, 2}};
    for (const auto& pixels : rows) {
        const Raster raster{{static_cast<int>(pixels.size()), 1}, pixels};
        const auto bytes = display::packed(raster);
        const auto back = display::unpacked(bytes, raster.size);
        REQUIRE(back);
        CHECK(back->pixels == pixels);
        CHECK_FALSE(display::unpacked(bytes, {raster.size.w + 1, 1}));
        if (raster.size.w > 0) CHECK_FALSE(display::unpacked(bytes, {raster.size.w - 1, 1}));
        for (std::size_t size = 0; size < bytes.size(); ++size)
            CHECK_FALSE(display::unpacked(bytes.substr(0, size), raster.size));
    }
    CHECK(display::packed({{1'000, 1'000}, std::vector<std::uint32_t>(1'000'000)}).size() < 100);
    const std::int32_t hostile[] = {2'000'000'000, 0, -2'000'000'000, 0};
    CHECK_FALSE(display::unpacked({reinterpret_cast<const char*>(hostile), sizeof hostile}, {4, 1}));
}
