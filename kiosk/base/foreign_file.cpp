#include "base/foreign_file.h"

#include <algorithm>
#include <array>

#include "base/file_names.h"
#include "base/fix.h"

namespace base {

namespace {

constexpr char as_text[] = "copy its words into a plain text editor, and save that as a ENDING file";
constexpr char as_utf8[] = "save it again as UTF-8: in Notepad under Save as, Encoding";
constexpr char compiled[] = "this is a compiled translation (.mo), as programs read it, not text";
constexpr char rich[] = "save it as plain text: in TextEdit with Format, Make Plain Text";

struct Beginning {
    std::string_view bytes;
    const char *what, *advice;
};

constexpr std::array beginnings = std::to_array<Beginning>({
    {"\x1b", "this is compiled Lua, not text", "put the flow's text file here"},
    {"\xde\x12\x04\x95", compiled, "put the .po file here from which it was made"},
    {"\x95\x04\x12\xde", compiled, "put the .po file here from which it was made"},
    {"PK\x03\x04", "this is a document of Word or Writer, or a zip archive, not a text file", as_text},
    {"\xd0\xcf\x11\xe0", "this is a document of an old Word, not a text file", as_text},
    {"%PDF", "this is a PDF, not a text file", as_text},
    {"\x89PNG", "this is a picture, not a text file", "put drawings into media/illustrations, as SVG"},
    {"\xff\xd8\xff", "this is a picture, not a text file", "put drawings into media/illustrations, as SVG"},
    {"\xff\xfe", "this text is saved as UTF-16, which Notepad calls Unicode", as_utf8},
    {"\xfe\xff", "this text is saved as UTF-16, which Notepad calls Unicode", as_utf8},
    {"{\\rtf", "this is rich text (RTF), with fonts and colours in it, not plain text", rich},
});

/// Small letters.
constexpr std::array<std::string_view, 9> tags = {"<!doctype", "<html", "<?xml", "<body", "<head",
                                                  "<p>",       "<p ",   "<div",  "<svg"};

std::optional<ForeignFile> conflict(std::string_view bytes) {
    for (std::string_view mark : {"<<<<<<< ", ">>>>>>> "}) {
        auto at = bytes.starts_with(mark) ? 0 : bytes.find("\n" + std::string(mark));
        if (at == std::string_view::npos) continue;
        return ForeignFile{line_at(bytes, at + (at > 0 ? 1 : 0)),
                           std::string(mark.substr(0, 7)) + " is left of two versions of this file that were joined",
                           "keep one of the two versions, and take out the lines with <<<<<<<, ======= and >>>>>>>"};
    }
    return std::nullopt;
}

std::string advice_for(std::string advice, const std::string& ending) {
    const std::string place = "ENDING";
    if (auto at = advice.find(place); at != std::string::npos) advice.replace(at, place.size(), ending);
    return advice;
}

}  // namespace

std::optional<ForeignFile> foreign_file(std::string_view bytes, const std::string& ending) {
    for (const auto& each : beginnings)
        if (bytes.starts_with(each.bytes)) return ForeignFile{1, each.what, advice_for(each.advice, ending)};
    auto text = bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    auto first = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    auto begin = lower_case(text.substr(first, 12));
    for (auto tag : tags)
        if (begin.starts_with(tag))
            return ForeignFile{line_at(text, first), "this is a web page (HTML or XML), not a text file",
                               advice_for(as_text, ending)};
    return conflict(bytes);
}

}  // namespace base
