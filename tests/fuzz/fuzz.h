// Hostile bytes for everything that reads what somebody else wrote: the targets, and what they share. Each reads an input as
// the kiosk would and asks whether the promises hold; a promise that does not, like a crash or a report of a sanitizer, is a
// finding. libFuzzer calls a target through fuzz_main.cpp; seeds_test.cpp hands it its seeds and small changes of them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace fuzz {

/// Does nothing when it holds; else says which promise it was, and ends the program.
void promise(bool holds, const char* what);

/// An empty folder, the same at each call: in memory where the system has such a place. One target at a time.
std::filesystem::path empty_folder();
void write_file(const std::filesystem::path& file, std::string_view bytes);

/// Numbers taken from an input one after the other; 0 when nothing of it is left.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
    bool over() const { return at_ >= bytes_.size(); }
    unsigned one() { return over() ? 0 : static_cast<unsigned char>(bytes_[at_++]); }
    unsigned two() {
        const auto high = one();
        return high << 8 | one();
    }
    /// 0 to `below` - 1.
    unsigned pick(std::size_t below) { return one() % static_cast<unsigned>(below); }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
};

void scripts(std::string_view input);       ///< a flow's or the home screen's Lua
void drawings(std::string_view input);      ///< an SVG, through the guard
void photos(std::string_view input);        ///< a JPEG, PNG or WebP, a clip too
void translations(std::string_view input);  ///< a PO file
void settings(std::string_view input);      ///< kiosk.toml
void packs(std::string_view input);         ///< a pack's archive, signed by nobody and by somebody
void signatures(std::string_view input);    ///< a signature's file
void statistics(std::string_view input);    ///< stats.sqlite3, as bytes or as damage to a sound one
void session(std::string_view input);       ///< what a visitor does
void lines(
    std::string_view input);  ///< lines between processes, small files of the data folder, marks and lists, codes

}  // namespace fuzz
