#include "display/living/svg_mix.h"

#include <algorithm>

#include "display/drawings/svg_css.h"
#include "display/drawings/svg_reader.h"
#include "display/living/svg_values.h"

namespace display {

namespace {

using std::string_view;

constexpr int deepest = 20;  ///< of mixed references in mixed references

bool is_space(char c) {
    return svg_spaces.find(c) != string_view::npos;
}

/// A tag's text in turn: what stands outside of quotation marks, and each value in them.
class Pieces {
public:
    explicit Pieces(string_view text) : text_(text) {}
    struct Piece {
        string_view text;
        bool value = false;
    };
    std::optional<Piece> next() {
        if (at_ >= text_.size()) return std::nullopt;
        if (quote_) {
            const std::size_t end = std::min(text_.find(quote_, at_), text_.size());
            const Piece piece{text_.substr(at_, end - at_), true};
            at_ = end, quote_ = 0, inside_tag_ = true;
            if (at_ < text_.size()) skipped_ = true;
            return piece;
        }
        const std::size_t begin = at_;
        if (skipped_) ++at_, skipped_ = false;  // the closing mark belongs to what follows
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (!inside_tag_ && text_.substr(at_, 4) == "<!--") {
                at_ = std::min(text_.find("-->", at_), text_.size() - 1);
                continue;
            }
            if (c == '<') inside_tag_ = true;
            if (c == '>') inside_tag_ = false;
            if (inside_tag_ && (c == '"' || c == '\'')) {
                quote_ = c;
                return Piece{text_.substr(begin, ++at_ - begin), false};
            }
        }
        return Piece{text_.substr(begin, at_ - begin), false};
    }

private:
    string_view text_;
    std::size_t at_ = 0;
    char quote_ = 0;
    bool inside_tag_ = false, skipped_ = false;
};

/// Whose value this markup leads up to.
string_view attribute_after(string_view markup) {
    const std::size_t equals = markup.rfind('=');
    if (equals == string_view::npos) return {};
    const string_view name = trimmed(markup.substr(0, equals));
    return name.substr(name.find_last_of(svg_spaces) + 1);
}

ValueKind kind_of(string_view attribute) {
    if (without_prefix(attribute) == "href") return ValueKind::link;
    return attribute == "d" ? ValueKind::path : ValueKind::any;
}

/// For other programs, or for who listens: it changes nothing that is seen.
bool is_note(string_view attribute) {
    const bool prefixed = attribute.find(':') != string_view::npos;
    return attribute == "aria-label" || (prefixed && without_prefix(attribute) != "href");
}

/// The same but for spaces between words.
bool same_markup(string_view one, string_view other) {
    std::size_t i = 0, k = 0;
    while (true) {
        while (i < one.size() && is_space(one[i])) ++i;
        while (k < other.size() && is_space(other[k])) ++k;
        if (i == one.size() || k == other.size()) return i == one.size() && k == other.size();
        if (one[i++] != other[k++]) return false;
    }
}

}  // namespace

std::optional<std::string> SvgMixer::mix(SvgSpan one, SvgSpan other, float share) {
    return mix_as(one, other, share, {});
}

/// The first id, that of the piece itself, becomes `name`; empty: it stays.
std::optional<std::string> SvgMixer::mix_as(SvgSpan one, SvgSpan other, float share, std::string name) {
    Pieces a(one.of(text_)), b(other.of(text_));
    std::string out;
    string_view attribute;
    while (true) {
        const auto first = a.next(), second = b.next();
        if (!first && !second) break;
        if (!first || !second || first->value != second->value || too_much()) return std::nullopt;
        if (!first->value) {
            if (!same_markup(first->text, second->text)) return std::nullopt;
            attribute = attribute_after(first->text);
            out += first->text;
        } else if (attribute == "id" && !name.empty()) {
            out += std::exchange(name, {});
        } else if (attribute == "id" || is_note(attribute)) {
            out += first->text;
        } else if (const auto value = mix_values(attribute, first->text, second->text, share)) {
            out += *value;
        } else {
            return std::nullopt;
        }
    }
    made_ += out.size();
    return out;
}

std::optional<std::string> SvgMixer::mix_values(string_view attribute, string_view one, string_view other,
                                                float share) {
    if (one == other) {
        for (auto& id : references(one, kind_of(attribute))) need(std::move(id));
        return std::string(one);
    }
    return mixed_value(one, other, share, kind_of(attribute),
                       [&](const std::string& a, const std::string& b) { return mix_referred(a, b, share); });
}

std::optional<std::string> SvgMixer::mix_referred(const std::string& one, const std::string& other, float share) {
    if (one == other) return need(one), one;
    const auto [known, is_new] = mixed_names_.try_emplace({one, other, share});
    std::string& name = known->second;
    if (!is_new) return name.empty() ? std::nullopt : std::optional(name);
    const auto a = places_.ids.find(one), b = places_.ids.find(other);
    if (a == places_.ids.end() || b == places_.ids.end() || depth_ >= deepest) return std::nullopt;
    name = unused_name();
    ++depth_;
    const auto piece = mix_as(a->second, b->second, share, name);
    --depth_;
    if (!piece) return name.clear(), std::nullopt;
    mixed_ += *piece;
    return name;
}

std::string SvgMixer::unused_name() {
    std::string name;
    do name = "between-" + std::to_string(++names_);
    while (places_.ids.contains(name));
    return name;
}

std::string SvgMixer::keep(SvgSpan span) {
    const string_view piece = span.of(text_);
    made_ += piece.size();
    refer_from_tags(piece);
    return std::string(piece);
}

void SvgMixer::refer_from_tags(string_view tags) {
    if (tags.find('#') == string_view::npos) return;
    Pieces pieces(tags);
    string_view attribute;
    while (const auto each = pieces.next())
        if (!each->value)
            attribute = attribute_after(each->text);
        else
            for (auto& id : references(each->text, kind_of(attribute))) need(std::move(id));
}

void SvgMixer::refer_from_sheet(string_view sheet) {
    for (auto& id : references(sheet, ValueKind::any)) need(std::move(id));
}

/// One after the other, however deep they refer to each other.
void SvgMixer::need(std::string id) {
    if (!places_.ids.contains(id) || !needed_.insert(id).second) return;
    to_look_at_.push_back(std::move(id));
    if (std::exchange(looking_, true)) return;
    while (!to_look_at_.empty() && !too_much()) {
        const string_view piece = places_.ids.at(to_look_at_.back()).of(text_);
        to_look_at_.pop_back();
        made_ += piece.size();
        unmixed_ += piece;
        refer_from_tags(piece);
    }
    looking_ = false;
}

}  // namespace display
