// How a text is set:
//   1. marks and lists: *bold* becomes ranges, the words stay (flow/marks); lines become items (flow/lists)
//   2. pieces: the spans between two places where a line may break, each measured once
//   3. line_breaks: pieces go on the line while they fit; balanced texts look for the narrowest width with as many lines
//   4. paragraph_source: each line is reordered for mixed directions and cut where direction, script or weight changes
#include "screen/text/typesetter.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <list>
#include <map>

#include "base/lru_cache.h"
#include "flow/lists.h"
#include "flow/marks.h"
#include "screen/text/line_breaks.h"
#include "screen/text/paragraph_source.h"

namespace screen {
namespace {

using icu::BreakIterator;

constexpr float item_indent = 1, above_item = 0.2f;  // in ems; in lines

void add(std::string& key, float number) {
    std::array<char, sizeof number> bytes;
    std::memcpy(bytes.data(), &number, sizeof number);
    key.append(bytes.data(), bytes.size());
}

/// Of all that decides how wide the words of a text are.
std::string key_of(const std::string& text, const Setting& setting) {
    std::string key = text;
    key += setting.weight == Weight::bold ? '\0' : '\1';
    key += static_cast<char>(setting.letters);
    key += setting.language;
    key += '\0';
    add(key, setting.px);
    return key;
}

}  // namespace

namespace {

bool is_one_of(const std::string& language, std::initializer_list<const char*> codes) {
    return std::any_of(codes.begin(), codes.end(), [&](const char* code) {
        return language == code || language.rfind(std::string(code) + "-", 0) == 0;
    });
}

/// Nobody speaks xx-rtl: pack/pseudo makes it.
bool is_in_arabic_letters(const std::string& language) {
    return is_one_of(language, {"ar", "fa", "ur", "ps", "sd", "ug", "xx-rtl"});
}

/// Written without blanks, in words that ICU knows from a dictionary.
bool has_words_without_blanks(const std::string& language) {
    return is_one_of(language, {"zh", "ja", "yue"});
}

}  // namespace

bool is_right_to_left(const std::string& language) {
    return is_in_arabic_letters(language) || is_one_of(language, {"he", "yi", "dv"});
}

float least_line(const std::string& language) {
    return is_in_arabic_letters(language) ? 1.3f : 0;
}

class Typesetter::Impl {
public:
    Impl(TextMeasure& measure, std::size_t texts_kept)
        : measure_(measure), set_(texts_kept), measured_(texts_kept / widths_of_a_text) {}

    ParagraphPointer set(const std::string& text, const Setting& setting);
    float longest_word(const std::string& text, const Setting& setting);

private:
    /// One passage of a text with its words measured, whatever the width they are to be set in.
    struct Part {
        Part(const flow::Marked& text, flow::Passage::Kind passage, const Setting& setting)
            : kind(passage), source(text, setting) {}
        bool is_item() const { return kind == flow::Passage::Kind::item; }
        flow::Passage::Kind kind;
        ParagraphSource source;
        std::vector<LinePiece> words;
    };
    using Parts = std::shared_ptr<const std::list<Part>>;

    Parts parts(const std::string& text, const Setting& setting);
    std::vector<LinePiece> words(const ParagraphSource& source, const Setting& setting);
    std::vector<LinePiece> pieces(const Part& part, const Setting& setting, std::string& cut_word);
    void add_lines(Paragraph& paragraph, const Part& part, Setting setting);
    void add_piece(std::vector<LinePiece>& out, const ParagraphSource& source, const Setting& setting, int start,
                   int end);
    void add_graphemes(std::vector<LinePiece>& out, const ParagraphSource& source, const Setting& setting, int start,
                       int end);
    void add_divided(std::vector<LinePiece>& out, const ParagraphSource& source, const Setting& setting,
                     const LinePiece& word, std::string& cut_word);
    enum class Ends { lines, words, graphemes };
    BreakIterator& breaks(const std::string& language, Ends what);
    std::vector<int> line_stops(const icu::UnicodeString& text, const std::string& language);
    std::vector<int> whole_words(std::vector<int> stops, const ParagraphSource& source, const std::string& language);
    ParagraphPointer make(const std::string& text, const Setting& setting);

    TextMeasure& measure_;
    std::map<std::pair<std::string, Ends>, std::unique_ptr<BreakIterator>> iterators_;
    static constexpr std::size_t widths_of_a_text = 3;  ///< that it is set in, on average
    base::LruCache<ParagraphPointer> set_;
    base::LruCache<Parts> measured_;
};

BreakIterator& Typesetter::Impl::breaks(const std::string& language, Ends what) {
    auto& iterator = iterators_[{language, what}];
    if (!iterator) {
        UErrorCode status = U_ZERO_ERROR;
        icu::Locale locale(language.c_str());
        iterator.reset(what == Ends::graphemes ? BreakIterator::createCharacterInstance(locale, status)
                       : what == Ends::words   ? BreakIterator::createWordInstance(locale, status)
                                               : BreakIterator::createLineInstance(locale, status));
    }
    return *iterator;
}

void Typesetter::Impl::add_piece(std::vector<LinePiece>& out, const ParagraphSource& source, const Setting& setting,
                                 int start, int end) {
    const int visible_end = source.visible_end(start, end), hyphen = source.hyphen_before(visible_end);
    LinePiece piece{start, end, 0, source.width(measure_, setting, start, visible_end, hyphen)};
    piece.width = hyphen < 0 ? piece.visible : source.width(measure_, setting, start, visible_end, -1);
    piece.width += source.width(measure_, setting, visible_end, end, -1);  // of the space, which most words have
    out.push_back(piece);
}

void Typesetter::Impl::add_graphemes(std::vector<LinePiece>& out, const ParagraphSource& source, const Setting& setting,
                                     int start, int end) {
    auto word = source.units().tempSubStringBetween(start, end);
    auto& iterator = breaks(setting.language, Ends::graphemes);
    iterator.setText(word);
    for (int from = iterator.first(), to = iterator.next(); to != BreakIterator::DONE; from = to, to = iterator.next())
        add_piece(out, source, setting, start + from, start + to);
}

/// 15–18 is read as one, though a line may end behind other dashes.
bool divides_range(const icu::UnicodeString& text, int stop) {
    return stop > 1 && stop < text.length() && text.charAt(stop - 1) == u'–' && u_isdigit(text.charAt(stop - 2)) &&
           u_isdigit(text.charAt(stop));
}

/// Where a line may end. A number stays with what it counts: 20分钟.
std::vector<int> Typesetter::Impl::line_stops(const icu::UnicodeString& text, const std::string& language) {
    std::vector<int> stops;
    auto& iterator = breaks(language, Ends::lines);
    iterator.setText(text);
    iterator.first();
    for (int stop = iterator.next(); stop != BreakIterator::DONE; stop = iterator.next()) {
        const bool counts = stop < text.length() && u_isdigit(text[stop - 1]) && u_isalpha(text[stop]);
        if (!divides_range(text, stop) && !counts) stops.push_back(stop);
    }
    return stops;
}

/// Chinese may break anywhere by the rules; in large letters two halves of a word on two lines are hard to read.
std::vector<int> Typesetter::Impl::whole_words(std::vector<int> stops, const ParagraphSource& source,
                                               const std::string& language) {
    if (!has_words_without_blanks(language)) return stops;
    auto& iterator = breaks(language, Ends::words);
    iterator.setText(source.units());
    std::erase_if(stops, [&](int stop) { return iterator.isBoundary(stop) == 0; });
    return stops;
}

/// What a line break should not divide.
std::vector<LinePiece> Typesetter::Impl::words(const ParagraphSource& source, const Setting& setting) {
    const auto stops = whole_words(line_stops(source.units(), setting.language), source, setting.language);
    std::vector<LinePiece> out;
    int start = 0;
    for (int stop : stops) {
        add_piece(out, source, setting, start, stop);
        start = stop;
    }
    return out;
}

/// A word wider than the line: where a line may end in it after all, else anywhere.
void Typesetter::Impl::add_divided(std::vector<LinePiece>& out, const ParagraphSource& source, const Setting& setting,
                                   const LinePiece& word, std::string& cut_word) {
    auto start = word.start;
    for (int stop : line_stops(source.units().tempSubStringBetween(word.start, word.end), setting.language)) {
        const auto end = word.start + stop;
        add_piece(out, source, setting, start, end);
        if (out.back().visible > setting.width) {
            out.pop_back();
            add_graphemes(out, source, setting, start, end);
            if (cut_word.empty()) source.units().tempSubStringBetween(start, end).toUTF8String(cut_word);
        }
        start = end;
    }
}

/// Its words, divided where they are wider than the line.
std::vector<LinePiece> Typesetter::Impl::pieces(const Part& part, const Setting& setting, std::string& cut_word) {
    std::vector<LinePiece> out;
    for (const auto& word : part.words)
        if (word.visible > setting.width && setting.width > 0)
            add_divided(out, part.source, setting, word, cut_word);
        else
            out.push_back(word);
    return out;
}

/// One text is set at several widths, one after the other: its words are read and measured once.
Typesetter::Impl::Parts Typesetter::Impl::parts(const std::string& text, const Setting& setting) {
    const auto key = key_of(text, setting);
    if (const auto* known = measured_.find(key)) return *known;
    auto parts = std::make_shared<std::list<Part>>();
    const auto whole = flow::read_marks(text);
    for (const auto& passage : flow::passages(whole.text)) {
        auto& part = parts->emplace_back(flow::part_of(whole, passage.first, passage.last), passage.kind, setting);
        part.words = words(part.source, setting);
    }
    return measured_.put(key, std::move(parts), 1);
}

void end_sentence(Paragraph& paragraph) {
    auto& said = paragraph.lines.back().line.text;
    said += flow::stop_after(said);
}

void Typesetter::Impl::add_lines(Paragraph& paragraph, const Part& part, Setting setting) {
    const float indent = part.is_item() ? item_indent * setting.px : 0;
    if (setting.width > 0) setting.width = std::max(1.0f, setting.width - indent);
    // Capitals stand in the middle of the line's box; of Arabic, which reaches farther below, what lies between its ends.
    constexpr float arabic_middle = 0.6f;
    const float above = is_in_arabic_letters(setting.language) ? arabic_middle : measure_.cap_height();
    const float rise = (setting.line + above * setting.px) / 2;
    auto spans = pieces(part, setting, paragraph.cut_word);
    const float width = setting.balanced ? balanced_width(spans, setting.width) : setting.width;
    bool first = true;
    for (auto [start, end] : break_lines(spans, width)) {
        auto set_line = part.source.line(measure_, setting, start, end);
        paragraph.width = std::max(paragraph.width, indent + set_line.width);
        paragraph.lines.push_back({std::move(set_line), paragraph.height, paragraph.height + rise, indent,
                                   part.is_item() && first, first, part.is_item() && !first});
        paragraph.height += setting.line;
        first = false;
    }
    paragraph.lines.back().line.after = " ";
}

ParagraphPointer Typesetter::Impl::make(const std::string& text, const Setting& setting) {
    auto paragraph = std::make_shared<Paragraph>();
    paragraph->right_to_left = is_right_to_left(setting.language);
    const Part* before = nullptr;
    for (const auto& part : *parts(text, setting)) {
        if (part.words.empty()) {
            paragraph->height += setting.line / 2;
            before = nullptr;
            continue;
        }
        const auto first = paragraph->lines.size();
        if (part.is_item() && before) {
            paragraph->height += above_item * setting.line;
            if (!before->is_item()) end_sentence(*paragraph);
        }
        add_lines(*paragraph, part, setting);
        if (part.is_item()) end_sentence(*paragraph);
        paragraph->lines[first].follows = part.is_item() && before && !before->is_item();
        before = &part;
    }
    return paragraph;
}

ParagraphPointer Typesetter::Impl::set(const std::string& text, const Setting& setting) {
    auto key = key_of(text, setting);
    add(key, setting.line);
    add(key, setting.width);
    key += setting.balanced ? '=' : '-';
    if (const auto* known = set_.find(key)) return *known;
    return set_.put(key, make(text, setting), 1);
}

float Typesetter::Impl::longest_word(const std::string& text, const Setting& setting) {
    float widest = 0;
    for (const auto& part : *parts(text, setting))
        for (const auto& word : part.words)
            widest = std::max(widest, word.visible + (part.is_item() ? item_indent * setting.px : 0));
    return widest;
}

Typesetter::Typesetter(TextMeasure& measure, std::size_t texts_kept)
    : impl_(std::make_unique<Impl>(measure, texts_kept)) {}
Typesetter::~Typesetter() = default;

ParagraphPointer Typesetter::set(const std::string& text, const Setting& setting) {
    return impl_->set(text, setting);
}
float Typesetter::longest_word(const std::string& text, const Setting& setting) {
    return impl_->longest_word(text, setting);
}

}  // namespace screen
