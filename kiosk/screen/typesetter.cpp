// How a text is set:
//   1. marks: *bold* becomes ranges, the words stay (flow/marks)
//   2. pieces: the spans between two places where a line may break, each measured once
//   3. fill: pieces go on the line while they fit; the last line gets company; balanced texts look for the narrowest
//      width with as many lines
//   4. order: each line is reordered for mixed directions and cut where direction, script or weight changes
#include "screen/typesetter.h"

#include <unicode/brkiter.h>
#include <unicode/ubidi.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <list>
#include <map>

#include "flow/marks.h"

namespace screen {
namespace {

using icu::BreakIterator;
using icu::UnicodeString;

struct BidiCloser {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};
using Bidi = std::unique_ptr<UBiDi, BidiCloser>;

constexpr char16_t soft_hyphen = 0x00AD;

/// A paragraph of the source without its marks; `bold[i]` tells the weight of UTF-16 unit i.
struct Marked {
    UnicodeString text;
    std::vector<bool> bold;
};

void append(Marked& marked, std::string_view words, bool bold) {
    marked.text.append(UnicodeString::fromUTF8({words.data(), static_cast<std::int32_t>(words.size())}));
    marked.bold.resize(static_cast<std::size_t>(marked.text.length()), bold);
}

Marked in_units(const flow::Marked& source, Weight base) {
    Marked marked;
    std::string_view text = source.text;
    std::size_t at = 0;
    for (const auto& range : source.bold) {
        append(marked, text.substr(at, range.first - at), base == Weight::bold);
        append(marked, text.substr(range.first, range.last - range.first), true);
        at = range.last;
    }
    append(marked, text.substr(at), base == Weight::bold);
    return marked;
}

std::string utf8(const UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

std::uint32_t tag_of(UScriptCode code) {
    const char* name = uscript_getShortName(code);
    if (!name || std::char_traits<char>::length(name) != 4) return script_tag("Latn");
    return script_tag({name[0], name[1], name[2], name[3], '\0'});
}

/// Script of each UTF-16 unit; common characters (spaces, digits, punctuation) take the script before them.
std::vector<std::uint32_t> scripts_of(const UnicodeString& text) {
    std::vector<std::uint32_t> tags(static_cast<std::size_t>(text.length()), 0);
    std::uint32_t current = 0;
    for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        UErrorCode status = U_ZERO_ERROR;
        auto code = uscript_getScript(text.char32At(i), &status);
        bool common = code == USCRIPT_COMMON || code == USCRIPT_INHERITED || U_FAILURE(status);
        if (!common) {
            if (current == 0) std::fill(tags.begin(), tags.begin() + i, tag_of(code));
            current = tag_of(code);
        }
        for (int k = i; k < text.moveIndex32(i, 1); ++k) tags[static_cast<std::size_t>(k)] = current;
    }
    if (current == 0) std::fill(tags.begin(), tags.end(), script_tag("Latn"));
    return tags;
}

/// The soft hyphen at which the text would be divided if a line ended here; -1: none.
int hyphen_before(const UnicodeString& text, int end) {
    return end > 0 && end < text.length() && text[end - 1] == soft_hyphen ? end - 1 : -1;
}

/// Without its soft hyphens, but for the one that shows.
UnicodeString shown(const UnicodeString& text, int start, int end, int hyphen) {
    UnicodeString units;
    for (int i = start; i < end; ++i)
        if (text[i] != soft_hyphen)
            units.append(text[i]);
        else if (i == hyphen)
            units.append(u'-');
    return units;
}

struct Piece {
    int start = 0, end = 0;  ///< UTF-16 range, trailing spaces included
    float width = 0;         ///< with trailing spaces
    float visible = 0;       ///< at the end of a line: without them, with the hyphen of a soft one
};

/// Start and end of each line.
using Breaks = std::vector<std::pair<int, int>>;

Breaks fill(const std::vector<Piece>& pieces, float width) {
    Breaks lines;
    float used = 0;
    for (const auto& piece : pieces) {
        if (lines.empty() || used + piece.visible > width) {
            lines.push_back({piece.start, piece.end});
            used = 0;
        }
        lines.back().second = piece.end;
        used += piece.width;
    }
    return lines;
}

/// As `fill`, but no word stands alone on the last line where the line before can spare one.
Breaks fill_in_company(const std::vector<Piece>& pieces, float width) {
    auto lines = fill(pieces, width);
    if (lines.size() < 2 || pieces.back().start != lines.back().first) return lines;
    const auto& spared = pieces[pieces.size() - 2];
    auto& before = lines[lines.size() - 2];
    bool one_stays = spared.start > before.first;
    if (!one_stays || spared.width + pieces.back().visible > width) return lines;
    before.second = lines.back().first = spared.start;
    return lines;
}

/// The narrowest width that needs no more lines, so that they come out similar.
float balanced_width(const std::vector<Piece>& pieces, float width) {
    auto count = fill(pieces, width).size();
    if (count < 2) return width;
    float low = 0, high = width;
    for (const auto& piece : pieces) low = std::max(low, piece.visible);
    while (high - low > 2) {
        float middle = (low + high) / 2;
        (fill(pieces, middle).size() > count ? low : high) = middle;
    }
    return high;
}

std::vector<flow::Marked> paragraphs_of(const std::string& source) {
    auto whole = flow::read_marks(source);
    std::vector<flow::Marked> parts;
    for (std::size_t from = 0; from <= whole.text.size();) {
        auto end = std::min(whole.text.find('\n', from), whole.text.size());
        parts.push_back(flow::part_of(whole, from, end));
        from = end + 1;
    }
    return parts;
}

void add(std::string& key, float number) {
    std::array<char, sizeof number> bytes;
    std::memcpy(bytes.data(), &number, sizeof number);
    key.append(bytes.data(), bytes.size());
}

/// Of all that decides how wide the words of a text are.
std::string key_of(const std::string& text, const Setting& setting) {
    std::string key = text;
    key += setting.weight == Weight::bold ? '\0' : '\1';
    key += setting.language;
    key += '\0';
    add(key, setting.px);
    return key;
}

/// What is known under a key, or the place for it; then all that is known is forgotten first if it is too much.
template <class Value>
Value& cached(std::map<std::string, Value>& known, const std::string& key, std::size_t most) {
    auto found = known.find(key);
    if (found != known.end()) return found->second;
    if (known.size() >= most) known.clear();
    return known[key];
}

}  // namespace

bool is_right_to_left(const std::string& language) {
    for (const char* code : {"ar", "fa", "he", "ur", "ps", "yi", "dv", "sd", "ug"})
        if (language == code || language.rfind(std::string(code) + "-", 0) == 0) return true;
    return false;
}

class Typesetter::Impl {
public:
    explicit Impl(TextMeasure& measure) : measure_(measure) {}

    ParagraphPointer set(const std::string& text, const Setting& setting);
    float longest_word(const std::string& text, const Setting& setting);

private:
    /// Stays where it is: `bidi` points into the text.
    struct Source {
        Source(Marked text, const Setting& setting);
        Source(const Source&) = delete;
        Source& operator=(const Source&) = delete;

        Marked marked;
        std::vector<std::uint32_t> scripts;
        Bidi bidi;
    };
    /// One paragraph of a text with its words measured, whatever the width they are to be set in.
    struct Part {
        Part(Marked text, const Setting& setting) : source(std::move(text), setting) {}
        Source source;
        std::vector<Piece> words;
    };
    using Parts = std::shared_ptr<const std::list<Part>>;

    Parts parts(const std::string& text, const Setting& setting);
    std::vector<Piece> words(const Source& source, const Setting& setting);
    std::vector<Piece> pieces(const Part& part, const Setting& setting, bool& cuts_word);
    void add_piece(std::vector<Piece>& out, const Source& source, const Setting& setting, int start, int end);
    void add_graphemes(std::vector<Piece>& out, const Source& source, const Setting& setting, int start, int end);
    Line line(const Source& source, const Setting& setting, int start, int end);
    void runs_between(std::vector<Run>& out, const Source& source, const Setting& setting, int start, int end, bool rtl,
                      int hyphen);
    float width(const Source& source, const Setting& setting, int start, int end, int hyphen);
    BreakIterator& breaks(const std::string& language, bool graphemes);
    ParagraphPointer make(const std::string& text, const Setting& setting);

    TextMeasure& measure_;
    std::map<std::pair<std::string, bool>, std::unique_ptr<BreakIterator>> iterators_;
    std::map<std::string, ParagraphPointer> set_;  ///< lately
    std::map<std::string, Parts> measured_;        ///< likewise
};

BreakIterator& Typesetter::Impl::breaks(const std::string& language, bool graphemes) {
    auto& iterator = iterators_[{language, graphemes}];
    if (!iterator) {
        UErrorCode status = U_ZERO_ERROR;
        icu::Locale locale(language.c_str());
        iterator.reset(graphemes ? BreakIterator::createCharacterInstance(locale, status)
                                 : BreakIterator::createLineInstance(locale, status));
    }
    return *iterator;
}

Typesetter::Impl::Source::Source(Marked text, const Setting& setting)
    : marked(std::move(text)), scripts(scripts_of(marked.text)), bidi(ubidi_open()) {
    UErrorCode status = U_ZERO_ERROR;
    UBiDiLevel level = is_right_to_left(setting.language) ? UBIDI_RTL : UBIDI_LTR;
    ubidi_setPara(bidi.get(), marked.text.getBuffer(), marked.text.length(), level, nullptr, &status);
}

/// Runs of one weight and script within one direction, in visual order. The soft hyphen at `hyphen` shows.
void Typesetter::Impl::runs_between(std::vector<Run>& out, const Source& source, const Setting& setting, int start,
                                    int end, bool rtl, int hyphen) {
    auto first = static_cast<std::ptrdiff_t>(out.size());
    for (int i = start; i < end;) {
        auto at = static_cast<std::size_t>(i);
        int stop = i + 1;
        while (stop < end && source.scripts[static_cast<std::size_t>(stop)] == source.scripts[at] &&
               source.marked.bold[static_cast<std::size_t>(stop)] == source.marked.bold[at])
            ++stop;
        Run run;
        run.text = utf8(shown(source.marked.text, i, stop, hyphen));
        run.style = {setting.px, source.marked.bold[at] ? Weight::bold : Weight::regular, rtl, source.scripts[at],
                     setting.language};
        i = stop;
        if (run.text.empty()) continue;
        run.width = measure_.width(run.text, run.style);
        out.push_back(std::move(run));
    }
    if (rtl) std::reverse(out.begin() + first, out.end());
}

float Typesetter::Impl::width(const Source& source, const Setting& setting, int start, int end, int hyphen) {
    std::vector<Run> runs;
    bool rtl = start < source.marked.text.length() && (ubidi_getLevelAt(source.bidi.get(), start) & 1) != 0;
    runs_between(runs, source, setting, start, end, rtl, hyphen);
    float total = 0;
    for (const auto& run : runs) total += run.width;
    return total;
}

void Typesetter::Impl::add_piece(std::vector<Piece>& out, const Source& source, const Setting& setting, int start,
                                 int end) {
    int visible_end = end;
    while (visible_end > start && source.marked.text[visible_end - 1] == u' ') --visible_end;
    int hyphen = hyphen_before(source.marked.text, visible_end);
    Piece piece{start, end, 0, width(source, setting, start, visible_end, hyphen)};
    piece.width = visible_end == end && hyphen < 0 ? piece.visible : width(source, setting, start, end, -1);
    out.push_back(piece);
}

void Typesetter::Impl::add_graphemes(std::vector<Piece>& out, const Source& source, const Setting& setting, int start,
                                     int end) {
    auto word = source.marked.text.tempSubStringBetween(start, end);
    auto& iterator = breaks(setting.language, true);
    iterator.setText(word);
    for (int from = iterator.first(), to = iterator.next(); to != BreakIterator::DONE; from = to, to = iterator.next())
        add_piece(out, source, setting, start + from, start + to);
}

/// What a line break cannot divide.
std::vector<Piece> Typesetter::Impl::words(const Source& source, const Setting& setting) {
    std::vector<int> stops;
    auto& iterator = breaks(setting.language, false);
    iterator.setText(source.marked.text);
    iterator.first();
    for (int stop = iterator.next(); stop != BreakIterator::DONE; stop = iterator.next()) stops.push_back(stop);
    std::vector<Piece> out;
    int start = 0;
    for (int stop : stops) {
        add_piece(out, source, setting, start, stop);
        start = stop;
    }
    return out;
}

/// Its words, divided where they are wider than the line.
std::vector<Piece> Typesetter::Impl::pieces(const Part& part, const Setting& setting, bool& cuts_word) {
    std::vector<Piece> out;
    for (const auto& word : part.words) {
        bool divided = word.visible > setting.width && setting.width > 0;
        if (divided)
            add_graphemes(out, part.source, setting, word.start, word.end);
        else
            out.push_back(word);
        cuts_word |= divided;
    }
    return out;
}

/// One text is set at several widths, one after the other: its words are read and measured once.
Typesetter::Impl::Parts Typesetter::Impl::parts(const std::string& text, const Setting& setting) {
    constexpr std::size_t most_cached = 200;
    auto& known = cached(measured_, key_of(text, setting), most_cached);
    if (known) return known;
    auto parts = std::make_shared<std::list<Part>>();
    for (const auto& marked : paragraphs_of(text)) {
        auto& part = parts->emplace_back(in_units(marked, setting.weight), setting);
        part.words = words(part.source, setting);
    }
    return known = parts;
}

Line Typesetter::Impl::line(const Source& source, const Setting& setting, int start, int end) {
    Line line;
    int full = end;
    while (end > start && source.marked.text[end - 1] == u' ') --end;
    line.text = utf8(shown(source.marked.text, start, end, -1));
    line.after = full > end && full < source.marked.text.length() ? " " : "";
    if (start == end) return line;
    int hyphen = hyphen_before(source.marked.text, end);
    UErrorCode status = U_ZERO_ERROR;
    Bidi part(ubidi_open());
    ubidi_setLine(source.bidi.get(), start, end, part.get(), &status);
    int count = ubidi_countRuns(part.get(), &status);
    for (int i = 0; i < count && U_SUCCESS(status); ++i) {
        int from = 0, length = 0;
        bool rtl = ubidi_getVisualRun(part.get(), i, &from, &length) == UBIDI_RTL;
        runs_between(line.runs, source, setting, start + from, start + from + length, rtl, hyphen);
    }
    for (auto& run : line.runs) {
        run.x = line.width;
        line.width += run.width;
    }
    return line;
}

ParagraphPointer Typesetter::Impl::make(const std::string& text, const Setting& setting) {
    auto paragraph = std::make_shared<Paragraph>();
    paragraph->right_to_left = is_right_to_left(setting.language);
    // Capitals stand in the middle of the line's box.
    float rise = (setting.line + measure_.cap_height() * setting.px) / 2;
    for (const auto& part : *parts(text, setting)) {
        if (part.words.empty()) {
            paragraph->height += setting.line / 2;
            continue;
        }
        auto spans = pieces(part, setting, paragraph->cuts_word);
        float width = setting.balanced ? balanced_width(spans, setting.width) : setting.width;
        for (auto [start, end] : fill_in_company(spans, width)) {
            auto set_line = line(part.source, setting, start, end);
            paragraph->width = std::max(paragraph->width, set_line.width);
            paragraph->lines.push_back({std::move(set_line), paragraph->height, paragraph->height + rise});
            paragraph->height += setting.line;
        }
        if (!paragraph->lines.empty()) paragraph->lines.back().line.after = " ";
    }
    return paragraph;
}

ParagraphPointer Typesetter::Impl::set(const std::string& text, const Setting& setting) {
    constexpr std::size_t most_cached = 600;
    auto key = key_of(text, setting);
    add(key, setting.line);
    add(key, setting.width);
    key += setting.balanced ? '=' : '-';
    auto& known = cached(set_, key, most_cached);
    if (!known) known = make(text, setting);
    return known;
}

float Typesetter::Impl::longest_word(const std::string& text, const Setting& setting) {
    float widest = 0;
    for (const auto& part : *parts(text, setting))
        for (const auto& word : part.words) widest = std::max(widest, word.visible);
    return widest;
}

Typesetter::Typesetter(TextMeasure& measure) : impl_(std::make_unique<Impl>(measure)) {}
Typesetter::~Typesetter() = default;

ParagraphPointer Typesetter::set(const std::string& text, const Setting& setting) {
    return impl_->set(text, setting);
}
float Typesetter::longest_word(const std::string& text, const Setting& setting) {
    return impl_->longest_word(text, setting);
}

}  // namespace screen
