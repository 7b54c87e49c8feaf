// Reads XML tag by tag and builds nothing; refuses what a drawing needs no XML for. Inside display only; any thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace display {

/// Thrown while a drawing is read, caught by `inspect`.
struct SvgRefused {
    std::string why, cure;
    std::size_t at;  ///< byte of the text
};

[[noreturn]] void refuse_svg(std::string why, std::string cure, std::size_t at);

constexpr const char* save_as_plain_svg = "save it anew as plain SVG";

/// What the reader comes across. All text lies in the drawing's; `at` is its place there.
class SvgTags {
public:
    virtual ~SvgTags() = default;
    virtual void open(std::string_view name, std::size_t at) = 0;
    /// Of what was opened last.
    virtual void attribute(std::string_view name, std::string_view value, std::size_t at) = 0;
    virtual void opened(bool empty, std::size_t after) = 0;
    virtual void close(std::size_t at) = 0;
    virtual void said(std::string_view characters) = 0;
};

class SvgReader {
public:
    SvgReader(std::string_view text, SvgTags& tags) : text_(text), tags_(tags) {}
    /// Throws SvgRefused.
    void run();

private:
    void tag();
    bool starts(std::string_view with) const { return text_.substr(at_, with.size()) == with; }
    void skip_past(std::string_view end);
    std::string_view skip_quoted();
    void instruction();
    void declaration();
    void subset();
    void entity();
    void element();
    bool attributes();
    void attribute(std::string_view name, std::string_view value);
    void name_space(std::string_view value);
    void characters(std::size_t begin, std::size_t end);
    void known_entity(std::string_view from, std::size_t at) const;
    [[noreturn]] void cut_off() const;
    [[noreturn]] void no_xml() const;

    std::string_view text_;
    SvgTags& tags_;
    std::size_t at_ = 0;
    std::vector<std::string_view> namespaces_;  ///< entities that name one
    int namespace_uses_ = 0;
};

/// "<style>" and all that stands in it, from `at` behind the tag to its end, as one text.
std::string text_inside(std::string_view text, std::size_t at);

/// "svg:path" → "path"
std::string_view without_prefix(std::string_view name);

/// Counted from 1.
int line_at(std::string_view text, std::size_t at);

}  // namespace display
